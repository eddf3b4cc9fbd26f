//! Dates that spreadsheets keep as numbers of days.

use crate::dossier::Day;
use crate::sheets::choices::Epoch;

/// The numbers that are taken for days: from 1904 to 2119.
const SERIALS: std::ops::Range<f64> = 1_500.0..80_000.0;
/// The numbers that are taken for years.
const YEARS: std::ops::RangeInclusive<f64> = 1_000.0..=2_200.0;

/// The meaning of a number in a column of dates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Numeric {
    /// A year.
    Year(i16),
    /// A number of days; with a time, if it has a fraction.
    Serial { days: i32, has_time: bool },
}

/// The meaning of a number; `None` if it is no date.
pub(crate) fn numeric(number: f64) -> Option<Numeric> {
    if YEARS.contains(&number) && number.fract() == 0.0 {
        return Some(Numeric::Year(number as i16));
    }
    // Times are fractions that cannot be written exactly: 23:59:59.9999 is the next day.
    let seconds = (number * 86_400.0).round();
    let days = (seconds / 86_400.0).floor();
    SERIALS.contains(&days).then_some(Numeric::Serial {
        days: days as i32,
        has_time: seconds != days * 86_400.0,
    })
}

/// The day of a number. The day after 28 February 1900 is counted twice since the epoch of 1900, as
/// spreadsheets do.
pub(crate) fn serial_day(days: i32, epoch: Epoch) -> Option<Day> {
    // 30 December 1899 and 1 January 1904, as days since 1970.
    let start = match epoch {
        Epoch::Year1900 if days < 60 => -25_568,
        Epoch::Year1900 => -25_569,
        Epoch::Year1904 => -24_107,
    };
    civil(start + days)
}

/// The day of a number of days since 1 January 1970, by Howard Hinnant's `civil_from_days`.
fn civil(days: i32) -> Option<Day> {
    let shifted = days + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    Day::new(
        year.try_into().ok()?,
        month.try_into().ok()?,
        day.try_into().ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_epochs_give_the_days_of_spreadsheets() {
        for (days, epoch, expected) in [
            (1, Epoch::Year1900, "1900-01-01"),
            (61, Epoch::Year1900, "1900-03-01"),
            (45_789, Epoch::Year1900, "2025-05-12"),
            (44_327, Epoch::Year1904, "2025-05-12"),
            (0, Epoch::Year1904, "1904-01-01"),
        ] {
            assert_eq!(serial_day(days, epoch).unwrap().to_string(), expected);
        }
        let mut day = Day::new(1890, 1, 1).unwrap();
        for _ in 0..80_000 {
            assert_eq!(civil(day.days_since_epoch()), Some(day));
            day = day.next().unwrap();
        }
    }

    #[test]
    fn numbers_are_years_or_days_or_nothing() {
        assert_eq!(numeric(2025.0), Some(Numeric::Year(2025)));
        let serial = |days, has_time| Some(Numeric::Serial { days, has_time });
        assert_eq!(numeric(45_789.0), serial(45_789, false));
        assert_eq!(numeric(45_789.5), serial(45_789, true));
        assert_eq!(numeric(45_788.999_999_999), serial(45_789, false));
        assert_eq!(numeric(-5.0), None);
        assert_eq!(numeric(f64::NAN), None);
        assert_eq!(numeric(1e300), None);
    }
}
