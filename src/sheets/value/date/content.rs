//! The date of one cell.

use crate::base::message::{Message, message};
use crate::base::number::parse_float;
use crate::dossier::{Day, Edtf};
use crate::sheets::table::Cell;
use crate::sheets::value::date::parse::{Parsed, parse};
use crate::sheets::value::date::point::{DateRule, Notes, Point, Written, Year};
use crate::sheets::value::date::serial::{Numeric, numeric, serial_day};
use crate::sheets::value::date::slip::DateSlip;
use crate::sheets::value::digits::plain;

/// Texts that say that there is no date.
const NO_DATE: [&str; 20] = [
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
    "tba",
    "null",
    "nan",
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

static WEEKDAYS: [Message; 7] = [
    message!("Monday"),
    message!("Tuesday"),
    message!("Wednesday"),
    message!("Thursday"),
    message!("Friday"),
    message!("Saturday"),
    message!("Sunday"),
];

impl ReadDate {
    /// The day with its day of the week, if another one is written beside it: `2025-03-03 is a Monday`.
    pub(crate) fn other_weekday(&self) -> Option<Message> {
        let written = self.notes.weekday?;
        let text = self.date.to_string();
        if text.len() != "2025-03-03".len() {
            return None;
        }
        let (year, month, day) = self.date.first_day().parts();
        // The first day of 1970 was a Thursday.
        let days = Day::new(year, month, day)?.days_since_epoch() + 3;
        let own = days.rem_euclid(7);
        let name = WEEKDAYS.get(usize::try_from(own).ok()?)?;
        (own != i32::from(written)).then(|| message!("{date} is a {name}", date = text, name))
    }
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

/// Reads one cell by the rule of its column; `None` if it is empty or says that there is no date, as `n/a` does. A time
/// of day is left out. A whole number from 1000 to 2200 is a year; any other from 1,500 up to 80,000 counts the days
/// since the rule's epoch.
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
/// The reason why the cell is no date that can be used: it has no known form, the calendar lacks the day, or the rule
/// does not say in which order or century it is to be read.
pub fn parse_date(cell: &Cell, rule: &DateRule) -> Result<Option<ReadDate>, DateSlip> {
    resolve(content(cell)?, *rule)
}

/// Whether a cell is a date in any form, also one of which the order of day and month or the century is not known. Of
/// bare numbers, only years are dates.
pub(crate) fn is_date_like(cell: &Cell) -> bool {
    let is_year = |number: f64| matches!(numeric(number), Some(Numeric::Year(_)));
    match cell {
        Cell::Number(number) => is_year(*number),
        Cell::Date(_) => true,
        Cell::Text(_) => match content(cell) {
            Ok(content @ Content::Parsed(_)) => {
                let read = resolve(content, DateRule::default());
                matches!(read, Ok(_) | Err(DateSlip::Order | DateSlip::ShortYear))
            }
            _ => false,
        },
        _ => false,
    }
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
        // An error of a spreadsheet was told when the file was read.
        Cell::Empty | Cell::Error(_) => Ok(Content::None),
        Cell::Date(day) => Ok(Content::Day(*day)),
        Cell::Number(number) => of_number(*number),
        Cell::Truth(_) => Err(DateSlip::Unknown),
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
            match parse_float(&text).filter(|_| is_serial) {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::sheets::choices::DateOrder;

    /// Cells that are read alone, and their dates.
    const ALONE: &[(&str, &str)] = &[
        ("2025", "2025"),
        ("2025-05", "2025-05"),
        ("2025-05-12", "2025-05-12"),
        ("2025-06~", "2025-06~"),
        ("2025-03/2025-05", "2025-03/2025-05"),
        ("2025-05-12T10:30:00Z", "2025-05-12"),
        ("2025-05-12 10:30", "2025-05-12"),
        ("2025-5-2", "2025-05-02"),
        ("2025/05/12", "2025-05-12"),
        ("2025.05.12", "2025-05-12"),
        ("20250512", "2025-05-12"),
        ("05/2025", "2025-05"),
        ("5.2025", "2025-05"),
        ("2025/05", "2025-05"),
        ("12 May 2025", "2025-05-12"),
        ("12th May 2025", "2025-05-12"),
        ("the 12th of May, 2025", "2025-05-12"),
        ("May 12, 2025", "2025-05-12"),
        ("Monday, May 12th, 2025", "2025-05-12"),
        ("12-May-2025", "2025-05-12"),
        ("2025 May 12", "2025-05-12"),
        ("May 2025", "2025-05"),
        ("Sept. 2025", "2025-09"),
        ("12. Mai 2025", "2025-05-12"),
        ("März 2025", "2025-03"),
        ("1er mai 2025", "2025-05-01"),
        ("mai 2025", "2025-05"),
        ("12 maggio 2025", "2025-05-12"),
        ("1° gennaio 2024", "2024-01-01"),
        ("giu 2025", "2025-06"),
        ("12 mei 2025", "2025-05-12"),
        ("12 мая 2025 г.", "2025-05-12"),
        ("май 2025", "2025-05"),
        ("août 2025", "2025-08"),
        ("12 de mayo de 2025", "2025-05-12"),
        ("1º de março de 2025", "2025-03-01"),
        ("dic. 2025", "2025-12"),
        ("١٢ مايو ٢٠٢٥", "2025-05-12"),
        ("12 كانون الثاني 2025", "2025-01-12"),
        ("Q2 2025", "2025-04/2025-06"),
        ("2025-Q2", "2025-04/2025-06"),
        ("2nd quarter 2025", "2025-04/2025-06"),
        ("T2 2025", "2025-04/2025-06"),
        ("H1 2025", "2025-01/2025-06"),
        ("3–5 May 2025", "2025-05-03/2025-05-05"),
        ("3-5 May 2025", "2025-05-03/2025-05-05"),
        ("May 3–5, 2025", "2025-05-03/2025-05-05"),
        ("3 May – 5 June 2025", "2025-05-03/2025-06-05"),
        ("May–June 2025", "2025-05/2025-06"),
        ("28 December 2024 – 3 January 2025", "2024-12-28/2025-01-03"),
        ("from 3 to 5 May 2025", "2025-05-03/2025-05-05"),
        ("du 3 au 5 mai 2025", "2025-05-03/2025-05-05"),
        ("del 3 al 5 de mayo de 2025", "2025-05-03/2025-05-05"),
        ("between March and May 2025", "2025-03/2025-05"),
        ("2024–2025", "2024/2025"),
        ("2024-2025", "2024/2025"),
        ("2025-03-01 - 2025-03-05", "2025-03-01/2025-03-05"),
        ("about May 2025", "2025-05~"),
        ("c. 2025", "2025~"),
        ("~2025", "2025~"),
        ("early May 2025", "2025-05~"),
        ("May 2025?", "2025-05?"),
        ("mid-May 2025", "2025-05~"),
        ("May 2025 (approx.)", "2025-05~"),
        ("late 2024/early 2025", "2024~/2025~"),
        ("Dec 2024-Jan 2025", "2024-12/2025-01"),
        ("5/2025-7/2025", "2025-05/2025-07"),
        ("13/05/2025-14/05/2025", "2025-05-13/2025-05-14"),
        ("05/05/2025", "2025-05-05"),
        ("45789", "2025-05-12"),
        ("n.d.", "-"),
        ("—", "-"),
    ];

    #[test]
    fn dates_that_are_read_alone() {
        for (text, expected) in ALONE {
            // A date that is written out as EDTF is read as it is.
            for text in [text, expected] {
                let cell = Cell::Text((*text).to_owned());
                let found = parse_date(&cell, &DateRule::default()).expect(text);
                let written = found.map_or("-".to_owned(), |found| found.date.to_string());
                assert_eq!(written, *expected, "{text}");
            }
        }
    }

    #[test]
    fn texts_that_are_no_dates_are_told() {
        let unknown = DateSlip::Unknown;
        for (text, slip) in [
            ("spring 2025", DateSlip::Season),
            ("printemps 2025", DateSlip::Season),
            ("before May 2025", DateSlip::Bound),
            ("since 2025", DateSlip::Bound),
            ("2025-05/..", DateSlip::Bound),
            ("12 May", DateSlip::NoYear),
            ("May 25", DateSlip::NoYear),
            ("12 May 25", DateSlip::ShortYear),
            ("12/13/25", DateSlip::ShortYear),
            (
                "31 April 2025",
                DateSlip::NoSuchDay {
                    year: 2025,
                    month: 4,
                    days: 30,
                },
            ),
            (
                "29 Feb 2025",
                DateSlip::NoSuchDay {
                    year: 2025,
                    month: 2,
                    days: 28,
                },
            ),
            ("2025-13", DateSlip::NoSuchMonth),
            ("13/2025", DateSlip::NoSuchMonth),
            ("31/31/2025", DateSlip::NoSuchMonth),
            ("5 May 2025 – 3 May 2025", DateSlip::Backwards),
            ("03/04/2026", DateSlip::Order),
            ("Q5 2025", unknown),
            ("h 90 2025", unknown),
            ("ongoing since", DateSlip::Unknown),
            ("hello", unknown),
            ("=1+1", unknown),
            ("99999999999999999999", unknown),
            ("12", DateSlip::NoYear),
        ] {
            let cell = Cell::Text(text.to_owned());
            assert_eq!(parse_date(&cell, &DateRule::default()), Err(slip), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_date_or_told(text in "\\PC{0,30}", digits in "[0-9/.,: a-z–-]{0,20}") {
            for text in [text, digits] {
                let _ = parse_date(&Cell::Text(text), &DateRule::default());
            }
        }

        #[test]
        fn every_way_to_write_a_day_means_it(year in 1900i16..2100, month in 1u8..=12, day in 1u8..=28) {
            let names = ["January", "febrero", "mars", "abril", "Mai", "junho", "Juli", "août", "septiembre",
                "outubro", "نوفمبر", "Dezember"];
            let name = names[usize::from(month) - 1];
            let expected = format!("{year}-{month:02}-{day:02}");
            let day_first = DateRule { order: Some(DateOrder::DayFirst), ..DateRule::default() };
            let month_first = DateRule { order: Some(DateOrder::MonthFirst), ..DateRule::default() };
            for (text, rule) in [
                (expected.clone(), day_first),
                (format!("{day} {name} {year}"), day_first),
                (format!("{name} {day}, {year}"), day_first),
                (format!("{day}/{month}/{year}"), day_first),
                (format!("{month:02}/{day:02}/{year}"), month_first),
                (format!("{day:02}.{month:02}.{year}"), day_first),
                (format!("{year}/{month}/{day}"), day_first),
                (format!("{year}{month:02}{day:02}"), day_first),
            ] {
                let own = Cell::Text(text.clone());
                match parse_date(&own, &rule) {
                    Ok(Some(found)) => prop_assert_eq!(found.date.to_string(), &*expected, "{}", text),
                    // 12/13 shows its order by itself.
                    other => prop_assert_eq!(other, Err(DateSlip::OtherOrder), "{}", text),
                }
            }
        }
    }
}
