//! Writes cells.

use crate::sheets::{Cell, Row, Table};

/// The cell of a name of a column.
pub(in crate::project) fn text_cell(text: &str) -> Cell {
    match text.trim().is_empty() {
        true => Cell::Empty,
        false => Cell::Text(text.to_owned()),
    }
}

/// The index of a row by its number, or the one that it would have.
pub(in crate::project) fn row_at(table: &Table, number: usize) -> Result<usize, usize> {
    table.rows.binary_search_by_key(&number, |row| row.number)
}

/// The number of the last row; 0 without any.
pub(in crate::project) fn last_row(table: &Table) -> usize {
    table.rows.last().map_or(0, |row| row.number)
}

/// Writes cells in their order. Returns the cells that bring the sheet back.
pub(super) fn write_cells(
    table: &mut Table,
    cells: Vec<(usize, usize, Cell)>,
) -> Vec<(usize, usize, Cell)> {
    let mut before: Vec<(usize, usize, Cell)> = Vec::with_capacity(cells.len());
    for (number, column, cell) in cells {
        before.push((number, column, write(table, number, column, cell)));
    }
    before.reverse();
    before
}

/// Writes a cell, and returns the one before. Rows are there only if they have a cell.
fn write(table: &mut Table, number: usize, column: usize, cell: Cell) -> Cell {
    let at = match row_at(table, number) {
        Ok(at) => at,
        Err(_) if cell == Cell::Empty => return Cell::Empty,
        Err(at) => {
            table.rows.insert(
                at,
                Row {
                    number,
                    ..Row::default()
                },
            );
            at
        }
    };
    let cells = &mut table.rows[at].cells;
    if column >= cells.len() {
        cells.resize(column + 1, Cell::Empty);
    }
    let before = std::mem::replace(&mut cells[column], cell);
    trim(cells);
    if cells.is_empty() {
        table.rows.remove(at);
    }
    before
}

/// Takes empty cells at the end of a row away. Returns how many they were.
pub(super) fn trim(cells: &mut Vec<Cell>) -> usize {
    let length = cells.len();
    while cells.last().is_some_and(|cell| *cell == Cell::Empty) {
        cells.pop();
    }
    length - cells.len()
}
