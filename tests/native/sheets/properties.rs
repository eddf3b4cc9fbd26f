//! Any table that is written in any dialect and encoding is read back, or the editor is asked.

use encoding_rs::Encoding;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use stancemap::sheets::read::read;
use stancemap::sheets::{Cell, Choices, Table};

/// How a table is written.
#[derive(Clone, Debug)]
struct Written {
    delimiter: char,
    line_break: &'static str,
    /// Whether cells are in quotes that need none.
    quotes_all: bool,
    /// Whether a first line names the delimiter.
    says: bool,
    encoding: &'static str,
}

fn write(rows: &[Vec<String>], written: &Written) -> Vec<u8> {
    let mut text = String::new();
    if written.says {
        text += &format!("sep={}{}", written.delimiter, written.line_break);
    }
    for row in rows {
        for (i, cell) in row.iter().enumerate() {
            if i > 0 {
                text.push(written.delimiter);
            }
            // As the table of facts is written: a cell that looks marked is marked once more.
            let is_marked = cell.starts_with('\'')
                && cell
                    .trim_start_matches('\'')
                    .starts_with(['=', '+', '-', '@', '\t', '\r']);
            let cell = if is_marked {
                format!("'{cell}")
            } else {
                cell.clone()
            };
            let needs = cell.contains(['"', '\r', '\n', written.delimiter])
                || cell.starts_with(' ')
                || cell.ends_with(' ');
            if needs || written.quotes_all {
                text += &format!("\"{}\"", cell.replace('"', "\"\""));
            } else {
                text += &cell;
            }
        }
        text += written.line_break;
    }
    let wide = |unit: fn(u16) -> [u8; 2], mark: [u8; 2]| {
        let units = text.encode_utf16().flat_map(unit);
        mark.into_iter().chain(units).collect()
    };
    match written.encoding {
        "utf-8-mark" => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        "utf-16le" => wide(u16::to_le_bytes, [0xff, 0xfe]),
        "utf-16be" => wide(u16::to_be_bytes, [0xfe, 0xff]),
        other => Encoding::for_label(other.as_bytes())
            .expect(other)
            .encode(&text)
            .0
            .into_owned(),
    }
}

fn written() -> impl Strategy<Value = Written> {
    let delimiters = prop::sample::select(vec![',', ';', '\t', '|']);
    let breaks = prop::sample::select(vec!["\n", "\r\n", "\r"]);
    let encodings = prop::sample::select(vec!["utf-8", "utf-8-mark", "utf-16le", "utf-16be"]);
    (delimiters, breaks, any::<bool>(), any::<bool>(), encodings).prop_map(
        |(delimiter, line_break, quotes_all, says, encoding)| Written {
            delimiter,
            line_break,
            quotes_all,
            says,
            encoding,
        },
    )
}

/// Cells as editors write them.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(vec![
            "France", "Côte d’Ivoire", "Korea, Republic of", "yes", "no", "12", "1,5", "1.234,5", "1,234",
            "2025-05-12", "03/04/2026", "April 15, 2023", "2025-03/2025-05", "https://example.org/a?b=c,d;e",
            "It said yes; then, later, no.", "a|b", "He said \"no\".", "one\ntwo", "=1+1", "'Ajman", "12 %", "€ 5",
            "مصر، المغرب", "Мир, труд; май", "-",
        ]).prop_map(str::to_owned),
        1 => "[A-Za-z ,;.|\"'\t0-9éñ]{0,12}",
        1 => Just(String::new()),
    ]
}

/// Rows of one width, of at least two columns.
fn rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    (2usize..6)
        .prop_flat_map(|width| prop::collection::vec(prop::collection::vec(cell(), width), 2..12))
}

/// The texts of a table, with its empty rows and without the empty cells at the ends of rows.
fn texts(table: Option<&Table>, count: usize) -> Vec<Vec<String>> {
    let mut rows = vec![Vec::new(); count];
    for row in table.into_iter().flat_map(|table| &table.rows) {
        let texts = row.cells.iter().map(|cell| match cell {
            Cell::Text(text) => text.clone(),
            Cell::Empty => String::new(),
            other => panic!("a cell that is no text: {other:?}"),
        });
        rows[row.number - 1] = texts.collect();
    }
    rows
}

