//! Suggests the date that a value without a valid form may mean.

use serde_json::Value;

use crate::base::message::{Joint, Message, Value as Said, message};
use crate::dossier::time::day::{Day, days_in};
use crate::dossier::time::edtf::{Edtf, ParseEdtfError};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The days since 1970 that spreadsheets count as day 0.
const SPREADSHEET_EPOCH: i64 = -25_569;

/// The expectation in place of a value that is no date, with the dates that it may mean.
pub(crate) fn expected(value: &Value) -> Message {
    let usual = Message::english(ParseEdtfError.to_string());
    match hint(value) {
        Some(hint) => message!("{usual} ({hint})", usual, hint),
        None => usual,
    }
}

fn hint(value: &Value) -> Option<Message> {
    let meant = |dates: &[String]| {
        message!(
            "did you mean {dates}?",
            dates = Said::list(dates, Joint::EachOr)
        )
    };
    let Value::String(text) = value else {
        let number = value.as_i64()?;
        return match number {
            1000..=2999 => Some(message!(
                "\"{number}\", in quotation marks",
                number = number.to_string()
            )),
            // The years 1954 to 2119.
            20_000..80_000 => Some(meant(&[day_of_epoch(number + SPREADSHEET_EPOCH)?])),
            _ => None,
        };
    };
    let text = text.trim();
    if text.is_empty() {
        return Some(message!("without a date, leave the field out"));
    }
    if let Some((start, end)) = text.split_once('/')
        && start.parse::<Edtf>().is_ok()
        && end.parse::<Edtf>().is_ok()
    {
        return Some(message!("an interval begins before it ends"));
    }
    let parts = parts(text);
    if let Some(impossible) = impossible(&parts) {
        return Some(impossible);
    }
    let dates = readings(&parts, text);
    (!dates.is_empty()).then(|| meant(&dates))
}

/// A part of a date: a number with its count of digits, or a month by name.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Number(i16, usize),
    Month(u8),
}

/// The parts of a date in another form; empty if it has others. A time of day is passed over.
fn parts(text: &str) -> Vec<Part> {
    let date = match text.find('T') {
        Some(at) if text[..at].ends_with(|c: char| c.is_ascii_digit()) => &text[..at],
        _ => text,
    };
    let words = date.split(|c: char| c.is_whitespace() || "-/.,".contains(c));
    let words = words.filter(|word| !word.is_empty());
    let part = |word: &str| {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let suffix = &word[digits.len()..];
        if !digits.is_empty() && ["", "st", "nd", "rd", "th"].contains(&suffix) {
            return Some(Part::Number(digits.parse().ok()?, digits.len()));
        }
        let word = word.to_lowercase();
        let is_it = |month: &str| word.len() >= 3 && month.starts_with(&*word);
        let month = MONTHS.iter().position(|month| is_it(month))?;
        u8::try_from(month + 1).ok().map(Part::Month)
    };
    words
        .map(part)
        .collect::<Option<Vec<_>>>()
        .unwrap_or_default()
}

/// Why the calendar has no such day, of parts in the right order.
fn impossible(parts: &[Part]) -> Option<Message> {
    let [Part::Number(year, 4), Part::Number(month, _), rest @ ..] = parts else {
        return None;
    };
    let month = u8::try_from(*month).ok()?;
    if !(1..=12).contains(&month) {
        return Some(message!("months are 01 to 12"));
    }
    let [Part::Number(day, _)] = rest else {
        return None;
    };
    let most = days_in(*year, month);
    let is_day = (1..=i16::from(most)).contains(day);
    (!is_day).then(|| {
        message!(
            "{month} has {count} day" | "{month} has {count} days",
            month = format!("{year}-{month:02}"),
            count = usize::from(most)
        )
    })
}

