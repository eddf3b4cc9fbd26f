//! The date of one cell.

use crate::dossier::{Day, Edtf};
use crate::sheets::table::Cell;
use crate::sheets::value::date::parse::{Parsed, parse};
use crate::sheets::value::date::point::{DateRule, Notes, Point, Written, Year};
use crate::sheets::value::date::serial::{Numeric, numeric, serial_day};
use crate::sheets::value::date::slip::DateSlip;
use crate::sheets::value::digits::plain;

/// Texts that say that there is no date.
const NO_DATE: [&str; 17] = [
    "-",
    "–",
    "—",
    "?",
    "n/a",
    "na",
    "n.a.",
    "n.d.",
    "nd",
    "s.d.",
    "none",
    "unknown",
    "undated",
    "tbd",
    "sin fecha",
    "inconnu",
    "unbekannt",
];

/// A date, and everything else that its cell says of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReadDate {
    /// The date.
    pub date: Edtf,
    /// Everything else.
    pub notes: Notes,
}

/// The content of a cell.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Content {
    /// It is empty.
    None,
    /// It says that there is no date.
    Said,
    /// A date of a workbook.
    Day(Day),
    /// A number of days.
    Serial { days: i32, has_time: bool },
    /// A text.
    Parsed(Parsed),
}

/// Reads one cell by the rule of its column; `None` if it is empty or says that there is no date.
///
/// ```
/// use stancemap::sheets::Cell;
/// use stancemap::sheets::value::{DateRule, DateSlip, parse_date};
///
/// let read = |text: &str| parse_date(&Cell::Text(text.to_owned()), &DateRule::default());
/// assert_eq!(read("3–5 May 2025").unwrap().unwrap().date.to_string(), "2025-05-03/2025-05-05");
/// assert_eq!(read("03/04/2026"), Err(DateSlip::Order));
/// ```
///
/// # Errors
///
/// The reason why the cell is no date that can be used.
pub fn parse_date(cell: &Cell, rule: &DateRule) -> Result<Option<ReadDate>, DateSlip> {
    resolve(content(cell)?, *rule)
}

/// Reads the content of a cell.
pub(crate) fn content(cell: &Cell) -> Result<Content, DateSlip> {
    let of_number = |number: f64| match numeric(number) {
        Some(Numeric::Year(value)) => Ok(Content::Parsed(Parsed::Written(Written::of(
            Point::Clear {
                year: Year {
                    value,
                    is_short: false,
                },
                month: None,
                day: None,
            },
        )))),
        Some(Numeric::Serial { days, has_time }) => Ok(Content::Serial { days, has_time }),
        None => parse(&number.to_string()).map(Content::Parsed),
    };
    match cell {
        Cell::Empty => Ok(Content::None),
        Cell::Date(day) => Ok(Content::Day(*day)),
        Cell::Number(number) => of_number(*number),
        Cell::Truth(_) | Cell::Error(_) => Err(DateSlip::Unknown),
        Cell::Text(text) => {
            let text = plain(text);
            if text.is_empty() {
                return Ok(Content::None);
            }
            if NO_DATE.contains(&&*text.to_lowercase()) {
                return Ok(Content::Said);
            }
            // Five digits are days since the epoch, as in a sheet that was saved as text.
            let (days, _) = text.split_once('.').unwrap_or((&text, ""));
            let is_serial = days.len() == 5
                && text
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || byte == b'.');
            match text.parse().ok().filter(|_| is_serial) {
                Some(number) => of_number(number),
                None => parse(&text).map(Content::Parsed),
            }
        }
    }
}

/// The date that a content means by the rule of its column.
pub(crate) fn resolve(content: Content, rule: DateRule) -> Result<Option<ReadDate>, DateSlip> {
    let of_day = |day: Day, notes: Notes| {
        let text = day.to_string();
        let is_month = rule.first_is_month && day.parts().2 == 1;
        let date = if is_month {
            text[..7].parse()
        } else {
            text.parse()
        };
        let date = date.map_err(|_| DateSlip::Unknown)?;
        Ok(Some(ReadDate { date, notes }))
    };
    match content {
        Content::None | Content::Said => Ok(None),
        Content::Day(day) => of_day(day, Notes::default()),
        Content::Serial { days, has_time } => {
            let notes = Notes {
                had_time: has_time,
                was_serial: true,
                ..Notes::default()
            };
            of_day(
                serial_day(days, rule.epoch).ok_or(DateSlip::Unknown)?,
                notes,
            )
        }
        Content::Parsed(Parsed::Exact(date)) => Ok(Some(ReadDate {
            date,
            notes: Notes::default(),
        })),
        Content::Parsed(Parsed::Written(written)) => Ok(Some(ReadDate {
            date: written.resolve(rule)?,
            notes: written.notes,
        })),
    }
}
