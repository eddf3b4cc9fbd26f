//! Everything that keeps a cell from being a date.

use crate::base::message::{Message, message};
use crate::sheets::choices::{CENTURY, DATE_ORDER};

/// The reason why a cell is no date that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateSlip {
    /// It is in no known form.
    Unknown,
    /// It names a day and a month, but no year.
    NoYear,
    /// The calendar does not have the day: the month has this many.
    NoSuchDay {
        /// The year.
        year: i16,
        /// The month, from 1.
        month: u8,
        /// The last day of the month.
        days: u8,
    },
    /// The number of the month is above 12, or 0.
    NoSuchMonth,
    /// It names a season.
    Season,
    /// It says before, after or since when, but not both ends.
    Bound,
    /// Its second date is before its first.
    Backwards,
    /// Its year has two digits.
    ShortYear,
    /// Its day and month can be exchanged.
    Order,
    /// Day and month are in the other order than in the rest of the column.
    OtherOrder,
}

/// The options that say the order of day and month, in the words of the command line.
pub(super) fn order_options() -> String {
    format!(": {DATE_ORDER} day-first or {DATE_ORDER} month-first")
}

impl DateSlip {
    /// The expected value.
    pub(crate) fn message(self) -> Message {
        match self {
            DateSlip::Unknown => message!(
                "a date such as 2025-05-12, 12 May 2025, 2025-05, 2025, 2025-05~ or 2025-03/2025-05",
            ),
            DateSlip::NoYear => message!("a date with its year"),
            DateSlip::NoSuchDay { year, month, days } => {
                message!(
                    "a day that there is: {month} has {days}",
                    month = format!("{year:04}-{month:02}"),
                    days = usize::from(days)
                )
            }
            DateSlip::NoSuchMonth => message!("a month from 1 to 12"),
            DateSlip::Season => message!(
                "months instead of a season, such as 2025-03/2025-05: seasons differ among countries",
            ),
            DateSlip::Bound => message!("a first and a last date, such as 2025-03/2025-05"),
            DateSlip::Backwards => message!("the earlier date first"),
            DateSlip::ShortYear => message!(
                "a year with four digits, or the century{tool}, such as 2000",
                tool = format!(" in the option {CENTURY}")
            ),
            DateSlip::Order => message!(
                "an answer whether the day or the month comes first, which no date of the column shows{tool}",
                tool = order_options()
            ),
            DateSlip::OtherOrder => message!("day and month in the order of the column"),
        }
    }
}