/// The dates that the parts may mean: two if day and month may be either way round.
fn readings(parts: &[Part], text: &str) -> Vec<String> {
    let day = |year: i16, month: i16, day: i16| {
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        Day::new(year, month, day).map(|day| day.to_string())
    };
    let month = |year: i16, month: i16| {
        (1..=12)
            .contains(&month)
            .then(|| format!("{year:04}-{month:02}"))
    };
    let found: Vec<Option<String>> = match *parts {
        [Part::Number(y, 4), Part::Number(m, _), Part::Number(d, _)] => vec![day(y, m, d)],
        [Part::Number(y, 4), Part::Month(m), Part::Number(d, _)]
        | [Part::Number(d, _), Part::Month(m), Part::Number(y, 4)]
        | [Part::Month(m), Part::Number(d, _), Part::Number(y, 4)] => vec![day(y, m.into(), d)],
        // With dots the day comes first.
        [Part::Number(d, _), Part::Number(m, _), Part::Number(y, 4)] if text.contains('.') => {
            vec![day(y, m, d)]
        }
        [Part::Number(a, _), Part::Number(b, _), Part::Number(y, 4)] if a == b => {
            vec![day(y, a, a)]
        }
        [Part::Number(a, _), Part::Number(b, _), Part::Number(y, 4)] => {
            vec![day(y, b, a), day(y, a, b)]
        }
        [Part::Month(m), Part::Number(y, 4)] | [Part::Number(y, 4), Part::Month(m)] => {
            vec![month(y, m.into())]
        }
        [Part::Number(y, 4), Part::Number(m, _)] | [Part::Number(m, _), Part::Number(y, 4)] => {
            vec![month(y, m)]
        }
        _ => Vec::new(),
    };
    found.into_iter().flatten().collect()
}

/// The day with a number of days since 1 January 1970.
fn day_of_epoch(days: i64) -> Option<String> {
    // At 366 days a year this one is never later than the day's own.
    let mut year = i16::try_from(1970 + days.div_euclid(366) - 1).ok()?;
    let first = |year| Day::new(year, 1, 1).map(|day| i64::from(day.days_since_epoch()));
    while first(year + 1)? <= days {
        year += 1;
    }
    let mut left = days - first(year)?;
    let mut month = 1;
    while left >= i64::from(days_in(year, month)) {
        left -= i64::from(days_in(year, month));
        month += 1;
    }
    Day::new(year, month, u8::try_from(left + 1).ok()?).map(|day| day.to_string())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn the_date_that_is_meant_is_named_or_both_are() {
        for (value, hint) in [
            (json!("20/03/2025"), "did you mean 2025-03-20?"),
            (json!("3/20/2025"), "did you mean 2025-03-20?"),
            (
                json!("12/05/2025"),
                "did you mean 2025-05-12 or 2025-12-05?",
            ),
            (json!("05/05/2025"), "did you mean 2025-05-05?"),
            (json!("12.5.2025"), "did you mean 2025-05-12?"),
            (json!("March 2025"), "did you mean 2025-03?"),
            (json!("Sept. 2025"), "did you mean 2025-09?"),
            (json!("3rd March 2025"), "did you mean 2025-03-03?"),
            (json!("March 20, 2025"), "did you mean 2025-03-20?"),
            (json!("2025-3-20"), "did you mean 2025-03-20?"),
            (json!("2025-3"), "did you mean 2025-03?"),
            (json!("2025/03/20"), "did you mean 2025-03-20?"),
            (json!("2025-03-20T10:00:00Z"), "did you mean 2025-03-20?"),
            (json!("2025-06-31"), "2025-06 has 30 days"),
            (json!("2025-02-29"), "2025-02 has 28 days"),
            (json!("2025-13"), "months are 01 to 12"),
            (
                json!("2025-05/2025-03"),
                "an interval begins before it ends",
            ),
            (json!(45736), "did you mean 2025-03-20?"),
            (json!(25569), "did you mean 1970-01-01?"),
            (json!(2025), "\"2025\", in quotation marks"),
            (json!(""), "without a date, leave the field out"),
        ] {
            assert_eq!(
                super::hint(&value).map(|hint| hint.to_string()).as_deref(),
                Some(hint),
                "{value}"
            );
        }
        for value in [
            json!("soon"),
            json!(7),
            json!(null),
            json!("spring 2025"),
            json!("99/99/2025"),
        ] {
            assert_eq!(super::hint(&value), None, "{value}");
        }
    }
}
