//! Delimited files.

use std::sync::Arc;

use crate::project::project::{Project, TextFile, Told};
use crate::sheets::{Cell, Choices, Decoder, Table, read_delimited};

/// Reads a delimited file. What cannot be read is told.
pub(super) fn read_text(
    name: &str,
    bytes: Arc<[u8]>,
    choices: &Choices,
    decoder: &dyn Decoder,
) -> (TextFile, Vec<Table>) {
    let (tables, understood, faults) = match read_delimited(name, &bytes, choices, decoder) {
        Ok(sheets) => (sheets.tables, sheets.understood, sheets.faults),
        Err(fault) => (Vec::new(), Vec::new(), vec![fault]),
    };
    let file = TextFile {
        name: name.to_owned(),
        bytes,
        understood,
        faults,
    };
    (file, tables.into_iter().map(normal).collect())
}

/// A table as edits keep it: rows end with a cell that is not empty, and no row is empty.
pub(in crate::project) fn normal(mut table: Table) -> Table {
    for row in &mut table.rows {
        row.line = None;
        while row.cells.last().is_some_and(|cell| *cell == Cell::Empty) {
            row.cells.pop();
        }
    }
    table.rows.retain(|row| !row.cells.is_empty());
    table
}

/// The sheets of a project with its delimited files read again, by the decisions as they are now.
pub(in crate::project) fn read_again(
    project: &Project,
    decoder: &dyn Decoder,
) -> (Vec<Table>, Told) {
    let mut told = project.told.clone();
    let mut tables = project.tables.clone();
    for file in &mut told.files {
        let bytes = Arc::clone(&file.bytes);
        let (again, read) = read_text(&file.name, bytes, &project.decisions.choices, decoder);
        let is_own = |table: &Table| table.name.file == again.name && table.name.sheet.is_empty();
        let at = tables.iter().position(is_own);
        tables.retain(|table| !is_own(table));
        let at = at.unwrap_or(tables.len());
        tables.splice(at..at, read);
        *file = again;
    }
    (tables, told)
}
