//! Dates of cells, in the words and orders of their languages.

mod column;
mod parse;
mod point;
mod serial;
mod slip;
mod token;
mod words;

pub use column::{ColumnDates, ReadDate, dates, parse_date};
pub use point::{DateRule, Notes};
pub(crate) use serial::serial_day;
pub use slip::DateSlip;
