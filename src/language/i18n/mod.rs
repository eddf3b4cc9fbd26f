//! The interface's messages in one language, read from a file; plural forms; templates; language tags.

mod messages;
mod plural;
mod tag;
mod template;

pub use messages::{Counted, Words};
pub use plural::{form, forms_of, join_forms, pick_form};
pub use tag::{is_same, primary};
pub use template::{fill, parts};
