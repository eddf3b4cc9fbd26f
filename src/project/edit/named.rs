//! The names of edits, and which of them go on with one another.

use crate::project::edit::edit::{Edit, ItemEdit, OpenedFile};
use crate::project::edit::label::Label;
use crate::project::project::Project;
use crate::sheets::{SheetName, column_letters};

impl Edit {
    /// The name of the edit, of a project before it.
    pub fn label(&self, project: &Project) -> Label {
        let of_first = |key: &str, file: Option<&OpenedFile>| {
            Label::new(key, &[("name", file.map_or("", name_of))])
        };
        match self {
            Edit::Open { files, .. } => of_first("edit-open", files.first()),
            Edit::Add { file } => of_first("edit-add", Some(file)),
            Edit::Earlier { file } => of_first("edit-earlier", Some(file)),
            Edit::AddSheet { name, .. } => Label::new("edit-add-sheet", &[("name", name)]),
            Edit::RenameSheet { name, .. } => Label::new("edit-rename-sheet", &[("name", name)]),
            Edit::Decide { key, answer, .. } => match answer {
                Some(answer) => Label::new("edit-answer", &[("key", key), ("answer", answer)]),
                None => Label::new("edit-remove-answer", &[("key", key)]),
            },
            Edit::RemoveBasemap => Label::new("edit-remove-basemap", &[]),
            Edit::Field { key, .. } => Label::new("edit-field", &[("key", key)]),
            Edit::Item { list, change, .. } => {
                let (key, field) = match change {
                    ItemEdit::Set { field, .. } => ("edit-item", field.as_str()),
                    ItemEdit::Add { .. } => ("edit-add-item", ""),
                    ItemEdit::Remove { .. } => ("edit-remove-item", ""),
                    ItemEdit::Move { .. } => ("edit-move-item", ""),
                };
                Label::new(key, &[("list", list), ("field", field)])
            }
            Edit::Fact { .. } => Label::new("edit-add-item", &[("list", "facts"), ("field", "")]),
            Edit::Together { edits, label } => match (label, edits.first()) {
                (Some(label), _) => label.clone(),
                (None, Some(first)) => first.label(project),
                (None, None) => Label::default(),
            },
            _ => self.label_in_sheet(project),
        }
    }

    /// The name of an edit of cells, rows or columns.
    fn label_in_sheet(&self, project: &Project) -> Label {
        let named = |key: &str, sheet: usize, name: &str, value: &str| {
            let table = project.tables.get(sheet);
            let sheet = table.map_or("", |table| shown(&table.name));
            Label::new(key, &[("sheet", sheet), (name, value)])
        };
        let of_column = |key: &str, sheet: usize, column: usize| {
            named(key, sheet, "column", &column_letters(column))
        };
        let of_count =
            |key: &str, sheet: usize, count: usize| named(key, sheet, "count", &count.to_string());
        match self {
            Edit::Cells { sheet, cells, .. } => match &cells[..] {
                [cell] => {
                    let spot = format!("{}{}", column_letters(cell.column), cell.row);
                    named("edit-cell", *sheet, "spot", &spot)
                }
                cells => of_count("edit-cells", *sheet, cells.len()),
            },
            Edit::Replace { sheet, column, .. } => of_column("edit-replace", *sheet, *column),
            Edit::InsertRows { sheet, count, .. } => of_count("edit-insert-rows", *sheet, *count),
            Edit::RemoveRows { sheet, rows } => of_count("edit-remove-rows", *sheet, rows.len()),
            Edit::InsertColumn { sheet, column } => {
                of_column("edit-insert-column", *sheet, *column)
            }
            Edit::RemoveColumn { sheet, column } => {
                of_column("edit-remove-column", *sheet, *column)
            }
            Edit::Meaning { sheet, column, .. } => of_column("edit-meaning", *sheet, *column),
            Edit::RemoveSheet { sheet } => named("edit-remove-sheet", *sheet, "count", "1"),
            _ => Label::default(),
        }
    }

    /// Whether it follows from what the sheets mean, so that they have to be read before it.
    pub fn needs_import(&self) -> bool {
        match self {
            Edit::Item { list, .. } => list == "stances",
            Edit::Meaning { .. } | Edit::Fact { .. } => true,
            Edit::Open { keeps, .. } => *keeps,
            Edit::Together { edits, .. } => edits.iter().any(Edit::needs_import),
            _ => false,
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
