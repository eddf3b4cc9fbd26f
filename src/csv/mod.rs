//! The facts of a dossier as rows for a spreadsheet: CSV as RFC 4180 has it.

mod cell;
mod rows;

pub use rows::csv;
