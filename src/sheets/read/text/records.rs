//! Rows of delimited text, one after the other, with the quotes that are wrong in them.

use std::borrow::Cow;

use crate::sheets::read::limits::COLUMNS;
use crate::sheets::read::text::dialect::Dialect;

/// How often the text may be searched in vain for quotation marks that close, before all further ones
/// are ordinary characters. So the time stays linear.
const SEARCHES: usize = 8;

/// One cell as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece<'a> {
    /// The content, without its quotes.
    pub(crate) text: Cow<'a, str>,
    /// Whether it was in quotes.
    pub(crate) is_quoted: bool,
}

/// A quotation mark in the wrong place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slip {
    /// It opens and does not close.
    Open,
    /// It stands within quotes and is not doubled.
    Bare,
}

/// One row.
#[derive(Debug, Default)]
pub(crate) struct Record<'a> {
    /// The line on which it begins, from 1.
    pub(crate) line: usize,
    /// Its cells, up to the limit of columns; an empty line has one, which is empty.
    pub(crate) pieces: Vec<Piece<'a>>,
    /// The number of its cells.
    pub(crate) width: usize,
    /// Whether there is anything in the cells beyond the limit.
    pub(crate) has_more: bool,
    /// The wrong quotes: the column, the line, and what is wrong.
    pub(crate) slips: Vec<(usize, usize, Slip)>,
}

impl Record<'_> {
    /// Notes a wrong quote. A message names no more than these.
    fn slip(&mut self, column: usize, line: usize, slip: Slip) {
        if self.slips.len() <= COLUMNS {
            self.slips.push((column, line, slip));
        }
    }
}

/// Reads rows from a text in a dialect. Any text can be read.
#[derive(Clone, Debug)]
pub(crate) struct Records<'a> {
    text: &'a str,
    dialect: Dialect,
    at: usize,
    line: usize,
    /// How many bytes were searched in vain for a quotation mark that closes.
    searched: usize,
    /// Whether a byte may end a cell that is not in quotes.
    ends: [bool; 256],
}

/// The end of a cell in quotes, and what is within.
struct Quoted<'a> {
    text: Cow<'a, str>,
    end: usize,
    line: usize,
    bare: Option<usize>,
}

impl<'a> Records<'a> {
    /// The rows of a text.
    pub(crate) fn new(text: &'a str, dialect: Dialect) -> Self {
        let mut ends = [false; 256];
        let mut first = [0; 4];
        let delimiter = dialect
            .delimiter
            .map(|one| one.encode_utf8(&mut first).as_bytes()[0]);
        for byte in (*b"\r\n").into_iter().chain(delimiter) {
            ends[usize::from(byte)] = true;
        }
        Records {
            text,
            dialect,
            at: 0,
            line: 1,
            searched: 0,
            ends,
        }
    }

    /// Reads the next row into `record`, whose memory is used again. False at the end of the text.
    pub(crate) fn next(&mut self, record: &mut Record<'a>) -> bool {
        record.pieces.clear();
        (record.width, record.has_more) = (0, false);
        record.slips.clear();
        record.line = self.line;
        if self.at >= self.text.len() {
            return false;
        }
        loop {
            let piece = self.piece(record);
            record.width += 1;
            if record.pieces.len() < COLUMNS {
                record.pieces.push(piece);
            } else {
                record.has_more |= !piece.text.trim().is_empty();
            }
            if let Some(delimiter) = self.dialect.delimiter
                && self.text[self.at..].starts_with(delimiter)
            {
                self.at += delimiter.len_utf8();
                continue;
            }
            self.at += line_break(self.text.as_bytes(), self.at);
            self.line += 1;
            return true;
        }
    }

    /// Reads one cell, and leaves `at` on what ends it.
    fn piece(&mut self, record: &mut Record<'a>) -> Piece<'a> {
        let start = self.at;
        let blanks = self.text[start..].bytes().take_while(|byte| *byte == b' ');
        // Spaces before a quotation mark are no content; a space may also be the delimiter.
        let open = match self.dialect.delimiter {
            Some(' ') => start,
            _ => start + blanks.count(),
        };
        let column = record.width;
        if self.text[open..].starts_with(self.dialect.quote)
            && self.searched <= SEARCHES * self.text.len()
        {
            match self.quoted(open + self.dialect.quote.len_utf8()) {
                Some(quoted) => {
                    if let Some(line) = quoted.bare {
                        record.slip(column, line, Slip::Bare);
                    }
                    (self.at, self.line) = (quoted.end, quoted.line);
                    return Piece {
                        text: quoted.text,
                        is_quoted: true,
                    };
                }
                None => record.slip(column, self.line, Slip::Open),
            }
        }
        self.at = self.unquoted_end(start);
        Piece {
            text: Cow::Borrowed(&self.text[start..self.at]),
            is_quoted: false,
        }
    }

    fn unquoted_end(&self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = start;
        while at < bytes.len() {
            if self.ends[usize::from(bytes[at])] && self.is_end(at) {
                return at;
            }
            at += 1;
        }
        at
    }

    /// Whether a cell ends before this byte: at a delimiter, a line break or the end of the text.
    fn is_end(&self, at: usize) -> bool {
        let rest = &self.text.as_bytes()[at..];
        let mut buffer = [0; 4];
        let delimiter = self
            .dialect
            .delimiter
            .map(|one| &*one.encode_utf8(&mut buffer));
        matches!(rest.first(), None | Some(b'\r' | b'\n'))
            || delimiter.is_some_and(|delimiter| rest.starts_with(delimiter.as_bytes()))
    }

    /// The cell of which the opening quote ends before `start`; `None` if the quote does not close.
    fn quoted(&mut self, start: usize) -> Option<Quoted<'a>> {
        let (mut text, mut from, mut at) = (String::new(), start, start);
        let (mut line, mut bare) = (self.line, None);
        let quote_length = self.dialect.quote.len_utf8();
        loop {
            let Some(found) = self.text[at..].find(self.dialect.quote) else {
                self.searched += self.text.len() - start;
                return None;
            };
            let here = at + found;
            line += line_breaks(&self.text[at..here]);
            let after = here + quote_length;
            let rest = &self.text[after..];
            if self.dialect.is_escaped && escapes(&self.text[from..here]) {
                text.push_str(&self.text[from..here - 1]);
                (from, at) = (here, after);
                continue;
            }
            if !self.dialect.is_escaped && rest.starts_with(self.dialect.quote) {
                text.push_str(&self.text[from..after]);
                (from, at) = (after + quote_length, after + quote_length);
                continue;
            }
            let end = after + rest.bytes().take_while(|byte| *byte == b' ').count();
            let end = if self.is_end(after) { after } else { end };
            if self.is_end(end) {
                let text = if text.is_empty() {
                    Cow::Borrowed(&self.text[from..here])
                } else {
                    text.push_str(&self.text[from..here]);
                    Cow::Owned(text)
                };
                return Some(Quoted {
                    text,
                    end,
                    line,
                    bare,
                });
            }
            // A quotation mark that opens a cell on a later line: the cell before was never closed.
            if line > self.line && self.opens_cell(here) {
                self.searched += here - start;
                return None;
            }
            bare.get_or_insert(line);
            at = after;
        }
    }

