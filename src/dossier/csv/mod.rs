//! The facts of a dossier as CSV (RFC 4180).

mod cell;
mod list;
mod write;

pub use cell::unmarked;
pub(crate) use cell::write_row;
pub(crate) use list::{items, join, split};
pub(crate) use write::decimal;
pub use write::to_csv;
