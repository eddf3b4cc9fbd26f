//! The number of one cell, before and after the sign of its decimals is known.

use crate::base::message::{Message, message};
use crate::base::number::parse_float;
use crate::sheets::choices::DECIMAL;
use crate::sheets::table::Cell;
use crate::sheets::value::digits::plain;

/// A number that a cell holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReadNumber {
    /// The value as it is written: 12 for `12 %`.
    pub value: f64,
    /// Whether a sign for per cent follows.
    pub is_percent: bool,
}

/// The reason why a cell is no number that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberSlip {
    /// It is in no known form.
    Unknown,
    /// Its only comma or dot may stand before decimals or between thousands.
    Decimal,
    /// Its decimals have another sign than those of the column.
    OtherDecimal(char),
}

impl NumberSlip {
    /// The expected value.
    pub(crate) fn message(self) -> Message {
        match self {
            NumberSlip::Unknown => {
                message!("a number in digits, such as 1200, 1,200.5 or 1.200,5")
            }
            NumberSlip::Decimal => message!(
                "an answer whether the sign is for thousands or decimals, which no number of the column shows{tool}",
                tool = format!(": {DECIMAL} . or {DECIMAL} ,")
            ),
            NumberSlip::OtherDecimal(decimal) => {
                message!(
                    "decimals after {decimal}, as in the rest of the column",
                    decimal = decimal.to_string()
                )
            }
        }
    }
}

/// A number before the sign of its decimals is known.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Written {
    is_negative: bool,
    is_percent: bool,
    /// The digits, with the signs that may be those of decimals.
    digits: String,
    shape: Shape,
}

/// How the signs between the digits can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// There are none, or only spaces and apostrophes.
    Whole,
    /// This sign stands before the decimals.
    Decimal(char),
    /// This sign stands between thousands, and there are no decimals.
    Thousands(char),
    /// This sign may be either.
    Either(char),
}

fn other(sign: char) -> char {
    if sign == ',' { '.' } else { ',' }
}

impl Written {
    /// The sign of decimals that this number alone shows.
    pub(super) fn decimal(&self) -> Option<char> {
        match self.shape {
            Shape::Whole | Shape::Either(_) => None,
            Shape::Decimal(sign) => Some(sign),
            Shape::Thousands(sign) => Some(other(sign)),
        }
    }

    fn resolve(&self, decimal: Option<char>) -> Result<ReadNumber, NumberSlip> {
        let sign = match (self.decimal(), decimal) {
            (Some(own), Some(decimal)) if own != decimal => {
                return Err(NumberSlip::OtherDecimal(decimal));
            }
            (None, None) if matches!(self.shape, Shape::Either(_)) => {
                return Err(NumberSlip::Decimal);
            }
            (own, decimal) => own.or(decimal).unwrap_or('.'),
        };
        let digits: String = self
            .digits
            .chars()
            .filter(|letter| *letter == sign || letter.is_ascii_digit())
            .map(|letter| if letter == sign { '.' } else { letter })
            .collect();
        let value = parse_float(&digits).ok_or(NumberSlip::Unknown)?;
        Ok(ReadNumber {
            value: if self.is_negative { -value } else { value },
            is_percent: self.is_percent,
        })
    }
}

/// Reads a text.
pub(super) fn parse(text: &str) -> Result<Written, NumberSlip> {
    let text = plain(text);
    let rest = text.trim_end_matches(['%', '٪']).trim_end();
    let is_percent = rest.len() < text.len();
    let (is_negative, rest) = match rest.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest),
        None => (false, rest.strip_prefix('+').unwrap_or(rest)),
    };
    let mut digits = String::new();
    let mut groups: Vec<(Option<char>, usize)> = vec![(None, 0)];
    for letter in rest.trim().chars() {
        match letter {
            '0'..='9' => {
                digits.push(letter);
                if let Some(group) = groups.last_mut() {
                    group.1 += 1;
                }
            }
            '٫' | '.' | ',' => {
                let sign = if letter == '٫' { '.' } else { letter };
                digits.push(sign);
                groups.push((Some(sign), 0));
            }
            '٬' | ' ' | '\'' | '’' => groups.push((Some(' '), 0)),
            _ => return Err(NumberSlip::Unknown),
        }
    }
    // The Arabic sign is never one of thousands.
    let shape = match shape(&groups, digits.starts_with('0'))? {
        Shape::Either(sign) if rest.contains('٫') => Shape::Decimal(sign),
        shape => shape,
    };
    Ok(Written {
        is_negative,
        is_percent,
        digits,
        shape,
    })
}

