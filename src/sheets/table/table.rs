//! Rows of cells.

use serde::{Deserialize, Serialize};

use crate::sheets::choices::Epoch;
use crate::sheets::table::address::SheetName;
use crate::sheets::table::cell::Cell;

/// The content of one sheet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Table {
    /// The names of file and sheet.
    pub name: SheetName,
    /// The rows that are not empty, in their order. Which of them are headers is not known yet.
    pub rows: Vec<Row>,
    /// The epoch of the file for dates that are numbers.
    pub epoch: Epoch,
}

/// One row of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// The number of the row as a spreadsheet shows it, from 1.
    pub number: usize,
    /// The line of the file on which the row begins, from 1; `None` for workbooks. It differs from
    /// `number` after a line break within quotes.
    pub line: Option<usize>,
    /// The cells from column A on. Rows may have different lengths.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell of a column, counted from 0. Cells after the row's last one are empty.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }
}
