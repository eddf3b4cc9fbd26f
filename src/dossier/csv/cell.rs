//! Escaping of cells.

/// The characters with which a formula begins. A spreadsheet would run such a cell (CSV injection).
const FORMULA_START: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The characters for which a cell is quoted: those of RFC 4180, and other delimiters, so that a reader
/// that looks for the delimiter takes none of them for it.
const QUOTED: [char; 7] = ['"', ',', ';', '|', '\t', '\r', '\n'];

/// Writes a row, with CRLF at its end as RFC 4180 requires.
pub fn write_row<'a>(cells: impl IntoIterator<Item = &'a str>, out: &mut String) {
    write_row_by(',', "\r\n", cells, out);
}

/// Writes a row with another delimiter and another end.
pub fn write_row_by<'a>(
    delimiter: char,
    end: &str,
    cells: impl IntoIterator<Item = &'a str>,
    out: &mut String,
) {
    for (i, cell) in cells.into_iter().enumerate() {
        if i > 0 {
            out.push(delimiter);
        }
        write(cell, out);
    }
    out.push_str(end);
}

/// Writes a cell, quoted if necessary. An apostrophe before a formula makes spreadsheets treat it as
/// text.
fn write(cell: &str, out: &mut String) {
    let quoted = cell.contains(QUOTED);
    if quoted {
        out.push('"');
    }
    if is_marked(cell) {
        out.push('\'');
    }
    for letter in cell.chars() {
        if letter == '"' {
            out.push('"');
        }
        out.push(letter);
    }
    if quoted {
        out.push('"');
    }
}

/// Whether a cell gets an apostrophe: one that begins like a formula, and one that looks as if it had
/// its apostrophe already, so that each text is read as it was.
fn is_marked(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(FORMULA_START)
}

/// The text of a cell of the table of facts, without the apostrophe that stands before a formula.
pub fn unmarked(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_marked(cell) => rest,
        _ => cell,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A parser by the grammar of RFC 4180, independent of the code above.
    pub(crate) fn parse(text: &str) -> Vec<Vec<String>> {
        let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
        let (mut letters, mut quoted) = (text.chars().peekable(), false);
        while let Some(letter) = letters.next() {
            match letter {
                '"' if quoted && letters.peek() == Some(&'"') => {
                    letters.next();
                    cell.push('"');
                }
                '"' => quoted = !quoted,
                ',' if !quoted => row.push(std::mem::take(&mut cell)),
                '\r' if !quoted => {
                    assert_eq!(letters.next(), Some('\n'), "a lone carriage return");
                    row.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut row));
                }
                letter => cell.push(letter),
            }
        }
        assert!(
            !quoted && cell.is_empty() && row.is_empty(),
            "an open end: {text}"
        );
        rows
    }

    fn row(cells: &[&str]) -> String {
        let mut out = String::new();
        write_row(cells.iter().copied(), &mut out);
        out
    }

    #[test]
    fn only_what_needs_quotes_has_them() {
        let table = [
            ("plain words", "plain words\r\n"),
            ("", "\r\n"),
            ("a, b", "\"a, b\"\r\n"),
            ("a \"b\"", "\"a \"\"b\"\"\"\r\n"),
            ("a\nb", "\"a\nb\"\r\n"),
            ("a; b", "\"a; b\"\r\n"),
        ];
        for (cell, written) in table {
            assert_eq!(row(&[cell]), written);
        }
        assert_eq!(row(&["a", "", "b"]), "a,,b\r\n");
    }

    #[test]
    fn nothing_is_a_formula() {
        let table = [
            ("=1+1", "'=1+1\r\n"),
            ("+49", "'+49\r\n"),
            ("-5", "'-5\r\n"),
            ("@SUM(A1)", "'@SUM(A1)\r\n"),
            ("\t=1", "\"'\t=1\"\r\n"),
            (
                "=HYPERLINK(\"x\",\"y\")",
                "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n",
            ),
            ("\r=1", "\"'\r=1\"\r\n"),
            ("a=1", "a=1\r\n"),
            ("'=1", "''=1\r\n"),
            ("'a", "'a\r\n"),
        ];
        for (cell, written) in table {
            assert_eq!(row(&[cell]), written);
        }
    }

    proptest! {
        #[test]
        fn any_cell_is_read_as_it_was(cells in prop::collection::vec("[a=+@,'\"\r\n\t-]{0,6}", 1..5)) {
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            let read = parse(&row(&cells));
            prop_assert_eq!(read.len(), 1);
            for (read, cell) in read[0].iter().zip(&cells) {
                prop_assert!(!read.starts_with(FORMULA_START));
                prop_assert_eq!(unmarked(read), *cell);
            }
            prop_assert_eq!(read[0].len(), cells.len());
        }
    }
}