/// The meaning of the signs between groups of digits.
fn shape(groups: &[(Option<char>, usize)], begins_with_zero: bool) -> Result<Shape, NumberSlip> {
    let (&(last, length), before) = groups.split_last().ok_or(NumberSlip::Unknown)?;
    if groups.iter().any(|group| group.1 == 0) {
        return Err(NumberSlip::Unknown);
    }
    let Some(last) = last else {
        return Ok(Shape::Whole);
    };
    let first = before[0].1;
    let signs: Vec<char> = before.iter().filter_map(|group| group.0).collect();
    // Groups of three, or of two as in India, with the last of three.
    let are_thousands = |groups: &[(Option<char>, usize)]| {
        let (tail, middle) = groups
            .split_last()
            .map_or((3, &[][..]), |(last, rest)| (last.1, rest));
        let is_short = |length: usize| middle.iter().all(|group| group.1 == length);
        first <= 3 && tail == 3 && (is_short(3) || is_short(2))
    };
    let (all, inner) = (&groups[1..], &before[1..]);
    let is_one_sign = signs.iter().all(|sign| *sign == last);
    if last == ' ' {
        let is_sound = is_one_sign && are_thousands(all);
        return if is_sound {
            Ok(Shape::Whole)
        } else {
            Err(NumberSlip::Unknown)
        };
    }
    match signs.first() {
        None if length == 3 && first <= 3 && !begins_with_zero => Ok(Shape::Either(last)),
        None => Ok(Shape::Decimal(last)),
        Some(_) if is_one_sign => {
            if are_thousands(all) {
                Ok(Shape::Thousands(last))
            } else {
                Err(NumberSlip::Unknown)
            }
        }
        Some(sign) => {
            let is_sound = signs.iter().all(|one| one == sign) && are_thousands(inner);
            if is_sound {
                Ok(Shape::Decimal(last))
            } else {
                Err(NumberSlip::Unknown)
            }
        }
    }
}

/// Reads one cell, with the sign of decimals of its column; `None` if the cell is empty.
///
/// ```
/// use stancemap::sheets::Cell;
/// use stancemap::sheets::value::{NumberSlip, parse_number};
///
/// let read = |text: &str, sign| parse_number(&Cell::Text(text.to_owned()), sign);
/// assert_eq!(read("1.234,5", None).unwrap().unwrap().value, 1234.5);
/// assert_eq!(read("1,234", None), Err(NumberSlip::Decimal));
/// assert_eq!(read("1,234", Some('.')).unwrap().unwrap().value, 1234.0);
/// ```
///
/// # Errors
///
/// The reason why the cell is no number that can be used: it is no text or number in digits, its sign may stand before
/// decimals or between thousands, or it has another sign than its column.
pub fn parse_number(cell: &Cell, decimal: Option<char>) -> Result<Option<ReadNumber>, NumberSlip> {
    match cell {
        // An error of a spreadsheet was told when the file was read.
        Cell::Empty | Cell::Error(_) => Ok(None),
        Cell::Number(value) => Ok(Some(ReadNumber {
            value: *value,
            is_percent: false,
        })),
        Cell::Text(text) => parse(text)?.resolve(decimal).map(Some),
        Cell::Date(_) | Cell::Truth(_) => Err(NumberSlip::Unknown),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_that_are_read_alone() {
        for (text, value) in [
            ("12", 12.0),
            ("-12", -12.0),
            ("−12", -12.0),
            ("+12", 12.0),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("1 234,5", 1234.5),
            ("1\u{202f}234\u{a0}567", 1_234_567.0),
            ("1'234", 1234.0),
            ("1’234.50", 1234.5),
            ("1,234,567", 1_234_567.0),
            ("12,34,567", 1_234_567.0),
            ("1.234.567", 1_234_567.0),
            ("1,5", 1.5),
            ("0,123", 0.123),
            ("1234,567", 1234.567),
            ("٣٤", 34.0),
            ("۱۲٫۵", 12.5),
            ("١٬٢٣٤٫٥", 1234.5),
            ("1 234,567", 1234.567),
            ("12 %", 12.0),
            ("12,5%", 12.5),
        ] {
            let number = parse_number(&Cell::Text(text.to_owned()), None).expect(text);
            let number = number.expect(text);
            assert_eq!(number.value, value, "{text}");
            assert_eq!(number.is_percent, text.ends_with('%'), "{text}");
        }
    }

    #[test]
    fn texts_that_are_no_numbers_are_told() {
        for text in [
            "5k", "1e3", "about 5", "5–10", "1,23,4", "1.2.3", "1,,2", ",5", "5,", "$5", "(5)", "",
            "1 2",
        ] {
            let slip = parse_number(&Cell::Text(text.to_owned()), None);
            assert_eq!(slip, Err(NumberSlip::Unknown), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_number_or_told(text in "\\PC{0,20}", digits in "[0-9.,' %+-]{0,12}") {
            for text in [text, digits] {
                if let Ok(Some(number)) = parse_number(&Cell::Text(text), None) {
                    prop_assert!(number.value.is_finite());
                }
            }
        }

        #[test]
        fn numbers_of_either_notation_are_read(value in 0u32..100_000_000, comma: bool) {
            let (whole, rest) = (value / 100, value % 100);
            let (thousands, decimal) = if comma { ('.', ',') } else { (',', '.') };
            let digits = whole.to_string();
            let mut text = String::new();
            for (i, digit) in digits.chars().enumerate() {
                if i > 0 && (digits.len() - i) % 3 == 0 {
                    text.push(thousands);
                }
                text.push(digit);
            }
            let text = format!("{text}{decimal}{rest:02}");
            let number = parse_number(&Cell::Text(text), None).unwrap().unwrap();
            prop_assert_eq!(number.value, format!("{whole}.{rest:02}").parse::<f64>().unwrap());
        }
    }
}
