//! Dates of cells, in the words and orders of their languages.

mod column;
mod content;
mod fragment;
mod headers;
mod parse;
mod point;
mod serial;
mod slip;
mod token;
mod told;
mod votes;
mod words;

pub use column::{ColumnDates, dates};
pub(crate) use content::is_date_like;
pub use content::{ReadDate, parse_date};
pub use headers::header_dates;
pub use point::{DateRule, Notes};
pub(crate) use serial::serial_day;
pub use slip::DateSlip;
