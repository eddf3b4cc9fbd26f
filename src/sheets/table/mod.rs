//! The content of one sheet, before anything is known about what it means.

mod address;
mod cell;
mod table;

pub use address::{SheetName, column_letters};
pub use cell::Cell;
pub use table::{Row, Table};
