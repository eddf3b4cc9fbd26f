//! Everything that keeps a cell from being a date.

use std::fmt;

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

impl fmt::Display for DateSlip {
    /// The expected value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DateSlip::Unknown => f.write_str(
                "a date such as 2025-05-12, 12 May 2025, 2025-05, 2025, 2025-05~ or 2025-03/2025-05",
            ),
            DateSlip::NoYear => f.write_str("a date with its year"),
            DateSlip::NoSuchDay { year, month, days } => {
                write!(f, "a day that there is: {year:04}-{month:02} has {days}")
            }
            DateSlip::NoSuchMonth => f.write_str("a month from 1 to 12"),
            DateSlip::Season => f.write_str(
                "months instead of a season, such as 2025-03/2025-05: seasons differ among countries",
            ),
            DateSlip::Bound => f.write_str("a first and a last date, such as 2025-03/2025-05"),
            DateSlip::Backwards => f.write_str("the earlier date first"),
            DateSlip::ShortYear => write!(
                f,
                "a year with four digits, or the century in the option {CENTURY}, such as 2000"
            ),
            DateSlip::Order => write!(
                f,
                "an answer whether the day or the month comes first, which no date of the column shows: \
                 {DATE_ORDER} day-first or {DATE_ORDER} month-first"
            ),
            DateSlip::OtherOrder => f.write_str("day and month in the order of the column"),
        }
    }
}
