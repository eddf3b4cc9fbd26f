//! Finds a place by what a reader types: names, codes, typing errors allowed_typos.

mod type_ahead;
mod candidate;
mod find;
mod fold;
mod typos;
mod table;

pub use ahead::type_ahead;
pub use candidate::{Candidate, Spelling};
pub use find::{MatchKind, Hit, MAX_HITS, find};
pub use fold::fold;
pub use table::{Row, row};
