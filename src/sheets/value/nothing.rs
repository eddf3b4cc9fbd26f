//! Words and signs for an empty cell.

use std::collections::BTreeSet;

use crate::base::message::{Joint, Message, Value, message};
use crate::sheets::column::{Column, quoted};
use crate::sheets::understood::Understood;

/// Words for an empty cell, in lower case.
const WORDS: [&str; 10] = [
    "n/a", "n.a.", "n. a.", "k. a.", "k.a.", "null", "nan", "tbd", "t.b.d.", "tba",
];
/// Signs of which a text for an empty cell consists.
const SIGNS: [char; 8] = ['-', '–', '—', '−', '?', '…', '.', '·'];
/// Texts that programs write for an empty cell.
const BY_PROGRAMS: [&str; 4] = ["NULL", "null", "NaN", "nan"];

/// Whether a text says that a cell is empty.
pub(crate) fn means_nothing(text: &str) -> bool {
    let is_sign = |letter: char| SIGNS.contains(&letter);
    let text = text.trim();
    !text.is_empty() && text.chars().all(is_sign) || WORDS.contains(&&*text.to_lowercase())
}

/// Whether a program has written a text for an empty cell. In a text for readers, the other words may be meant.
pub(crate) fn is_program_word(text: &str) -> bool {
    BY_PROGRAMS.contains(&text.trim())
}

/// The cells of a column that say that they are empty.
#[derive(Debug, Default)]
pub(crate) struct Nothing {
    rows: Vec<usize>,
    found: BTreeSet<String>,
}

impl Nothing {
    /// Adds a cell.
    pub(crate) fn add(&mut self, row: usize, text: &str) {
        self.rows.push(row);
        self.found.insert(text.trim().to_owned());
    }

    /// The sentence about them: `read as no number: "n/a"`.
    pub(crate) fn told(self, column: &Column<'_>, what: Message) -> Option<Understood> {
        let texts: Vec<String> = self.found.iter().map(|text| quoted(text)).collect();
        (!texts.is_empty()).then(|| Understood {
            spot: column.spot(self.rows),
            sentence: message!(
                "read as {what}: {cells}",
                what,
                cells = Value::list(texts, Joint::Comma)
            ),
            choice: "",
            value: String::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_for_an_empty_cell_are_told_from_stances() {
        for text in [
            "n/a", "N/A", "n.a.", "-", "–", "—", "--", "?", "…", "...", ".", "NULL", "NaN", "TBD",
        ] {
            assert!(means_nothing(text), "{text}");
        }
        for text in [
            "", "no", "NA", "none", "None", "+", "-1", "A.", "n", "unknown", "!",
        ] {
            assert!(!means_nothing(text), "{text}");
        }
    }
}
