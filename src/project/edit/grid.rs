//! Edits of cells, rows and columns.

use std::collections::HashMap;

use crate::project::change::{Change, Column, last_row};
use crate::project::edit::edit::CellText;
use crate::project::edit::refusal::Refusal;
use crate::project::edit::step::Step;
use crate::sheets::{Cell, Spot, typed_cell};

impl Step<'_> {
    /// Writes texts into cells.
    ///
    /// # Errors
    /// If a sheet or a cell cannot be there.
    pub(super) fn write(&mut self, sheet: usize, cells: &[CellText]) -> Result<(), Refusal> {
        let name = self.table(sheet)?.name.clone();
        let mut faults = Vec::new();
        let mut own = Vec::with_capacity(cells.len());
        for CellText { row, column, text } in cells {
            let (cell, told) = typed_cell(&name, *row, *column, text);
            own.push((*row, *column, cell));
            faults.extend(told);
        }
        self.put(sheet, own)?;
        if !faults.is_empty() {
            self.tell(|told| told.faults.extend(faults));
        }
        Ok(())
    }

    /// Puts cells into a sheet.
    ///
    /// # Errors
    /// As [`Step::write`].
    pub(super) fn put(
        &mut self,
        sheet: usize,
        cells: Vec<(usize, usize, Cell)>,
    ) -> Result<(), Refusal> {
        self.table(sheet)?;
        for (row, column, _) in &cells {
            self.check(*row, *column)?;
        }
        let mut written: Vec<(usize, usize)> = cells
            .iter()
            .map(|(row, column, _)| (*row, *column))
            .collect();
        written.sort_unstable();
        // A fault of a cell is gone when another text is in it; whether that has one is found out again.
        self.move_spots(sheet, |spot| {
            let Spot { rows, column, .. } = spot;
            let had_rows = !rows.is_empty();
            rows.retain(|row| {
                let from = written.partition_point(|(own, _)| own < row);
                let mut own = written[from..].iter().take_while(|(own, _)| own == row);
                !own.any(|(_, own)| column.is_none_or(|column| column == *own))
            });
            !had_rows || !rows.is_empty()
        });
        self.make(Change::Cells(sheet, cells));
        Ok(())
    }

    /// Writes other texts into the cells of a column that have some texts.
    ///
    /// # Errors
    /// If there is no such sheet.
    pub(super) fn replace(
        &mut self,
        sheet: usize,
        column: usize,
        below: usize,
        texts: &[(String, String)],
    ) -> Result<(), Refusal> {
        let table = self.table(sheet)?;
        let pairs = texts.iter().rev();
        let new: HashMap<&str, &str> = pairs.map(|(from, to)| (&**from, &**to)).collect();
        let rows = table.rows.iter().filter(|row| row.number > below);
        let cells = rows.filter_map(|row| {
            let text = match row.cell(column) {
                Cell::Empty => return None,
                cell => cell.to_string(),
            };
            let to = new.get(&*text)?;
            Some(CellText {
                row: row.number,
                column,
                text: (*to).to_owned(),
            })
        });
        let cells: Vec<_> = cells.collect();
        match cells.is_empty() {
            true => Ok(()),
            false => self.write(sheet, &cells),
        }
    }

    /// Inserts empty rows.
    ///
    /// # Errors
    /// If there is no such sheet, or it would be too long.
    pub(super) fn insert_rows(
        &mut self,
        sheet: usize,
        row: usize,
        count: usize,
    ) -> Result<(), Refusal> {
        let last = last_row(self.table(sheet)?);
        self.check(row, 0)?;
        self.check(last.max(row).saturating_add(count), 0)?;
        self.move_spots(sheet, |spot| {
            let below = spot.rows.iter_mut().filter(|own| **own >= row);
            below.for_each(|own| *own += count);
            true
        });
        let numbers = (row..row + count).collect();
        self.make(Change::PutRows(sheet, numbers, Vec::new()));
        Ok(())
    }

    /// Removes rows.
    ///
    /// # Errors
    /// If there is no such sheet or row.
    pub(super) fn remove_rows(&mut self, sheet: usize, rows: &[usize]) -> Result<(), Refusal> {
        self.table(sheet)?;
        for row in rows {
            self.check(*row, 0)?;
        }
        let mut numbers = rows.to_vec();
        numbers.sort_unstable();
        numbers.dedup();
        self.move_spots(sheet, |spot| {
            let had_rows = !spot.rows.is_empty();
            spot.rows.retain(|row| numbers.binary_search(row).is_err());
            for row in &mut spot.rows {
                *row -= numbers.partition_point(|own| own < row);
            }
            !had_rows || !spot.rows.is_empty()
        });
        self.make(Change::TakeRows(sheet, numbers));
        Ok(())
    }

    /// Inserts an empty column.
    ///
    /// # Errors
    /// If there is no such sheet, or it would be too wide.
    pub(super) fn insert_column(&mut self, sheet: usize, column: usize) -> Result<(), Refusal> {
        let table = self.table(sheet)?;
        let width = table.rows.iter().map(|row| row.cells.len()).max();
        self.check(1, width.unwrap_or(0).max(column))?;
        let empty = Column::empty(table, column);
        self.move_spots(sheet, |spot| {
            spot.column = spot.column.map(|own| own + usize::from(own >= column));
            true
        });
        self.move_letters(sheet, column, true)?;
        self.make(Change::PutColumn(sheet, column, empty));
        Ok(())
    }

    /// Removes a column.
    ///
    /// # Errors
    /// If there is no such sheet or column.
    pub(super) fn remove_column(&mut self, sheet: usize, column: usize) -> Result<(), Refusal> {
        self.table(sheet)?;
        self.check(1, column)?;
        self.move_spots(sheet, |spot| {
            let is_it = spot.column == Some(column);
            spot.column = spot.column.map(|own| own - usize::from(own > column));
            !is_it
        });
        self.move_letters(sheet, column, false)?;
        self.make(Change::TakeColumn(sheet, column));
        Ok(())
    }
}
