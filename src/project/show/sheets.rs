//! Sheets and their columns.

use crate::project::project::Project;
use crate::project::view::{ColumnView, SheetView};
use crate::sheets::{ColumnShape, Import, SheetShape, Table, column_fields, column_letters};

/// The sheets of a project.
pub(super) fn sheets(project: &Project, import: &Import, kinds: &[&'static str]) -> Vec<SheetView> {
    let tables = project.tables.iter().zip(kinds);
    tables
        .map(|(table, kind)| {
            let mut shapes = import.shapes.iter();
            let shape = shapes.find(|shape| shape.name == table.name);
            sheet(table, kind, shape)
        })
        .collect()
}

fn sheet(table: &Table, kind: &str, shape: Option<&SheetShape>) -> SheetView {
    let width = table.rows.iter().map(|row| row.cells.len()).max();
    let width = width.unwrap_or(0);
    let none = ColumnShape::default();
    let column = |index: usize| {
        let shape = shape.and_then(|shape| shape.columns.get(index));
        let ColumnShape {
            header,
            meaning,
            is_decided,
        } = shape.unwrap_or(&none);
        ColumnView {
            index,
            letters: column_letters(index),
            header: header.clone(),
            meaning: meaning.clone(),
            is_decided: *is_decided,
        }
    };
    SheetView {
        name: match &*table.name.sheet {
            "" => table.name.file.clone(),
            sheet => sheet.to_owned(),
        },
        file: table.name.file.clone(),
        kind: kind.to_owned(),
        rows: table.rows.last().map_or(0, |row| row.number),
        width,
        header: shape.map_or_else(Vec::new, |shape| shape.header.clone()),
        columns: (0..width).map(column).collect(),
        meanings: column_fields(kind).into_iter().map(str::to_owned).collect(),
    }
}
