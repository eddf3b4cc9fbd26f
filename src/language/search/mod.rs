//! Finds a place by what a reader types: names, codes, typing errors forgiven.

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
