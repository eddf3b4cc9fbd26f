//! Cells with the same fault.

use std::collections::BTreeMap;

use crate::base::message::Message;
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::table::SheetName;

/// How many rows the messages about a sheet name.
const ROWS: usize = 1_000;

/// The cells of a sheet that have a fault of one kind, by their columns.
#[derive(Debug, Default)]
pub(crate) struct Noted {
    columns: BTreeMap<usize, Cells>,
    count: usize,
    /// The row and the column of the first cell.
    first: Option<(usize, usize)>,
}

#[derive(Debug)]
struct Cells {
    rows: Vec<usize>,
    found: Message,
}

impl Noted {
    /// Adds a cell. Its value is told if it is the first of its column.
    pub(crate) fn add(&mut self, row: usize, column: usize, found: impl FnOnce() -> Message) {
        if self.count >= ROWS {
            return;
        }
        self.first.get_or_insert((row, column));
        let cells = self.columns.entry(column).or_insert_with(|| Cells {
            rows: Vec::new(),
            found: found(),
        });
        if cells.rows.last() != Some(&row) {
            cells.rows.push(row);
            self.count += 1;
        }
    }

    /// The first cell, with its value, and the column if all are in one.
    pub(crate) fn first(&self) -> Option<(usize, &Message, Option<usize>)> {
        let (row, column) = self.first?;
        let found = &self.columns.get(&column)?.found;
        Some((row, found, (self.columns.len() == 1).then_some(column)))
    }

    /// The faults, one for each column.
    pub(crate) fn into_faults(
        self,
        name: &SheetName,
        expected: &Message,
        done: &Message,
    ) -> Vec<Fault> {
        let columns = self.columns.into_iter();
        let fault = |(column, cells): (usize, Cells)| Fault {
            found: cells.found,
            spot: Spot {
                sheet: name.clone(),
                rows: cells.rows,
                column: Some(column),
            },
            expected: expected.clone(),
            done: done.clone(),
        };
        columns.map(fault).collect()
    }
}
