//! Cells with the same fault.

use crate::sheets::fault::{Fault, Spot};
use crate::sheets::table::SheetName;

/// How many rows a message names.
const ROWS: usize = 1_000;

/// The cells of a sheet that have a fault of one kind.
#[derive(Debug, Default)]
pub(crate) struct Noted {
    rows: Vec<usize>,
    column: Option<usize>,
    found: Option<String>,
}

impl Noted {
    /// Adds a cell. Its value is told if it is the first.
    pub(crate) fn add(&mut self, row: usize, column: usize, found: impl FnOnce() -> String) {
        if self.found.is_none() {
            self.found = Some(found());
            self.column = Some(column);
        }
        // Cells in several columns are told by their rows alone.
        self.column = self.column.filter(|first| *first == column);
        if self.rows.len() < ROWS && self.rows.last() != Some(&row) {
            self.rows.push(row);
        }
    }

    /// The first cell, with its value, and the column if all are in one.
    pub(crate) fn first(&self) -> Option<(usize, &str, Option<usize>)> {
        Some((*self.rows.first()?, self.found.as_deref()?, self.column))
    }

    /// The fault; `None` if there are no such cells.
    pub(crate) fn into_fault(self, name: &SheetName, expected: &str, done: &str) -> Option<Fault> {
        Some(Fault {
            found: self.found?,
            spot: Spot {
                sheet: name.clone(),
                rows: self.rows,
                column: self.column,
            },
            expected: expected.to_owned(),
            done: done.to_owned(),
        })
    }
}
