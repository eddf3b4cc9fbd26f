//! The facts of a dossier as CSV (RFC 4180).

mod cell;
mod list;
mod write;

pub use cell::{unmarked, write_row, write_row_by};
pub use list::{items, join, split};
pub(crate) use write::figure_text;
pub use write::{FIGURE_COLUMNS, decimal, to_csv};
