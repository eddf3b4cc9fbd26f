//! Finds a place by what a reader types: names and codes, with a few typing errors allowed.
//!
//! Texts are compared [folded](fold()): in lower case, without accents and punctuation. [`find()`]
//! answers the search box; [`type_ahead()`] is the selection by first letters that list boxes have.

mod candidate;
mod find;
mod fold;
mod type_ahead;
mod typos;

pub use candidate::{Candidate, Spelling};
pub use find::{Hit, MAX_HITS, MatchKind, find};
pub use fold::{base_letter, fold};
pub use type_ahead::type_ahead;
pub use typos::edit_distance;
