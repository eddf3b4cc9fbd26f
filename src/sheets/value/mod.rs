//! Values of cells, decided by whole columns.

mod date;
mod digits;
mod number;

pub(crate) use date::serial_day;
pub use date::{ColumnDates, DateRule, DateSlip, Notes, ReadDate, dates, header_dates, parse_date};
pub use digits::plain;
pub use number::{ColumnNumbers, NumberSlip, ReadNumber, numbers, parse_number};
