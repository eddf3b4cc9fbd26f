use std::fmt;

/// A day of the proleptic Gregorian calendar, ordered in time.
///
/// ```
/// use stancemap::dossier::Day;
///
/// assert!(Day::new(2025, 2, 28).unwrap() < Day::new(2025, 3, 1).unwrap());
/// assert_eq!(Day::new(2025, 2, 29), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: i16,
    month: u8,
    day: u8,
}

impl Day {
    /// The last day that can be written in four digits: stands for "as late as can be".
    pub const LAST: Day = Day {
        year: 9999,
        month: 12,
        day: 31,
    };

    /// The day of that name, or `None` where the calendar has none.
    pub fn new(year: i16, month: u8, day: u8) -> Option<Day> {
        let exists = (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        exists.then_some(Day { year, month, day })
    }

    /// Year, month (1 to 12), day of the month (from 1).
    pub fn parts(self) -> (i16, u8, u8) {
        (self.year, self.month, self.day)
    }
}

impl fmt::Display for Day {
    /// ISO 8601: `2025-06-25`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// How many days a month has, by the Gregorian rule for leap years.
pub(super) fn days_in(year: i16, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leap_years_follow_the_gregorian_rule() {
        let februaries = [(1900, 28), (2000, 29), (2024, 29), (2025, 28)];
        for (year, days) in februaries {
            assert_eq!(days_in(year, 2), days, "{year}");
        }
    }

    #[test]
    fn no_month_is_zero_or_thirteen() {
        assert_eq!(Day::new(2025, 0, 1), None);
        assert_eq!(Day::new(2025, 13, 1), None);
        assert_eq!(Day::new(2025, 4, 31), None);
    }
}
