//! Values of cells in workbooks.

use crate::dossier::Day;
use crate::sheets::choices::Epoch;
use crate::sheets::read::workbook::format::Precision;
use crate::sheets::table::Cell;
use crate::sheets::value::{DateRule, parse_date, serial_day};

/// A date that a workbook counts in days, and whether it has a time of day. Less than a day is a time
/// alone, which becomes text; a number without a day stays a number.
pub(crate) fn date(serial: f64, epoch: Epoch) -> (Cell, bool) {
    let seconds = (serial * 86_400.0).round();
    let days = (seconds / 86_400.0).floor();
    let of_day = seconds - days * 86_400.0;
    if (0.0..1.0).contains(&serial) && serial != 0.0 {
        let minutes = (of_day / 60.0) as u32;
        return (
            Cell::Text(format!("{:02}:{:02}", minutes / 60, minutes % 60)),
            false,
        );
    }
    let is_known = (0.0..2_958_466.0).contains(&days);
    let day = is_known.then(|| serial_day(days as i32, epoch)).flatten();
    match day {
        Some(day) => (Cell::Date(day), of_day != 0.0),
        None => (number(serial), false),
    }
}

/// A date as ISO 8601, such as `2025-05-12T10:30:00`, and whether it has a time of day other than
/// midnight.
pub(crate) fn iso_date(text: &str) -> (Cell, bool) {
    let (date, time) = text.split_once('T').unwrap_or((text, ""));
    let mut parts = date.split('-').map(str::parse::<i16>);
    let day = match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(Ok(year)), Some(Ok(month)), Some(Ok(day)), None) => {
            let small = |part: i16| u8::try_from(part).ok();
            small(month)
                .zip(small(day))
                .and_then(|(month, day)| Day::new(year, month, day))
        }
        _ => None,
    };
    match day {
        Some(day) => (
            Cell::Date(day),
            time.contains(|digit: char| ('1'..='9').contains(&digit)),
        ),
        None => (Cell::Text(text.to_owned()), false),
    }
}

/// The month or the year of a day, if a cell shows no more.
pub(crate) fn rounded(day: Day, precision: Precision) -> Option<String> {
    let text = day.to_string();
    let length = match precision {
        Precision::Day => return None,
        Precision::Month => "2025-03".len(),
        Precision::Year => "2025".len(),
    };
    text.get(..length).map(str::to_owned)
}

/// The month or the year of a day, if the text of its cell is no more than that.
pub(crate) fn rounded_as(day: Day, shown: &str) -> Option<String> {
    let shown = Cell::Text(shown.to_owned());
    let read = parse_date(&shown, &DateRule::default()).ok().flatten()?;
    let mut both = [Precision::Month, Precision::Year].into_iter();
    both.find_map(|precision| rounded(day, precision).filter(|text| *text == read.date.to_string()))
}

/// Whether the text of a number has letters other than those of a power of ten.
pub(crate) fn has_word(text: &str) -> bool {
    let is_power = text.trim().replace(',', ".").parse::<f64>().is_ok();
    text.chars().any(char::is_alphabetic) && !is_power
}

/// A number that is shown as a percentage, as it is shown: 0.5 is `50%`.
pub(crate) fn percent(value: f64) -> Cell {
    Cell::Text(format!("{}%", number(value * 100.0)))
}

/// A number as spreadsheets show it, with 15 digits: 0.1 + 0.2 is 0.3.
pub(crate) fn number(value: f64) -> Cell {
    let rounded = format!("{value:.14e}").parse().unwrap_or(value);
    Cell::Number(rounded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_are_days_times_or_numbers() {
        let date = |serial| date(serial, Epoch::Year1900);
        assert_eq!(date(45_789.0).0.to_string(), "2025-05-12");
        assert!(date(45_789.25).1 && !date(45_788.999_999_999).1);
        assert_eq!(date(0.4375), (Cell::Text("10:30".to_owned()), false));
        assert_eq!(date(-3.0).0, Cell::Number(-3.0));
        assert_eq!(date(1e300).0, Cell::Number(1e300));
        assert_eq!(iso_date("2025-05-12T00:00:00").0.to_string(), "2025-05-12");
        assert!(iso_date("2025-05-12T10:00").1);
        assert_eq!(
            iso_date("2025-02-30").0,
            Cell::Text("2025-02-30".to_owned())
        );
        assert_eq!(number(0.1 + 0.2), Cell::Number(0.3));
        let day = Day::new(2025, 3, 17).expect("a day");
        for (shown, expected) in [
            ("Mar 2025", Some("2025-03")),
            ("03/2025", Some("2025-03")),
            ("2025", Some("2025")),
            ("2025-03-17", None),
            ("2024", None),
            ("17", None),
        ] {
            assert_eq!(rounded_as(day, shown).as_deref(), expected, "{shown}");
        }
        assert_eq!(percent(0.07), Cell::Text("7%".to_owned()));
    }
}
