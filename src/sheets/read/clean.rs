//! Texts of cells without signs that are no text, and errors of spreadsheets that were saved as text.

use crate::base::message::{Message, message};
use crate::sheets::column::quoted;
use crate::sheets::fault::Fault;
use crate::sheets::read::noted::Noted;
use crate::sheets::table::{Cell, SheetName};

/// Errors as spreadsheets write them in English, German, French, Spanish, Portuguese and Italian.
const ERRORS: [&str; 28] = [
    "#REF!",
    "#N/A",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NULL!",
    "#NUM!",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#ERROR!",
    "#GETTING_DATA",
    "#BEZUG!",
    "#NV",
    "#WERT!",
    "#ZAHL!",
    "#VALEUR!",
    "#NOM?",
    "#NOMBRE!",
    "#¡REF!",
    "#¡VALOR!",
    "#¡DIV/0!",
    "#¿NOMBRE?",
    "#¡NUM!",
    "#N/D",
    "#VALOR!",
    "#RIF!",
    "#VALORE!",
];

/// The mark of the beginning of a file.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Makes cells of texts, and remembers everything that has to be told of them.
#[derive(Debug, Default)]
pub(crate) struct Cleaner {
    errors: Noted,
    turns: Noted,
    marks: Noted,
}

impl Cleaner {
    /// The cell of a text.
    pub(crate) fn cell(&mut self, row: usize, column: usize, text: String) -> Cell {
        let error = text.trim();
        if error.starts_with('#') && ERRORS.contains(&&*error.to_uppercase()) {
            self.note_error(row, column, error);
            return Cell::Error(error.to_owned());
        }
        let mut clean = None;
        if text.contains(BYTE_ORDER_MARK) {
            self.marks.add(row, column, || Message::of(quoted(&text)));
            clean = Some(text.replace(BYTE_ORDER_MARK, ""));
        }
        let own = clean.as_deref().unwrap_or(&text);
        if let Some(closed) = closed(own) {
            self.turns.add(row, column, || Message::of(quoted(&text)));
            clean = Some(closed);
        }
        let text = clean.unwrap_or(text);
        match text.trim().is_empty() {
            true => Cell::Empty,
            false => Cell::Text(text),
        }
    }

    /// Notes an error of the workbook.
    pub(crate) fn note_error(&mut self, row: usize, column: usize, error: &str) {
        self.errors.add(row, column, || Message::of(quoted(error)));
    }

    /// Everything that has to be told.
    pub(crate) fn into_faults(self, name: &SheetName) -> Vec<Fault> {
        let words = [
            (
                self.errors,
                message!("a value: the formula of the cell fails"),
                message!("took the cell as empty"),
            ),
            (
                self.turns,
                message!("text without signs that turn its direction and are not closed"),
                message!("left these signs out"),
            ),
            (
                self.marks,
                message!("text without the sign U+FEFF, which marks the beginning of a file"),
                message!("left the sign out"),
            ),
        ];
        let faults = words.into_iter();
        faults
            .flat_map(|(noted, expected, done)| noted.into_faults(name, &expected, &done))
            .collect()
    }
}

/// The cell of a text that an editor has typed at a row, from 1, and a column, from 0: the same as of that text in a file.
/// With it, everything that has to be told of it.
pub fn typed_cell(sheet: &SheetName, row: usize, column: usize, text: &str) -> (Cell, Vec<Fault>) {
    let mut cleaner = Cleaner::default();
    let text = text.replace("\r\n", "\n").replace('\0', "");
    let cell = match text.trim().is_empty() {
        true => Cell::Empty,
        false => cleaner.cell(row, column, text),
    };
    (cell, cleaner.into_faults(sheet))
}

/// The kinds of signs that turn the direction of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// It turns even letters that have a direction.
    Override,
    Embedding,
    Isolate,
    /// The end of an override or an embedding.
    End,
    EndOfIsolate,
}

fn turn(letter: char) -> Option<Turn> {
    match letter {
        '\u{202d}' | '\u{202e}' => Some(Turn::Override),
        '\u{202a}' | '\u{202b}' => Some(Turn::Embedding),
        '\u{2066}'..='\u{2068}' => Some(Turn::Isolate),
        '\u{202c}' => Some(Turn::End),
        '\u{2069}' => Some(Turn::EndOfIsolate),
        _ => None,
    }
}

/// A text without overrides of its direction, and without signs that are not closed or close nothing, which would
/// turn the text behind it as well; `None` if it has no such signs. A text that is closed in itself may need its signs.
fn closed(text: &str) -> Option<String> {
    if !text.contains(|letter| turn(letter).is_some()) {
        return None;
    }
    let letters: Vec<char> = text.chars().collect();
    let mut left_out: Vec<usize> = Vec::new();
    let mut open: Vec<(Turn, usize)> = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        match turn(*letter) {
            None => {}
            Some(Turn::End) => match open.pop() {
                Some((Turn::Embedding, _)) => {}
                Some((Turn::Override, start)) => left_out.extend([start, at]),
                other => {
                    open.extend(other);
                    left_out.push(at);
                }
            },
            Some(Turn::EndOfIsolate) => {
                match open.iter().rposition(|(kind, _)| *kind == Turn::Isolate) {
                    Some(start) => left_out.extend(open.drain(start..).skip(1).map(|one| one.1)),
                    None => left_out.push(at),
                }
            }
            Some(kind) => open.push((kind, at)),
        }
    }
    left_out.extend(open.into_iter().map(|one| one.1));
    left_out.sort_unstable();
    let is_kept = |(at, _): &(usize, &char)| left_out.binary_search(at).is_err();
    let kept = letters.iter().enumerate().filter(is_kept);
    (!left_out.is_empty()).then(|| kept.map(|(_, letter)| *letter).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_direction_are_closed() {
        for (text, expected) in [
            ("abc", None),
            ("a\u{202e}bc", Some("abc")),
            ("a\u{202e}bc\u{202c}d", Some("abcd")),
            ("a\u{2067}bc", Some("abc")),
            ("a\u{2069}bc\u{202c}", Some("abc")),
            ("\u{2067}نعم\u{2069} b", None),
            ("\u{202b}نعم\u{202c} b", None),
            ("\u{2066}a\u{202b}b\u{2069}", Some("\u{2066}ab\u{2069}")),
            (
                "\u{202b}a\u{2066}b\u{202c}c\u{2069}\u{202c}",
                Some("\u{202b}a\u{2066}bc\u{2069}\u{202c}"),
            ),
        ] {
            assert_eq!(closed(text).as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn errors_of_spreadsheets_are_no_text() {
        let mut cleaner = Cleaner::default();
        for text in ["#REF!", " #N/A ", "#div/0!", "#WERT!"] {
            assert!(
                matches!(cleaner.cell(1, 0, text.to_owned()), Cell::Error(_)),
                "{text}"
            );
        }
        for text in ["#1", "#NA", "# REF!", "REF!"] {
            assert_eq!(
                cleaner.cell(1, 0, text.to_owned()),
                Cell::Text(text.to_owned())
            );
        }
        assert_eq!(
            cleaner.cell(1, 0, "\u{feff}a".to_owned()),
            Cell::Text("a".to_owned())
        );
        assert_eq!(cleaner.cell(1, 0, "\u{feff}".to_owned()), Cell::Empty);
        let faults = cleaner.into_faults(&SheetName::default());
        assert_eq!(faults.len(), 2, "{faults:?}");
    }
}
