//! Finds the row with the names of the columns.

use std::cmp::Reverse;

use crate::sheets::choices::{Choices, HEADER_ROW};
use crate::sheets::columns::{CORRECTIONS, SheetKind, knows};
use crate::sheets::fault::Spot;
use crate::sheets::read::find_header;
use crate::sheets::story::draft::cell_text;
use crate::sheets::table::Table;
use crate::sheets::understood::Understood;

/// How many rows are searched for a header.
const SEARCHED: usize = 12;

/// The headers of a sheet, and the index of the first row below them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// The names of the columns; empty for a column without one.
    pub(super) headers: Vec<String>,
    /// The index of the first row with data.
    pub(super) first: usize,
}

/// Finds the header: the row that the editor named, or else the one with the most known words among the
/// first rows, or else the one that differs from the rows below. A row with a cell that `is_data` is no header.
pub(super) fn head(
    table: &Table,
    kind: &'static SheetKind,
    choices: &Choices,
    is_data: impl Fn(&str) -> bool,
    understood: &mut Vec<Understood>,
) -> Head {
    let widths = table.rows.iter().map(|row| row.cells.len());
    let width = widths.max().unwrap_or(0);
    let none = || Head {
        headers: vec![String::new(); width],
        first: 0,
    };
    let mut say = |sentence: String| {
        understood.push(Understood {
            spot: Spot {
                sheet: table.name.clone(),
                ..Spot::default()
            },
            sentence,
            choice: HEADER_ROW,
        });
    };
    // The program itself writes corrections, with the names in the first row, whatever is said of the other sheets.
    let own = |_: &usize| kind.name != CORRECTIONS.name;
    let header_row = choices.header_row.filter(own);
    if table.rows.is_empty() || header_row == Some(0) {
        return none();
    }
    let found = match header_row {
        Some(number) => table.rows.iter().position(|row| row.number == number),
        None => by_words(table, kind),
    };
    if let Some(index) = found {
        let number = table.rows[index].number;
        if index > 0 && choices.header_row.is_none() {
            let rest = "has the names of the columns; the rows above it are not read";
            say(format!("row {number} {rest}"));
        }
        return Head {
            headers: texts(table, index, width),
            first: index + 1,
        };
    }
    let (found, said) = find_header(table, choices);
    // A row with a place is data, even if it looks different from the others.
    let has_place = texts(table, 0, width).iter().any(|text| is_data(text));
    if has_place && found.rows.start == 0 && found.data() > 0 {
        say("no row has the names of the columns; the first row is read as data".to_owned());
        return none();
    }
    understood.extend(said);
    let mut headers = found.labels(table);
    headers.resize(width, String::new());
    Head {
        headers,
        first: found.data(),
    }
}

/// The texts of a row.
fn texts(table: &Table, index: usize, width: usize) -> Vec<String> {
    let row = &table.rows[index];
    let text = |column| cell_text(row.cell(column)).unwrap_or_default();
    (0..width).map(text).collect()
}

/// The row with the most known words; of several, the first. `None` if no row has any.
fn by_words(table: &Table, kind: &'static SheetKind) -> Option<usize> {
    let rows = table.rows.iter().take(SEARCHED).enumerate();
    let counts = rows.map(|(index, row)| {
        let texts = row.cells.iter().filter_map(cell_text);
        (texts.filter(|text| knows(kind, text)).count(), index)
    });
    let best = counts.max_by_key(|(count, index)| (*count, Reverse(*index)));
    best.filter(|(count, _)| *count > 0).map(|(_, index)| index)
}
