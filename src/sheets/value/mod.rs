//! Values of cells, decided by whole columns.

mod date;
mod digits;
mod nothing;
mod number;

pub use date::{ColumnDates, DateRule, DateSlip, Notes, ReadDate, dates, header_dates, parse_date};
pub(crate) use date::{is_date_like, serial_day};
pub use digits::plain;
pub(crate) use nothing::{Nothing, is_program_word, means_nothing};
pub use number::{ColumnNumbers, NumberSlip, ReadNumber, numbers, parse_number};
