//! Dates before the order of day and month is known.

use crate::dossier::{Day, Edtf};
use crate::sheets::choices::{DateOrder, Epoch};
use crate::sheets::value::date::slip::DateSlip;

/// A year as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Year {
    pub(crate) value: i16,
    /// Whether it has two digits.
    pub(crate) is_short: bool,
}

/// One date, or one end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Point {
    /// The order of its parts is clear.
    Clear {
        year: Year,
        month: Option<u8>,
        day: Option<u8>,
    },
    /// Two numbers of which one is the day and the other the month.
    Pair {
        first: u8,
        second: u8,
        year: Year,
        /// Whether dots are between the numbers.
        has_dots: bool,
    },
}

/// A date as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) start: Point,
    pub(crate) end: Option<Point>,
    pub(crate) notes: Notes,
}

/// Everything else that a cell says of its date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// The date is approximate.
    pub is_about: bool,
    /// The date is uncertain.
    pub is_uncertain: bool,
    /// A word such as `early` was read as "approximate", since EDTF has no sign for it.
    pub is_within: bool,
    /// The time of day was left out.
    pub had_time: bool,
    /// The date was a number of days since the epoch.
    pub was_serial: bool,
    /// The day of the week that is written beside the date, from Monday, which is 0.
    pub weekday: Option<u8>,
}

/// How dates of a column are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateRule {
    /// The order of day and month; `None` if it is not known.
    pub order: Option<DateOrder>,
    /// The century of years with two digits, by its first year, such as 2000; `None` if it is not known.
    pub century: Option<i16>,
    /// Whether the first day of a month stands for the month. It concerns dates of a workbook.
    pub first_is_month: bool,
    /// The epoch of dates that are numbers.
    pub epoch: Epoch,
}

impl Point {
    /// The order of day and month that this date alone shows.
    pub(crate) fn order(self) -> Option<DateOrder> {
        match self {
            Point::Pair { first, second, .. } if first > 12 && second <= 12 => {
                Some(DateOrder::DayFirst)
            }
            Point::Pair { first, second, .. } if second > 12 && first <= 12 => {
                Some(DateOrder::MonthFirst)
            }
            _ => None,
        }
    }

    /// As [`order`](Point::order), of a date that the calendar has: `31.04.2026` may have any fault.
    pub(crate) fn shown_order(self) -> Option<DateOrder> {
        let Point::Pair {
            first,
            second,
            year,
            ..
        } = self
        else {
            return None;
        };
        let order = self.order()?;
        let (month, day) = match order {
            DateOrder::DayFirst => (second, first),
            DateOrder::MonthFirst => (first, second),
        };
        // A year without its century may be a leap year if its two digits say so.
        let year = if year.is_short {
            2000 + year.value
        } else {
            year.value
        };
        Day::new(year, month, day).map(|_| order)
    }

    /// Whether it is another date in the other order.
    pub(crate) fn is_ambiguous(self) -> bool {
        matches!(self, Point::Pair { first, second, .. } if first != second && first <= 12 && second <= 12)
    }

    /// Whether dots are between its numbers.
    pub(crate) fn has_dots(self) -> bool {
        matches!(self, Point::Pair { has_dots: true, .. })
    }

    /// The date without its marks.
    fn text(self, rule: DateRule) -> Result<String, DateSlip> {
        let (year, month, day) = match self {
            Point::Clear { year, month, day } => (year, month, day),
            Point::Pair {
                first,
                second,
                year,
                ..
            } => {
                let (month, day) = pair(self, first, second, rule.order)?;
                (year, Some(month), Some(day))
            }
        };
        if month.is_some_and(|month| !(1..=12).contains(&month)) {
            return Err(DateSlip::NoSuchMonth);
        }
        let value = match (year.is_short, rule.century) {
            (false, _) => year.value,
            (true, Some(century)) => century + year.value,
            (true, None) => return Err(DateSlip::ShortYear),
        };
        let mut text = format!("{value:04}");
        for part in [month, day].into_iter().flatten() {
            text += &format!("-{part:02}");
        }
        match (month, day) {
            (Some(month), Some(day)) if Day::new(value, month, day).is_none() => {
                Err(DateSlip::NoSuchDay {
                    year: value,
                    month,
                    days: (28..=31)
                        .rev()
                        .find(|day| Day::new(value, month, *day).is_some())
                        .unwrap_or(28),
                })
            }
            _ => Ok(text),
        }
    }
}

/// Month and day of two numbers.
fn pair(
    point: Point,
    first: u8,
    second: u8,
    order: Option<DateOrder>,
) -> Result<(u8, u8), DateSlip> {
    if first > 12 && second > 12 {
        return Err(DateSlip::NoSuchMonth);
    }
    match (point.order(), order) {
        (Some(own), Some(order)) if own != order => Err(DateSlip::OtherOrder),
        (None, None) if first != second => Err(DateSlip::Order),
        (Some(DateOrder::MonthFirst), _) | (None, Some(DateOrder::MonthFirst)) => {
            Ok((first, second))
        }
        _ => Ok((second, first)),
    }
}

impl DateRule {
    /// The rule with the other order of day and month.
    pub(crate) fn other_order(self) -> Self {
        let other = |order| match order {
            DateOrder::DayFirst => DateOrder::MonthFirst,
            DateOrder::MonthFirst => DateOrder::DayFirst,
        };
        DateRule {
            order: self.order.map(other),
            ..self
        }
    }
}

impl Written {
    /// A date without an end and without notes.
    pub(crate) fn of(start: Point) -> Self {
        Written {
            start,
            end: None,
            notes: Notes::default(),
        }
    }

    /// Its one or two points.
    pub(crate) fn points(self) -> impl Iterator<Item = Point> {
        [Some(self.start), self.end].into_iter().flatten()
    }

    /// The date by the rule of its column.
    pub(crate) fn resolve(self, rule: DateRule) -> Result<Edtf, DateSlip> {
        let mark = match (self.notes.is_about, self.notes.is_uncertain) {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => "",
        };
        let start = self.start.text(rule)? + mark;
        let Some(end) = self.end else {
            return start.parse().map_err(|_| DateSlip::Unknown);
        };
        let end = end.text(rule)? + mark;
        if start == end {
            return start.parse().map_err(|_| DateSlip::Unknown);
        }
        // Both ends are dates, so that only their order can be wrong.
        [start, end]
            .join("/")
            .parse()
            .map_err(|_| DateSlip::Backwards)
    }
}
