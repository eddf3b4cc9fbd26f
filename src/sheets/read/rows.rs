//! A table that grows by rows or by cells, within limits.

use std::collections::BTreeMap;

use crate::base::message::{Message, message};
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::read::limits::{
    CELLS, CELLS_AT_LEAST, CELLS_PER_BYTE, COLUMNS, REPEATED, ROWS, TEXT, TEXT_AT_LEAST,
    TEXT_PER_BYTE,
};
use crate::sheets::table::{Cell, Row, SheetName, Table};

/// The room for cells that is left for a file.
#[derive(Debug)]
pub(crate) struct Room {
    cells: usize,
    /// Bytes of text.
    text: usize,
}

impl Room {
    /// The room for the cells of a workbook of this many bytes.
    pub(crate) fn of_workbook(bytes: usize) -> Self {
        let cells = CELLS_AT_LEAST.saturating_add(bytes.saturating_mul(CELLS_PER_BYTE));
        let text = TEXT_AT_LEAST.saturating_add(bytes.saturating_mul(TEXT_PER_BYTE));
        Room {
            cells: cells.min(CELLS),
            text: text.min(TEXT),
        }
    }

    /// Takes room for cells that are not written in the file, but declared to be repeated.
    pub(crate) fn take_repeated(&mut self, cells: usize) {
        self.cells = self.cells.saturating_sub(cells.saturating_mul(REPEATED));
    }

    /// Whether nothing more can be put anywhere.
    pub(crate) fn is_full(&self) -> bool {
        self.cells == 0
    }
}

impl Default for Room {
    fn default() -> Self {
        Room {
            cells: CELLS,
            // Delimited text has each cell once: no table has more text than its file.
            text: usize::MAX,
        }
    }
}

/// Gathers the rows of a sheet. Cells may come in any order.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    rows: BTreeMap<usize, Row>,
    wide: Vec<usize>,
    /// The first row beyond the limit.
    far: Option<usize>,
    late: Vec<usize>,
    long: Vec<usize>,
}

impl Rows {
    /// Puts a cell at a row, from 1, and a column, from 0.
    pub(crate) fn put(&mut self, number: usize, column: usize, cell: Cell, room: &mut Room) {
        if cell == Cell::Empty {
            return;
        }
        if column >= COLUMNS {
            note(&mut self.wide, number);
            return;
        }
        if self.rows.len() >= ROWS && !self.rows.contains_key(&number) {
            self.far.get_or_insert(number);
            return;
        }
        let length = self.rows.get(&number).map_or(0, |row| row.cells.len());
        let more = (column + 1).saturating_sub(length);
        if more > room.cells {
            note(&mut self.late, number);
            return;
        }
        let text = bytes_of(&cell);
        if text > room.text {
            note(&mut self.long, number);
            return;
        }
        room.cells -= more;
        room.text -= text;
        let row = self.rows.entry(number).or_insert_with(|| Row {
            number,
            ..Row::default()
        });
        if row.cells.len() <= column {
            row.cells.resize(column + 1, Cell::Empty);
        }
        row.cells[column] = cell;
    }

    /// Notes that a row has cells beyond the limit of columns.
    pub(crate) fn note_wide(&mut self, number: usize) {
        note(&mut self.wide, number);
    }

    /// Says on which line of its file a row begins.
    pub(crate) fn set_line(&mut self, number: usize, line: usize) {
        if let Some(row) = self.rows.get_mut(&number) {
            row.line = Some(line);
        }
    }

    /// The cell at a row, from 1, and a column, from 0.
    pub(crate) fn cell(&self, number: usize, column: usize) -> &Cell {
        self.rows
            .get(&number)
            .map_or(&Cell::Empty, |row| row.cell(column))
    }

    /// The same cell, to change it; `None` if the row has no cell there.
    pub(crate) fn cell_mut(&mut self, number: usize, column: usize) -> Option<&mut Cell> {
        self.rows.get_mut(&number)?.cells.get_mut(column)
    }

    /// Whether the row holds anything.
    pub(crate) fn has(&self, number: usize) -> bool {
        self.rows.contains_key(&number)
    }

    /// Gives the value of a cell to the empty cells below it in rows that are there, down to `last`. The
    /// number of rows that it looks at is taken from `steps`; a row with a long text counts for many.
    pub(crate) fn fill_down(
        &mut self,
        first: usize,
        column: usize,
        last: usize,
        steps: &mut usize,
    ) {
        let Some(row) = self.rows.get(&first) else {
            return;
        };
        let value = row.cell(column).clone();
        if value == Cell::Empty || last <= first {
            return;
        }
        let step = 1 + bytes_of(&value) / size_of::<Cell>();
        for (_, row) in self.rows.range_mut(first + 1..=last) {
            if *steps < step {
                return;
            }
            *steps -= step;
            match row.cells.get_mut(column) {
                Some(cell) if *cell == Cell::Empty => *cell = value.clone(),
                Some(_) => {}
                None => {
                    row.cells.resize(column, Cell::Empty);
                    row.cells.push(value.clone());
                }
            }
        }
    }

    /// The table, and the faults of cells beyond the limits.
    pub(crate) fn finish(self, name: &SheetName) -> (Table, Vec<Fault>) {
        let fault = |rows: Vec<usize>, found: Message, expected: Message, done: Message| {
            (!rows.is_empty()).then(|| Fault {
                spot: Spot {
                    sheet: name.clone(),
                    rows,
                    column: None,
                },
                found,
                expected,
                done,
            })
        };
        let wide = fault(
            self.wide,
            message!("cells far to the right"),
            message!("at most {columns} columns", columns = COLUMNS),
            message!("left these cells out"),
        );
        let far = fault(
            self.far.into_iter().collect(),
            message!("more rows than can be read"),
            message!("at most {rows} rows in a sheet", rows = ROWS),
            message!("left this row and those below it out"),
        );
        let late = fault(
            self.late,
            message!("more cells than can be read"),
            message!(
                "at most {cells} cells, and fewer in a small file, empty ones between others included",
                cells = CELLS
            ),
            message!("left these cells out"),
        );
        let long = fault(
            self.long,
            message!("more text than can be read"),
            message!(
                "at most {limit} MB of text in all cells, and less in a small file",
                limit = TEXT >> 20
            ),
            message!("left these cells out"),
        );
        let table = Table {
            name: name.clone(),
            rows: self.rows.into_values().collect(),
            ..Table::default()
        };
        (
            table,
            [wide, far, late, long].into_iter().flatten().collect(),
        )
    }
}

/// The bytes of a cell's text.
fn bytes_of(cell: &Cell) -> usize {
    match cell {
        Cell::Text(text) | Cell::Error(text) => text.len(),
        _ => 0,
    }
}

/// Adds a row to a list in order, once, and none after many: a message needs no more.
fn note(rows: &mut Vec<usize>, number: usize) {
    const MOST: usize = 1_000;
    if rows.len() < MOST
        && let Err(at) = rows.binary_search(&number)
    {
        rows.insert(at, number);
    }
}
