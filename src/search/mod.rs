//! Finding a place by what a reader types: any of its names or codes, accents left out, small
//! slips forgiven.
//!
//! Nothing here knows where names come from or what is done with what was found.

mod ahead;
mod entry;
mod find;
mod fold;
mod slips;
mod table;

pub use ahead::ahead;
pub use entry::{Entry, Spelling};
pub use find::{Fit, Hit, MOST, find};
pub use fold::fold;
pub use table::{Row, row};
