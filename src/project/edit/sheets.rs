//! Edits of whole sheets.

use crate::project::change::{Change, text_cell};
use crate::project::edit::refusal::Refusal;
use crate::project::edit::step::Step;
use crate::sheets::{FACTS, Row, SheetName, Table, kinds_of};

impl Step<'_> {
    /// Adds a sheet at the end, with the names of its columns.
    ///
    /// # Errors
    /// If another sheet has the name.
    pub(super) fn add_sheet(&mut self, name: &str, header: &[String]) -> Result<usize, Refusal> {
        let name = self.free_name(name, None)?;
        // A decision about the header holds for all sheets.
        let number = self
            .project
            .decisions
            .choices
            .header_row
            .unwrap_or(1)
            .max(1);
        let cells: Vec<_> = header.iter().map(|text| text_cell(text)).collect();
        let rows = match header.is_empty() {
            true => Vec::new(),
            false => vec![Row {
                number,
                line: None,
                cells,
            }],
        };
        let sheet = self.project.tables.len();
        self.make(Change::PutSheet(
            sheet,
            Table {
                name,
                rows,
                ..Table::default()
            },
        ));
        Ok(sheet)
    }

    /// Removes a sheet, and the file that it came from.
    ///
    /// # Errors
    /// If there is no such sheet.
    pub(super) fn remove_sheet(&mut self, sheet: usize) -> Result<(), Refusal> {
        let name = self.table(sheet)?.name.clone();
        self.tell(|told| {
            let is_own = |file: &str| name.sheet.is_empty() && file == name.file;
            told.files.retain(|file| !is_own(&file.name));
            told.understood.retain(|one| one.spot.sheet != name);
            told.faults.retain(|one| one.spot.sheet != name);
        });
        self.make(Change::TakeSheet(sheet));
        Ok(())
    }

    /// Gives a sheet the name that an editor has typed.
    ///
    /// # Errors
    /// If there is no such sheet, or another one has the name.
    pub(super) fn rename_sheet(&mut self, sheet: usize, name: &str) -> Result<(), Refusal> {
        self.table(sheet)?;
        let name = self.free_name(name, Some(sheet))?;
        self.rename(sheet, name);
        Ok(())
    }

    /// The whole name of a sheet: beside the sheets of a workbook it is one of them, and otherwise a file of its own.
    ///
    /// # Errors
    /// If another sheet has it, or it is empty.
    fn free_name(&self, name: &str, own: Option<usize>) -> Result<SheetName, Refusal> {
        let tables = &self.project.tables;
        let name = name.trim();
        let book = match own {
            Some(sheet) => tables
                .get(sheet)
                .filter(|table| !table.name.sheet.is_empty()),
            None => tables.iter().find(|table| !table.name.sheet.is_empty()),
        };
        let whole = match book {
            Some(book) => SheetName::new(book.name.file.clone(), name.to_owned()),
            None if has_ending(name) => SheetName::new(name, ""),
            None => SheetName::new(format!("{name}.csv"), ""),
        };
        let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
        let is_taken = tables.iter().enumerate().any(|(i, table)| {
            let is_same =
                same(&table.name.file, &whole.file) && same(&table.name.sheet, &whole.sheet);
            Some(i) != own && is_same
        });
        match is_taken || name.is_empty() || name.contains(['/', '\\']) {
            true => Err(Refusal::NameTaken {
                name: name.to_owned(),
            }),
            false => Ok(whole),
        }
    }

    /// Keeps the sheet of facts what it was: the only sheet holds the facts whatever its name, and another one beside it may
    /// make it a list by its name.
    pub(super) fn keep_facts(&mut self, before: &[&'static str]) {
        let after = kinds_of(&self.project.tables);
        let mut pairs = before.iter().zip(&after);
        let lost = pairs.position(|(before, after)| *before == FACTS.name && *after != FACTS.name);
        if let Some(sheet) = lost
            && let Ok(name) = self.free_name(FACTS.name, Some(sheet))
        {
            self.rename(sheet, name);
        }
    }
}

/// Whether a name has the ending of a file of delimited text.
fn has_ending(name: &str) -> bool {
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase());
    ending.is_some_and(|ending| ["csv", "tsv", "tab", "txt"].contains(&&*ending))
}
