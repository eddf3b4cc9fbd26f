//! The interface's own words, in the reader's language: from one plain file per language, which a
//! translator can edit.
//!
//! It knows nothing of what is told with them. [`Words`] are read by what writes markup;
//! [`fill`] and [`form`] are all that the page's behaviour needs, since the markup keeps for it
//! the sentences that it may have to say.

mod plural;
mod template;
mod words;

pub use plural::{form, forms_of};
pub use template::{fill, parts};
pub use words::{Counted, Words};
