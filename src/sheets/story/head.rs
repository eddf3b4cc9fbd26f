//! The names of the columns of a sheet.

use std::ops::Range;

use crate::base::message::message;
use crate::sheets::choices::Choices;
use crate::sheets::columns::{CORRECTIONS, SheetKind};
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::read::{Wanted, find_header};
use crate::sheets::table::Table;
use crate::sheets::understood::Understood;

/// The headers of a sheet, and the index of the first row below them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// The names of the columns; empty for a column without one.
    pub(super) headers: Vec<String>,
    /// The indices of the rows that they are in.
    pub(super) rows: Range<usize>,
    /// The index of the first row with data.
    pub(super) first: usize,
}

/// Finds the header of a sheet of a kind. A row with a cell that `is_data` is no header, unless its words say so.
pub(super) fn head(
    table: &Table,
    kind: &'static SheetKind,
    choices: &Choices,
    is_data: impl Fn(&str) -> bool,
    understood: &mut Vec<Understood>,
) -> Head {
    let widths = table.rows.iter().map(|row| row.cells.len());
    let width = widths.max().unwrap_or(0);
    let mut choices = choices.clone();
    if kind.name == CORRECTIONS.name {
        // The program itself writes corrections, with the names in the first row, whatever is said of other sheets.
        choices.header_row = None;
    }
    let wanted = Wanted {
        kinds: &[kind],
        is_data: &is_data,
    };
    let (found, said) = find_header(table, &choices, &wanted);
    understood.extend(said);
    let names = (0..width).map(|column| found.label_in(table, column, &[kind]));
    Head {
        headers: names.collect(),
        first: found.data(),
        rows: found.rows,
    }
}

/// The fault of a header that is to be in a row below the end of every sheet.
pub(super) fn missing_header(tables: &[Table], choices: &Choices) -> Option<Fault> {
    let last = |table: &Table| table.rows.last().map_or(0, |row| row.number);
    let longest = tables.iter().max_by_key(|table| last(table))?;
    let row = choices.header_row.filter(|row| *row > last(longest))?;
    Some(Fault {
        spot: Spot {
            sheet: longest.name.clone(),
            ..Spot::default()
        },
        found: message!("no row {row}, where the header was said to be", row),
        expected: message!(
            "a row of the sheet, which ends with row {last}",
            last = last(longest)
        ),
        done: message!("looked for the header in all rows"),
    })
}
