//! The facts of a dossier as CSV (RFC 4180).

mod cell;
mod write;

pub use cell::unmarked;
pub use write::to_csv;
