//! The facts of a dossier as CSV (RFC 4180).

mod cell;
mod write;

pub(crate) use cell::unmarked;
pub use write::to_csv;
