//! Dates that a cell may mean.

use crate::sheets::Cell;
use crate::sheets::value::{DateRule, DateSlip, parse_date};

/// The dates that a text without a date may mean, as cells write them. Each follows from a slip that is often made. Empty
/// where nothing is near.
pub(super) fn dates(text: &str) -> Vec<String> {
    let rule = DateRule::default();
    let Err(slip) = parse_date(&Cell::Text(text.to_owned()), &rule) else {
        return Vec::new();
    };
    let found = match slip {
        // The month is sure, and the day is a slip of a key or of the end of the month.
        DateSlip::NoSuchDay { year, month, days } => vec![
            format!("{year:04}-{month:02}"),
            format!("{year:04}-{month:02}-{days:02}"),
        ],
        DateSlip::NoSuchMonth => exchanged(text).into_iter().collect(),
        DateSlip::Backwards => backwards(text).into_iter().collect(),
        _ => Vec::new(),
    };
    let is_date = |text: &String| {
        let cell = Cell::Text(text.clone());
        matches!(parse_date(&cell, &rule), Ok(Some(_)))
    };
    found.into_iter().filter(is_date).collect()
}

/// A date with day and month exchanged, and the year without them: `2026-13-05` is `2026-05-13`.
fn exchanged(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.trim().split(['-', '/', '.']).collect();
    let [year, month, day] = parts[..] else {
        return None;
    };
    (year.len() == 4).then(|| format!("{year}-{day}-{month}"))
}

/// A span with its ends exchanged.
fn backwards(text: &str) -> Option<String> {
    let (start, end) = text.split_once('/')?;
    Some(format!("{}/{}", end.trim(), start.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_leads_to_the_dates_that_may_be_meant() {
        for (text, expected) in [
            ("31.04.2026", &["2026-04", "2026-04-30"][..]),
            ("2026-02-30", &["2026-02", "2026-02-28"]),
            ("2026-13-05", &["2026-05-13"]),
            ("2026-13-32", &[]),
            ("2025-05/2025-03", &["2025-03/2025-05"]),
            ("soon", &[]),
            ("03/04/2026", &[]),
            ("2025-05-12", &[]),
            ("", &[]),
        ] {
            assert_eq!(dates(text), expected, "{text}");
        }
    }
}
