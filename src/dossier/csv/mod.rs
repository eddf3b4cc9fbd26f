//! The facts of a dossier as CSV (RFC 4180).

mod cell;
mod list;
mod write;

pub(crate) use cell::{unmarked, write_row};
pub(crate) use list::{items, join, split};
pub(crate) use write::decimal;
pub use write::to_csv;
