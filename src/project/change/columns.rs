//! Takes columns out, and puts them in.

use crate::project::change::cells::{row_at, trim};
use crate::sheets::{Cell, Row, Table};

/// The cells of a column that is not in its sheet.
#[derive(Clone, Debug, Default)]
pub(in crate::project) struct Column {
    /// The cells by the numbers of their rows, each with the number of empty cells that its row would end with otherwise.
    /// Every row that reaches the column has one.
    cells: Vec<(usize, Cell, usize)>,
    /// Rows that have no cell but this one.
    rows: Vec<Row>,
}

impl Column {
    /// An empty column of a sheet, at a position.
    pub(in crate::project) fn empty(table: &Table, column: usize) -> Column {
        let rows = table.rows.iter().filter(|row| row.cells.len() > column);
        Column {
            cells: rows.map(|row| (row.number, Cell::Empty, 0)).collect(),
            rows: Vec::new(),
        }
    }
}

/// Takes a column out.
pub(super) fn take_column(table: &mut Table, column: usize) -> Column {
    let mut taken = Column::default();
    for mut row in std::mem::take(&mut table.rows) {
        if row.cells.len() > column {
            let is_alone = row
                .cells
                .iter()
                .enumerate()
                .all(|(i, cell)| i == column || *cell == Cell::Empty);
            if is_alone {
                taken.rows.push(row);
                continue;
            }
            let cell = row.cells.remove(column);
            let trimmed = trim(&mut row.cells);
            taken.cells.push((row.number, cell, trimmed));
        }
        table.rows.push(row);
    }
    taken
}

/// Puts a column in.
pub(super) fn put_column(table: &mut Table, column: usize, own: Column) {
    for (number, cell, trimmed) in own.cells {
        if let Ok(at) = row_at(table, number) {
            let cells = &mut table.rows[at].cells;
            cells.resize(cells.len() + trimmed, Cell::Empty);
            cells.insert(column.min(cells.len()), cell);
        }
    }
    // Two lists in order: sorting them together is quick.
    table.rows.extend(own.rows);
    table.rows.sort_by_key(|row| row.number);
}
