//! The decisions about files, dates and numbers.

use encoding_rs::Encoding;

use crate::language::matching::{Reading, is_open};
use crate::sheets::choices::{Choices, DateOrder, Epoch};
use crate::sheets::decisions::pairs::Entry;

/// The keys of a decisions file.
pub const DECISION_KEYS: [&str; 12] = [
    "columns",
    "codes",
    "encoding",
    "delimiter",
    "quote",
    "headerRow",
    "dateOrder",
    "century",
    "firstOfMonth",
    "epoch",
    "decimal",
    "names",
];

/// The value of a key, as a word and as a number. Numbers may stand in quotation marks.
pub(super) struct Word<'a> {
    text: &'a str,
    number: Option<u64>,
}

impl<'a> Word<'a> {
    /// The value of an entry; empty for an object.
    pub(super) fn of(entry: &'a Entry) -> Self {
        let Entry::Value(value) = entry else {
            return Word {
                text: "",
                number: None,
            };
        };
        let text = value.as_str().unwrap_or_default();
        Word {
            text,
            number: value.as_u64().or_else(|| text.trim().parse().ok()),
        }
    }

    /// Whether it is a question that is not answered yet.
    pub(super) fn is_question(&self) -> bool {
        !self.text.is_empty() && is_open(self.text)
    }

    /// The reading of codes that it names.
    pub(super) fn reading(&self) -> Option<Reading> {
        Reading::of_word(self.text)
    }

    /// The only letter of the word.
    fn letter(&self) -> Option<char> {
        let mut letters = self.text.chars();
        letters.next().filter(|_| letters.next().is_none())
    }
}

/// Takes the value of a key over. Returns what was expected if the key or the value is unknown.
pub(super) fn set(choices: &mut Choices, key: &str, word: &Word<'_>) -> Option<String> {
    let text = word.text;
    let (is_set, expected) = match key {
        "encoding" => {
            let is_known = Encoding::for_label(text.as_bytes()).is_some();
            choices.encoding = is_known.then(|| text.to_owned());
            let expected = "the name of an encoding, such as \"windows-1252\"";
            (choices.encoding.is_some(), expected)
        }
        "delimiter" => {
            choices.delimiter = if text == "tab" {
                Some('\t')
            } else {
                word.letter()
            };
            let expected = "one character, such as \";\", or \"tab\"";
            (choices.delimiter.is_some(), expected)
        }
        "quote" => {
            choices.quote = word.letter();
            (choices.quote.is_some(), "one character, such as \"'\"")
        }
        "headerRow" => {
            choices.header_row = word.number.and_then(|number| usize::try_from(number).ok());
            let expected = "the number of a row, such as 2, or 0 for none";
            (choices.header_row.is_some(), expected)
        }
        "decimal" => {
            choices.numbers.decimal = word.letter().filter(|sign| ".,".contains(*sign));
            (choices.numbers.decimal.is_some(), "\".\" or \",\"")
        }
        _ => return set_dates(choices, key, word),
    };
    (!is_set).then(|| expected.to_owned())
}

/// Takes a decision about dates over.
fn set_dates(choices: &mut Choices, key: &str, word: &Word<'_>) -> Option<String> {
    let dates = &mut choices.dates;
    let (is_set, expected) = match key {
        "dateOrder" => {
            dates.order = match word.text {
                "day-first" => Some(DateOrder::DayFirst),
                "month-first" => Some(DateOrder::MonthFirst),
                _ => None,
            };
            (dates.order.is_some(), "\"day-first\" or \"month-first\"")
        }
        "century" => {
            let century = word.number.and_then(|number| i16::try_from(number).ok());
            dates.century = century.filter(|year| *year > 0 && year % 100 == 0);
            (
                dates.century.is_some(),
                "a century by its first year, such as 2000",
            )
        }
        "firstOfMonth" => {
            dates.first_is_month = match word.text {
                "day" => Some(false),
                "month" => Some(true),
                _ => None,
            };
            (dates.first_is_month.is_some(), "\"day\" or \"month\"")
        }
        "epoch" => {
            dates.epoch = match word.number {
                Some(1900) => Some(Epoch::Year1900),
                Some(1904) => Some(Epoch::Year1904),
                _ => None,
            };
            (dates.epoch.is_some(), "1900 or 1904")
        }
        _ => return Some(format!("one of the keys {}", DECISION_KEYS.join(", "))),
    };
    (!is_set).then(|| expected.to_owned())
}
