//! Calendar days.

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
    /// The last day with a year of four digits. Stands for "no end".
    pub const MAX: Day = Day {
        year: 9999,
        month: 12,
        day: 31,
    };

    /// The day with these parts; `None` if the calendar does not have it.
    pub fn new(year: i16, month: u8, day: u8) -> Option<Day> {
        let exists = (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        exists.then_some(Day { year, month, day })
    }

    /// Year, month (1 to 12), day of the month (from 1).
    pub fn parts(self) -> (i16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// The day after; `None` after [`Day::MAX`].
    ///
    /// ```
    /// use stancemap::dossier::Day;
    ///
    /// let day = |y, m, d| Day::new(y, m, d).unwrap();
    /// assert_eq!(day(2024, 2, 28).next(), Some(day(2024, 2, 29)));
    /// assert_eq!(day(2024, 12, 31).next(), Some(day(2025, 1, 1)));
    /// assert_eq!(Day::MAX.next(), None);
    /// ```
    pub fn next(self) -> Option<Day> {
        let Day { year, month, day } = self;
        let of_month = Day::new(year, month, day + 1);
        let of_year = of_month.or_else(|| Day::new(year, month + 1, 1));
        of_year.or_else(|| Day::new(year + 1, 1, 1).filter(|next| *next <= Day::MAX))
    }

    /// The number of days since 1 January 1970, negative before it. The algorithm is Howard Hinnant's
    /// `days_from_civil`, in which the year begins in March.
    ///
    /// ```
    /// use stancemap::dossier::Day;
    ///
    /// let number = |y, m, d| Day::new(y, m, d).map(Day::days_since_epoch);
    /// assert_eq!(number(1970, 1, 1), Some(0));
    /// assert_eq!(number(1969, 12, 31), Some(-1));
    /// assert_eq!(number(2025, 6, 30), Some(20_269));
    /// ```
    pub fn days_since_epoch(self) -> i32 {
        let (month, day) = (i32::from(self.month), i32::from(self.day));
        let year = i32::from(self.year) - i32::from(month < 3);
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day that is so many days after 1 January 1970; `None` outside the years of four digits. It is the
    /// inverse of [`Day::days_since_epoch`].
    ///
    /// ```
    /// use stancemap::dossier::Day;
    ///
    /// assert_eq!(Day::of_days_since_epoch(20_269), Day::new(2025, 6, 30));
    /// ```
    pub fn of_days_since_epoch(days: i32) -> Option<Day> {
        let days = days.checked_add(719_468)?;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let of_era_year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * of_era_year + of_era_year / 4 - of_era_year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = (month + 2) % 12 + 1;
        let year = of_era_year + era * 400 + i32::from(month < 3);
        let year = i16::try_from(year)
            .ok()
            .filter(|year| (0..=9999).contains(year))?;
        Day::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }
}

impl fmt::Display for Day {
    /// As ISO 8601: `2025-06-25`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The number of days of a month, by the Gregorian rule for leap years.
pub(crate) fn days_in(year: i16, month: u8) -> u8 {
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
    fn each_day_has_the_number_after_that_of_the_day_before() {
        let mut number = Day::new(1890, 1, 1).unwrap().days_since_epoch();
        for year in 1890..2110 {
            for month in 1..=12 {
                for day in 1..=days_in(year, month) {
                    let one = Day::new(year, month, day).unwrap();
                    assert_eq!(one.days_since_epoch(), number);
                    assert_eq!(Day::of_days_since_epoch(number), Some(one));
                    number += 1;
                }
            }
        }
    }

    #[test]
    fn no_month_is_zero_or_thirteen() {
        assert_eq!(Day::new(2025, 0, 1), None);
        assert_eq!(Day::new(2025, 13, 1), None);
        assert_eq!(Day::new(2025, 4, 31), None);
    }
}
