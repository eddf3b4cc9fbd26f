//! Edits of lists whose items are rows of a sheet.

use crate::project::change::last_row;
use crate::project::edit::edit::{CellText, ItemEdit};
use crate::project::edit::refusal::Refusal;
use crate::project::edit::stances::{Restanced, stance_rows};
use crate::project::edit::step::Step;
use crate::project::project::Project;
use crate::sheets::{Cell, Import, SheetShape, kinds_of, list_field, list_fields, list_shape};

/// A row that is an item of a list.
pub(in crate::project) struct ItemRow {
    /// The index of the sheet.
    pub(in crate::project) sheet: usize,
    /// The number of the row.
    pub(in crate::project) row: usize,
}

/// The sheets of a list with their shapes, and the rows of its items.
pub(in crate::project) fn items_of(
    project: &Project,
    kinds: &[&'static str],
    list: &str,
) -> (Vec<(usize, SheetShape)>, Vec<ItemRow>) {
    let (mut sheets, mut rows) = (Vec::new(), Vec::new());
    for (sheet, table) in project.tables.iter().enumerate() {
        if kinds.get(sheet) != Some(&list) {
            continue;
        }
        let Some(shape) = list_shape(table, list, &project.decisions) else {
            continue;
        };
        let own = table.rows.iter().skip(shape.first);
        rows.extend(own.map(|row| ItemRow {
            sheet,
            row: row.number,
        }));
        sheets.push((sheet, shape));
    }
    (sheets, rows)
}

impl Step<'_> {
    /// Changes an item of a list.
    ///
    /// # Errors
    /// If there is no such list, item or field.
    pub(super) fn change_item(
        &mut self,
        list: &str,
        change: &ItemEdit,
        import: &Import,
    ) -> Result<(), Refusal> {
        if list_fields(list).is_none() {
            return Err(Refusal::NoList {
                list: list.to_owned(),
            });
        }
        let kinds = kinds_of(&self.project.tables);
        if list == "stances" && !kinds.contains(&list) {
            self.write_stances(import)?;
        }
        let kinds = kinds_of(&self.project.tables);
        let (sheets, rows) = items_of(self.project, &kinds, list);
        let item = |index: usize| rows.get(index).ok_or(Refusal::NoItem { index });
        match change {
            ItemEdit::Set { index, field, text } => {
                let ItemRow { sheet, row } = *item(*index)?;
                let own = field_of(list, field)?;
                let column = self.column(sheet, list, &own)?;
                if list == "stances" {
                    let shape = sheets.iter().find(|(own, _)| *own == sheet);
                    let renamed = shape.and_then(|(_, shape)| {
                        Restanced::of(&self.project.tables[sheet], shape, row, &own, text)
                    });
                    if let Some(renamed) = renamed {
                        self.restance(&renamed, import)?;
                    }
                }
                let text = text.clone();
                self.write(sheet, &[CellText { row, column, text }])
            }
            ItemEdit::Add { fields } => self.add_item(list, fields, sheets.last()),
            ItemEdit::Remove { index } => {
                let ItemRow { sheet, row } = *item(*index)?;
                self.remove_rows(sheet, &[row])
            }
            ItemEdit::Move { from, to } => {
                let (first, last) = (item(*from)?, item(*to)?);
                if first.sheet != last.sheet {
                    return Err(Refusal::NoItem { index: *to });
                }
                let between = &rows[*from.min(to)..=*from.max(to)];
                let numbers: Vec<usize> = between.iter().map(|one| one.row).collect();
                self.rotate(first.sheet, &numbers, from < to)
            }
        }
    }

    /// Adds a row to the last sheet of a list, or makes the sheet.
    fn add_item(
        &mut self,
        list: &str,
        fields: &[(String, String)],
        last: Option<&(usize, SheetShape)>,
    ) -> Result<(), Refusal> {
        let sheet = match last {
            Some((sheet, _)) => *sheet,
            None => {
                let header = list_fields(list).unwrap_or_default();
                let header: Vec<String> = header.into_iter().map(str::to_owned).collect();
                self.add_sheet(list, &header)?
            }
        };
        let mut cells = Vec::new();
        for (field, text) in fields {
            let own = field_of(list, field)?;
            let column = self.column(sheet, list, &own)?;
            cells.push((column, text.clone()));
        }
        let row = last_row(&self.project.tables[sheet]) + 1;
        let cells = cells.into_iter();
        let cells: Vec<CellText> = cells
            .map(|(column, text)| CellText { row, column, text })
            .collect();
        self.write(sheet, &cells)
    }

    /// The column of a field of a list, which is added if it is missing.
    fn column(&mut self, sheet: usize, list: &str, field: &str) -> Result<usize, Refusal> {
        let none = || Refusal::NoField {
            field: field.to_owned(),
        };
        let table = self.table(sheet)?;
        let shape = list_shape(table, list, &self.project.decisions).ok_or_else(none)?;
        if let Some(column) = shape.column(field) {
            return Ok(column);
        }
        let row = *shape.header.last().ok_or_else(none)?;
        let column = table
            .rows
            .iter()
            .map(|row| row.cells.len())
            .max()
            .unwrap_or(0);
        let text = field.to_owned();
        self.write(sheet, &[CellText { row, column, text }])?;
        Ok(column)
    }

    /// Moves the first of some rows behind the last, or the last before the first. The numbers stay where they are.
    fn rotate(&mut self, sheet: usize, numbers: &[usize], is_down: bool) -> Result<(), Refusal> {
        let table = self.table(sheet)?;
        let is_own = |number: &usize| numbers.contains(number);
        let rows = table.rows.iter().filter(|row| is_own(&row.number));
        let mut contents: Vec<Vec<Cell>> = rows.map(|row| row.cells.clone()).collect();
        let width = contents.iter().map(Vec::len).max().unwrap_or(0);
        match is_down {
            true => contents.rotate_left(1),
            false => contents.rotate_right(1),
        }
        let mut cells = Vec::new();
        for (number, own) in numbers.iter().zip(contents) {
            let empty = std::iter::repeat(Cell::Empty);
            let own = own.into_iter().chain(empty).take(width).enumerate();
            cells.extend(own.map(|(column, cell)| (*number, column, cell)));
        }
        self.put(sheet, cells)
    }

    /// Writes the stances that only follow from facts into a sheet, as they are now.
    fn write_stances(&mut self, import: &Import) -> Result<(), Refusal> {
        let header = list_fields("stances").unwrap_or_default();
        let header: Vec<String> = header.into_iter().map(str::to_owned).collect();
        let sheet = self.add_sheet("stances", &header)?;
        let first = last_row(&self.project.tables[sheet]) + 1;
        let mut cells = Vec::new();
        for (index, texts) in stance_rows(import, &header).into_iter().enumerate() {
            let texts = texts.into_iter().enumerate();
            cells.extend(texts.map(|(column, text)| CellText {
                row: first + index,
                column,
                text,
            }));
        }
        self.write(sheet, &cells)
    }
}

/// The name of a field as its column has it.
fn field_of(list: &str, field: &str) -> Result<String, Refusal> {
    list_field(list, field).ok_or_else(|| Refusal::NoField {
        field: field.to_owned(),
    })
}
