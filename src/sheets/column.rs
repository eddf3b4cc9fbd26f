//! One column of a sheet, of which the cells are judged together.

use serde_json::Value;

use crate::base::problem::clipped;
use crate::sheets::choices::Epoch;
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::table::{Cell, SheetName, Table};
use crate::sheets::understood::Understood;

/// The cells of a column below the header.
#[derive(Clone, Debug)]
pub struct Column<'a> {
    /// The sheet.
    pub sheet: &'a SheetName,
    /// The column, from 0.
    pub index: usize,
    /// The text above the cells; empty without a header.
    pub header: String,
    /// The number of each row with its cell, in order.
    pub cells: Vec<(usize, &'a Cell)>,
    /// The epoch of the file for dates that are numbers.
    pub epoch: Epoch,
}

impl<'a> Column<'a> {
    /// The cells of a column, from 0, in the rows from `first` on, which is an index in [`Table::rows`]. The row before
    /// it is the header. Rows that do not reach the column have empty cells there; a table without such rows has none.
    pub fn of(table: &'a Table, index: usize, first: usize) -> Self {
        let rows = table.rows.iter().skip(first);
        let above = first.checked_sub(1).and_then(|row| table.rows.get(row));
        let header = match above.map(|row| row.cell(index)) {
            Some(Cell::Text(text)) => text.clone(),
            _ => String::new(),
        };
        Column {
            sheet: &table.name,
            index,
            header,
            cells: rows.map(|row| (row.number, row.cell(index))).collect(),
            epoch: table.epoch,
        }
    }

    /// The place of some of its rows, by their numbers in order; without rows, of the whole column.
    pub fn spot(&self, rows: Vec<usize>) -> Spot {
        Spot {
            sheet: self.sheet.clone(),
            rows,
            column: Some(self.index),
        }
    }

    /// A decision about the whole column, with the option that changes it; empty if no option does.
    pub fn understood(&self, sentence: impl Into<String>, choice: &'static str) -> Understood {
        Understood {
            spot: self.spot(Vec::new()),
            sentence: sentence.into(),
            choice,
        }
    }
}

/// The faults of a column, those of one kind together.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    kinds: Vec<Kind>,
}

#[derive(Debug)]
struct Kind {
    rows: Vec<usize>,
    found: String,
    expected: String,
    done: String,
}

impl Gathered {
    /// Adds a fault. The value of the first row of its kind is the one that is told.
    pub(crate) fn add(&mut self, row: usize, found: &str, expected: &str, done: &str) {
        let same = |kind: &&mut Kind| kind.expected == expected && kind.done == done;
        if let Some(kind) = self.kinds.iter_mut().find(same) {
            kind.rows.push(row);
            return;
        }
        self.kinds.push(Kind {
            rows: vec![row],
            found: quoted(found),
            expected: expected.to_owned(),
            done: done.to_owned(),
        });
    }

    /// The faults, in the order in which their kinds were found.
    pub(crate) fn into_faults(self, column: &Column<'_>) -> Vec<Fault> {
        let fault = |kind: Kind| Fault {
            spot: column.spot(kind.rows),
            found: kind.found,
            expected: kind.expected,
            done: kind.done,
        };
        self.kinds.into_iter().map(fault).collect()
    }
}

/// A value in quotation marks for a message, shortened if it is long.
pub(crate) fn quoted(value: &str) -> String {
    let shown = clipped(value).escape_debug().to_string();
    // Apostrophes need no escape between double quotation marks.
    format!("\"{}\"", shown.replace("\\'", "'"))
}

/// A value of a document for a message, as [`quoted`] if it is a text.
pub(crate) fn quoted_value(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        other => clipped(&other.to_string()),
    }
}