fn plain(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let plain = |row: &Vec<String>| {
        let mut row: Vec<String> = row
            .iter()
            .map(|cell| {
                if cell.trim().is_empty() {
                    String::new()
                } else {
                    cell.clone()
                }
            })
            .collect();
        while row.last().is_some_and(String::is_empty) {
            row.pop();
        }
        row
    };
    rows.iter().map(plain).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_table_is_read_back_or_asked(rows in rows(), written in written()) {
        let bytes = write(&rows, &written);
        let rows = plain(&rows);
        match read("a.csv", &bytes, &Choices::default()) {
            Ok(sheets) => {
                let count = rows.len().max(sheets.tables.first().and_then(|table| table.rows.last()).map_or(0, |row| row.number));
                let mut rows = rows;
                rows.resize(count, Vec::new());
                prop_assert_eq!(texts(sheets.tables.first(), count), rows);
            }
            Err(fault) => prop_assert!(fault.expected.to_string().contains("--delimiter"), "{}", fault),
        }
    }

    #[test]
    fn a_named_delimiter_needs_no_question(rows in rows(), written in written()) {
        let bytes = write(&rows, &written);
        let choices = Choices { delimiter: Some(written.delimiter), quote: Some('"'), ..Choices::default() };
        let sheets = read("a.csv", &bytes, &choices).unwrap();
        let rows = plain(&rows);
        prop_assert_eq!(texts(sheets.tables.first(), rows.len()), rows);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read("a.csv", &bytes, &Choices::default());
    }

    #[test]
    fn any_signs_are_read_or_refused(text in "[a,;\t|\"'\r\n =\\\\-]{0,200}") {
        let _ = read("a.csv", text.as_bytes(), &Choices::default());
    }
}

/// A reader that always asks would pass the test above.
#[test]
fn questions_are_rare() {
    let mut runner = TestRunner::deterministic();
    let mut asked = 0;
    for _ in 0..400 {
        let case = (rows(), written()).new_tree(&mut runner).unwrap().current();
        let bytes = write(&case.0, &case.1);
        asked += usize::from(read("a.csv", &bytes, &Choices::default()).is_err());
    }
    assert!(asked <= 4, "{asked} of 400 tables need an answer");
}

#[test]
fn large_files_are_read_in_one_pass() {
    let mut text = String::from("place;date;text\n");
    for i in 0..100_000 {
        text += &format!("France;2025-05-{:02};\"Row {i}, of many\"\n", i % 28 + 1);
    }
    let sheets = read("a.csv", text.as_bytes(), &Choices::default()).unwrap();
    assert_eq!(sheets.tables[0].rows.len(), 100_001);
    assert!(sheets.faults.is_empty());
    let cell = "a".repeat(1 << 20);
    let text = format!("place;text\nFrance;{cell}\n");
    let sheets = read("a.csv", text.as_bytes(), &Choices::default()).unwrap();
    assert_eq!(sheets.tables[0].rows[1].cells[1], Cell::Text(cell));
    // Quotes that open and never close must not cost a search of the whole file each.
    let text = "a,\"b\n".repeat(50_000);
    let sheets = read("a.csv", text.as_bytes(), &Choices::default()).unwrap();
    assert_eq!(sheets.tables[0].rows.len(), 50_000);
    let text = "\"a,".repeat(200_000) + "\n\"x";
    assert!(read("a.csv", text.as_bytes(), &Choices::default()).is_ok());
    let text = ",".repeat(1 << 22);
    let sheets = read("a.csv", text.as_bytes(), &Choices::default()).unwrap();
    assert!(sheets.tables.is_empty());
    // Rows beyond the limit are left out and told.
    let text = String::from("place;stance\n") + &"France;yes\n".repeat(150_001);
    let sheets = read("a.csv", text.as_bytes(), &Choices::default()).unwrap();
    assert_eq!(sheets.tables[0].rows.len(), 150_000);
    assert_eq!(
        sheets.faults[0].to_string(),
        "a.csv, row 150001: found more rows than can be read, expected at most 150000 rows in a sheet; left this row \
         and those below it out"
    );
    // Cells beyond the limit of columns are left out and told.
    let text = format!("a{}b\n", ",".repeat(1 << 20));
    let sheets = read("a.csv", text.as_bytes(), &Choices::default()).unwrap();
    assert_eq!(sheets.faults[0].done, "left these cells out");
}
