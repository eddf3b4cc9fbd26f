//! Dates of the Extended Date/Time Format.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::dossier::time::day::{Day, days_in};

/// A date with its precision: a day, a month or a year, each possibly approximate (`~`), uncertain
/// (`?`) or both (`%`), or an interval of two such dates.
///
/// This is the subset of the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1) that news
/// needs. A month is not reduced to its first day: writing a date gives the text that was parsed.
///
/// ```
/// use stancemap::dossier::{Day, Edtf};
///
/// let spring: Edtf = "2025-03/2025-05".parse().unwrap();
/// assert_eq!(spring.first_day(), Day::new(2025, 3, 1).unwrap());
/// assert_eq!(spring.last_day(), Day::new(2025, 5, 31).unwrap());
/// assert!("2025-6".parse::<Edtf>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf {
    /// The date, or the start of an interval.
    pub start: PartialDate,
    /// The end of an interval; `None` for a single date.
    pub end: Option<PartialDate>,
}

/// A day, a month or a year, with its qualification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialDate {
    year: i16,
    month: Option<u8>,
    day: Option<u8>,
    approximate: bool,
    uncertain: bool,
}

impl Edtf {
    /// The earliest day that the date can mean.
    pub fn first_day(self) -> Day {
        self.start.first_day()
    }

    /// The latest day that the date can mean, from which a fact of this date counts.
    pub fn last_day(self) -> Day {
        self.end.unwrap_or(self.start).last_day()
    }
}

impl PartialDate {
    /// The year, the month (1 to 12) and the day of the month, if known.
    pub fn parts(self) -> (i16, Option<u8>, Option<u8>) {
        (self.year, self.month, self.day)
    }

    /// Whether the date is approximate ("about"): `~` or `%`.
    pub fn is_approximate(self) -> bool {
        self.approximate
    }

    /// Whether the date is uncertain (inferred or doubted): `?` or `%`.
    pub fn is_uncertain(self) -> bool {
        self.uncertain
    }

    fn first_day(self) -> Day {
        let month = self.month.unwrap_or(1);
        Day::new(self.year, month, self.day.unwrap_or(1)).unwrap_or(Day::MAX)
    }

    fn last_day(self) -> Day {
        let month = self.month.unwrap_or(12);
        let day = self.day.unwrap_or_else(|| days_in(self.year, month));
        Day::new(self.year, month, day).unwrap_or(Day::MAX)
    }
}

/// The error of parsing an [`Edtf`]. Its text says what is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseEdtfError;

impl fmt::Display for ParseEdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date such as 2025-05-12, 2025-03, 2025, 2025-06~ or 2025-03/2025-05")
    }
}

impl FromStr for Edtf {
    type Err = ParseEdtfError;

    fn from_str(text: &str) -> Result<Self, ParseEdtfError> {
        let (start, end) = match text.split_once('/') {
            Some((start, end)) => (start.parse()?, Some(end.parse()?)),
            None => (text.parse()?, None),
        };
        let date = Edtf { start, end };
        let in_order = end.is_none_or(|end| {
            start.first_day() <= end.first_day() && start.last_day() <= end.last_day()
        });
        in_order.then_some(date).ok_or(ParseEdtfError)
    }
}

impl FromStr for PartialDate {
    type Err = ParseEdtfError;

    fn from_str(text: &str) -> Result<Self, ParseEdtfError> {
        let (text, mark) = match text.char_indices().last() {
            Some((at, mark @ ('~' | '?' | '%'))) => (&text[..at], Some(mark)),
            _ => (text, None),
        };
        let mut parts = text.split('-');
        let year = parse_part(parts.next(), 4)?.ok_or(ParseEdtfError)?;
        let month = parse_part(parts.next(), 2)?.map(|month| month as u8);
        let day = parse_part(parts.next(), 2)?.map(|day| day as u8);
        let calendar = Day::new(year, month.unwrap_or(1), day.unwrap_or(1));
        if calendar.is_none() || parts.next().is_some() {
            return Err(ParseEdtfError);
        }
        Ok(PartialDate {
            year,
            month,
            day,
            approximate: matches!(mark, Some('~' | '%')),
            uncertain: matches!(mark, Some('?' | '%')),
        })
    }
}

/// Parses a part of a date with an exact number of digits; `None` if the part is absent.
fn parse_part(part: Option<&str>, digits: usize) -> Result<Option<i16>, ParseEdtfError> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != digits || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ParseEdtfError);
    }
    part.parse().map(Some).map_err(|_| ParseEdtfError)
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.start)?;
        match self.end {
            Some(end) => write!(f, "/{end}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        f.write_str(match (self.approximate, self.uncertain) {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => "",
        })
    }
}

impl TryFrom<String> for Edtf {
    type Error = ParseEdtfError;

    fn try_from(text: String) -> Result<Self, ParseEdtfError> {
        text.parse()
    }
}

impl From<Edtf> for String {
    fn from(date: Edtf) -> String {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_precision_spans_its_own_days() {
        let table = [
            ("2025", "2025-01-01", "2025-12-31"),
            ("2025-02", "2025-02-01", "2025-02-28"),
            ("2024-02~", "2024-02-01", "2024-02-29"),
            ("2025-05-12", "2025-05-12", "2025-05-12"),
            ("2025-05-12?", "2025-05-12", "2025-05-12"),
            ("2025-03/2025-05", "2025-03-01", "2025-05-31"),
            ("2024-10/2025-06-25%", "2024-10-01", "2025-06-25"),
        ];
        for (text, first, last) in table {
            let date: Edtf = text.parse().expect(text);
            assert_eq!(date.first_day().to_string(), first, "{text}");
            assert_eq!(date.last_day().to_string(), last, "{text}");
            assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "25",
            "2025-13",
            "2025-00",
            "2025-02-30",
            "2025-1-1",
            "2025-01-01-01",
            "spring",
            "2025-05/2025-03",
            "2025/",
            "/2025",
            "2025-+1",
            "２０２５",
            "2025-05-12T10:00",
            "~",
        ] {
            assert_eq!(text.parse::<Edtf>(), Err(ParseEdtfError), "{text}");
        }
    }

    #[test]
    fn how_sure_a_date_is_survives() {
        let date: Edtf = "2025-06%".parse().unwrap();
        assert!(date.start.is_approximate() && date.start.is_uncertain());
        let date: Edtf = "2025-06?".parse().unwrap();
        assert!(!date.start.is_approximate() && date.start.is_uncertain());
    }

    proptest! {
        #[test]
        fn any_text_is_a_date_or_refused(text in "\\PC{0,24}") {
            if let Ok(date) = text.parse::<Edtf>() {
                prop_assert!(date.first_day() <= date.last_day());
                prop_assert_eq!(date.to_string(), text);
            }
        }

        #[test]
        fn dates_are_written_as_they_are_read(y in 1000i16..3000, m in 1u8..=12, d in 1u8..=28) {
            for text in [format!("{y}-{m:02}-{d:02}"), format!("{y}-{m:02}~"), format!("{y}?")] {
                prop_assert_eq!(text.parse::<Edtf>().unwrap().to_string(), text);
            }
        }
    }
}
