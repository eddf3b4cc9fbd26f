//! Writes the facts as CSV rows.

mod cell;
mod write;

pub use write::to_csv;