    /// Whether a cell begins at this byte, seen from the text before it.
    fn opens_cell(&self, at: usize) -> bool {
        let before = &self.text[..at];
        before.ends_with(['\r', '\n'])
            || self
                .dialect
                .delimiter
                .is_some_and(|one| before.ends_with(one))
    }
}

/// Whether a text ends with a backslash that is not escaped itself.
fn escapes(text: &str) -> bool {
    text.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

/// The length of the line break at a byte: CR, LF or both; 0 elsewhere.
fn line_break(bytes: &[u8], at: usize) -> usize {
    match bytes[at..] {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
}

/// The number of line breaks in a text. One that the text cuts in two is counted where it ends.
fn line_breaks(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_break = |at: &usize| match bytes[*at] {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    };
    (0..bytes.len()).filter(is_break).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line, the cells of its row, and their slips.
    type Row = (usize, Vec<String>, Vec<(usize, usize, Slip)>);

    fn rows(text: &str, dialect: Dialect) -> Vec<Row> {
        let mut records = Records::new(text, dialect);
        let (mut record, mut rows) = (Record::default(), Vec::new());
        while records.next(&mut record) {
            let texts = record.pieces.iter().map(|piece| piece.text.to_string());
            rows.push((record.line, texts.collect(), record.slips.clone()));
        }
        rows
    }

    #[test]
    fn rows_and_their_slips() {
        use Slip::{Bare, Open};
        type Expected = &'static [(
            usize,
            &'static [&'static str],
            &'static [(usize, usize, Slip)],
        )];
        let table: &[(&str, Expected)] = &[
            ("", &[]),
            ("a", &[(1, &["a"], &[])]),
            ("a,b\r\nc", &[(1, &["a", "b"], &[]), (2, &["c"], &[])]),
            (
                "a\rb\nc\r\n",
                &[(1, &["a"], &[]), (2, &["b"], &[]), (3, &["c"], &[])],
            ),
            (
                "a\n\nb",
                &[(1, &["a"], &[]), (2, &[""], &[]), (3, &["b"], &[])],
            ),
            ("a,", &[(1, &["a", ""], &[])]),
            (
                "\"a\r\nb\",c\nd",
                &[(1, &["a\r\nb", "c"], &[]), (3, &["d"], &[])],
            ),
            ("\"a\"\"b\"", &[(1, &["a\"b"], &[])]),
            ("\"\",\"\"\"\"", &[(1, &["", "\""], &[])]),
            ("a, \"b, c\" ,d", &[(1, &["a", "b, c", "d"], &[])]),
            ("a \"b\" c", &[(1, &["a \"b\" c"], &[])]),
            (
                "\"a \"b\" c\",d",
                &[(1, &["a \"b\" c", "d"], &[(0, 1, Bare)])],
            ),
            (
                "a,\"b\nc",
                &[(1, &["a", "\"b"], &[(1, 1, Open)]), (2, &["c"], &[])],
            ),
            (
                "a,\"b\nc,\"d, e\"\n",
                &[
                    (1, &["a", "\"b"], &[(1, 1, Open)]),
                    (2, &["c", "d, e"], &[]),
                ],
            ),
        ];
        for (text, expected) in table {
            let found = rows(text, Dialect::of(Some(',')));
            assert_eq!(found.len(), expected.len(), "{text:?}: {found:?}");
            for ((line, cells, slips), expected) in found.iter().zip(*expected) {
                assert_eq!((*line, &slips[..]), (expected.0, expected.2), "{text:?}");
                assert_eq!(cells, expected.1, "{text:?}");
            }
        }
    }

    #[test]
    fn a_backslash_escapes_only_where_the_dialect_says_so() {
        let dialect = Dialect {
            is_escaped: true,
            ..Dialect::of(Some(','))
        };
        assert_eq!(rows("\"a \\\"b\\\"\",c", dialect)[0].1, ["a \"b\"", "c"]);
        assert_eq!(rows("\"a\\\\\",c", dialect)[0].1, ["a\\\\", "c"]);
    }
}
