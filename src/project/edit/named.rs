//! The names of edits, and which of them go on with one another.

use crate::project::edit::edit::{Edit, ItemEdit, OpenedFile};
use crate::project::edit::label::Label;
use crate::project::project::Project;
use crate::sheets::{SheetName, column_letters};

impl Edit {
    /// The name of the edit, of a project before it.
    pub fn label(&self, project: &Project) -> Label {
        let sheet = |sheet: &usize| {
            project
                .tables
                .get(*sheet)
                .map_or("", |table| shown(&table.name))
        };
        let number = |count: usize| count.to_string();
        match self {
            Edit::Open { files, .. } => {
                Label::new("edit-open", &[("name", files.first().map_or("", name_of))])
            }
            Edit::Add { file } => Label::new("edit-add", &[("name", name_of(file))]),
            Edit::Earlier { file } => Label::new("edit-earlier", &[("name", name_of(file))]),
            Edit::Cells {
                sheet: own, cells, ..
            } => match &cells[..] {
                [cell] => {
                    let spot = format!("{}{}", column_letters(cell.column), cell.row);
                    Label::new("edit-cell", &[("spot", &spot), ("sheet", sheet(own))])
                }
                cells => {
                    let count = number(cells.len());
                    Label::new("edit-cells", &[("count", &count), ("sheet", sheet(own))])
                }
            },
            Edit::Replace {
                sheet: own, column, ..
            } => {
                let letters = column_letters(*column);
                Label::new(
                    "edit-replace",
                    &[("column", &letters), ("sheet", sheet(own))],
                )
            }
            Edit::InsertRows {
                sheet: own, count, ..
            } => Label::new(
                "edit-insert-rows",
                &[("count", &number(*count)), ("sheet", sheet(own))],
            ),
            Edit::RemoveRows { sheet: own, rows } => Label::new(
                "edit-remove-rows",
                &[("count", &number(rows.len())), ("sheet", sheet(own))],
            ),
            Edit::InsertColumn { sheet: own, column } => {
                let letters = column_letters(*column);
                Label::new(
                    "edit-insert-column",
                    &[("column", &letters), ("sheet", sheet(own))],
                )
            }
            Edit::RemoveColumn { sheet: own, column } => {
                let letters = column_letters(*column);
                Label::new(
                    "edit-remove-column",
                    &[("column", &letters), ("sheet", sheet(own))],
                )
            }
            Edit::AddSheet { name, .. } => Label::new("edit-add-sheet", &[("name", name)]),
            Edit::RemoveSheet { sheet: own } => {
                Label::new("edit-remove-sheet", &[("name", sheet(own))])
            }
            Edit::RenameSheet { name, .. } => Label::new("edit-rename-sheet", &[("name", name)]),
            Edit::Decide { key, answer, .. } => match answer {
                Some(answer) => Label::new("edit-answer", &[("key", key), ("answer", answer)]),
                None => Label::new("edit-remove-answer", &[("key", key)]),
            },
            Edit::Meaning {
                sheet: own,
                column,
                meaning,
            } => {
                let letters = column_letters(*column);
                let params = [
                    ("column", &*letters),
                    ("sheet", sheet(own)),
                    ("meaning", meaning),
                ];
                Label::new("edit-meaning", &params)
            }
            Edit::RemoveBasemap => Label::new("edit-remove-basemap", &[]),
            Edit::Field { key, .. } => Label::new("edit-field", &[("key", key)]),
            Edit::Item { list, change, .. } => match change {
                ItemEdit::Set { field, .. } => {
                    Label::new("edit-item", &[("list", list), ("field", field)])
                }
                ItemEdit::Add { .. } => Label::new("edit-add-item", &[("list", list)]),
                ItemEdit::Remove { .. } => Label::new("edit-remove-item", &[("list", list)]),
                ItemEdit::Move { .. } => Label::new("edit-move-item", &[("list", list)]),
            },
            Edit::Together { edits, label } => match (label, edits.first()) {
                (Some(label), _) => label.clone(),
                (None, Some(first)) => first.label(project),
                (None, None) => Label::default(),
            },
        }
    }

    /// Whether the edit goes on with the one before.
    pub(in crate::project) fn continues(&self) -> bool {
        match self {
            Edit::Cells { continues, .. }
            | Edit::Field { continues, .. }
            | Edit::Item { continues, .. } => *continues,
            _ => false,
        }
    }

    /// The one cell or field that the edit writes, by which edits go on with one another.
    pub(in crate::project) fn target(&self) -> Option<String> {
        match self {
            Edit::Cells { sheet, cells, .. } => match &cells[..] {
                [cell] => Some(format!("cell {sheet} {} {}", cell.row, cell.column)),
                _ => None,
            },
            Edit::Field { key, .. } => Some(format!("field {key}")),
            Edit::Item {
                list,
                change: ItemEdit::Set { index, field, .. },
                ..
            } => Some(format!("item {list} {index} {field}")),
            _ => None,
        }
    }
}

/// The name of a sheet, or of its file.
fn shown(name: &SheetName) -> &str {
    match &*name.sheet {
        "" => &name.file,
        sheet => sheet,
    }
}

fn name_of(file: &OpenedFile) -> &str {
    match file {
        OpenedFile::Bytes { name, .. }
        | OpenedFile::Text { name, .. }
        | OpenedFile::Workbook { name, .. } => name,
    }
}
