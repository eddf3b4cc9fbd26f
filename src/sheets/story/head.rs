//! Finds the row with the names of the columns.

use crate::sheets::choices::{Choices, HEADER_ROW};
use crate::sheets::columns::{Kind, knows};
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
    kind: &'static Kind,
    choices: &Choices,
    is_data: impl Fn(&str) -> bool,
    understood: &mut Vec<Understood>,
) -> Head {
    let decided = choices.header_row;
    let width = table
        .rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or(0);
    let texts = |index: usize| -> Vec<String> {
        let row = &table.rows[index];
        let text = |column| cell_text(row.cell(column)).unwrap_or_default();
        (0..width).map(text).collect()
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
    let none = || Head {
        headers: vec![String::new(); width],
        first: 0,
    };
    if table.rows.is_empty() || decided == Some(0) {
        return none();
    }
    let found = match decided {
        Some(number) => table.rows.iter().position(|row| row.number == number),
        None => {
            let count = |index: usize| texts(index).iter().filter(|text| knows(kind, text)).count();
            let counts = (0..table.rows.len().min(SEARCHED)).map(|index| (count(index), index));
            // Of several rows with as many words, the first.
            let best = counts.max_by_key(|(count, index)| (*count, std::cmp::Reverse(*index)));
            best.filter(|(count, _)| *count > 0).map(|(_, index)| index)
        }
    };
    match found {
        Some(index) => {
            let number = table.rows[index].number;
            if index > 0 && decided.is_none() {
                say(format!(
                    "row {number} has the names of the columns; the rows above it are not read"
                ));
            }
            Head {
                headers: texts(index),
                first: index + 1,
            }
        }
        None => {
            let (found, said) = find_header(table, choices);
            let first = table.rows.first().map_or(&[][..], |row| &row.cells);
            let has_place = first
                .iter()
                .filter_map(cell_text)
                .any(|text| is_data(&text));
            // A row with a place is data, even if it looks different from the others.
            if has_place && found.rows.start == 0 && found.data() > 0 {
                say(
                    "no row has the names of the columns; the first row is read as data".to_owned(),
                );
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
    }
}
