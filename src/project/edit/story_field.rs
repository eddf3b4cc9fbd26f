//! Edits of the sheet of keys and values.

use crate::project::change::{Change, last_row, text_cell};
use crate::project::edit::edit::CellText;
use crate::project::edit::refusal::Refusal;
use crate::project::edit::step::Step;
use crate::sheets::{StoryCell, Table, kinds_of, story_cells, story_key};

/// The name of the sheet of keys and values, and of its columns.
const STORY: (&str, [&str; 2]) = ("story", ["key", "value"]);

impl Step<'_> {
    /// Writes a field of the story, or removes it.
    ///
    /// # Errors
    /// If the story has no such field.
    pub(super) fn write_field(&mut self, key: &str, text: &str) -> Result<(), Refusal> {
        let own = story_key(key).ok_or_else(|| Refusal::NoField {
            field: key.to_owned(),
        })?;
        let kinds = kinds_of(&self.project.tables);
        let sheets: Vec<usize> = (0..kinds.len())
            .filter(|sheet| kinds[*sheet] == STORY.0)
            .collect();
        for &sheet in &sheets {
            let cells = story_cells(&self.project.tables[sheet]);
            if let Some(cell) = cells.iter().find(|cell| cell.key == own) {
                return self.write_story_cell(sheet, cell, &cells, text);
            }
        }
        if text.trim().is_empty() {
            return Ok(());
        }
        let sheet = match sheets.first() {
            Some(sheet) => *sheet,
            None => {
                let sheet = self.add_sheet(STORY.0, &[])?;
                let header = STORY.1.map(text_cell).into_iter().enumerate();
                let header = header.map(|(column, cell)| (1, column, cell));
                self.make(Change::Cells(sheet, header.collect()));
                sheet
            }
        };
        let table = &self.project.tables[sheet];
        let cells = match record_width(table) {
            Some((rows, width)) => [(rows[0], width, own.as_str()), (rows[1], width, text)],
            None => {
                let row = last_row(table) + 1;
                [(row, 0, own.as_str()), (row, 1, text)]
            }
        };
        let cells = cells.map(|(row, column, text)| CellText {
            row,
            column,
            text: text.to_owned(),
        });
        self.write(sheet, &cells)
    }

    /// Writes the cell that has a field. Without a text, its row goes if nothing else is in it.
    fn write_story_cell(
        &mut self,
        sheet: usize,
        cell: &StoryCell,
        cells: &[StoryCell],
        text: &str,
    ) -> Result<(), Refusal> {
        let is_other = |one: &&StoryCell| one.row == cell.row && one.column != cell.column;
        let is_shared = cells
            .iter()
            .filter(is_other)
            .any(|one| !one.text.is_empty());
        if text.trim().is_empty() && !is_shared && cell.column > 0 {
            let is_record = record_width(&self.project.tables[sheet]).is_some();
            if !is_record {
                return self.remove_rows(sheet, &[cell.row]);
            }
        }
        let cell = CellText {
            row: cell.row,
            column: cell.column,
            text: text.to_owned(),
        };
        self.write(sheet, &[cell])
    }
}

/// The rows of names and values, and the width, of a sheet that has the keys in its first row.
fn record_width(table: &Table) -> Option<([usize; 2], usize)> {
    let head = table.rows.first()?;
    let keys = head
        .cells
        .iter()
        .filter(|cell| story_key(&cell.to_string()).is_some());
    if keys.count() < 2 {
        return None;
    }
    let values = table.rows.get(1);
    let width = values
        .map_or(0, |row| row.cells.len())
        .max(head.cells.len());
    Some((
        [
            head.number,
            values.map_or(head.number + 1, |row| row.number),
        ],
        width,
    ))
}
