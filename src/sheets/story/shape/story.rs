//! The cells of the sheet of keys and values.

use crate::sheets::columns::{STORY, language_of, meaning_of, named};
use crate::sheets::story::draft::cell_text;
use crate::sheets::story::keys::{has_head, is_record};
use crate::sheets::table::Table;

/// The cell that holds a field of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryCell {
    /// The field, with the language if the cell has one: `title_es`.
    pub key: String,
    /// The number of the row.
    pub row: usize,
    /// The column, from 0.
    pub column: usize,
    /// The text of the cell; empty for one that could be filled in.
    pub text: String,
}

/// The name of the field that a key means, with its language: `title_es` for `Titel (es)`. `None` if the story has no such
/// field.
pub fn story_key(key: &str) -> Option<String> {
    let (field, tag) = meaning_of(&STORY, key.trim())?;
    Some(named(field.name, tag.as_deref()))
}

/// The names of all fields of the story.
pub fn story_fields() -> Vec<&'static str> {
    STORY.fields.iter().map(|field| field.name).collect()
}

/// The cells of a sheet of keys and values. Of a key in several languages there is a cell for each column of a language,
/// also an empty one.
pub fn story_cells(table: &Table) -> Vec<StoryCell> {
    let Some(head) = table.rows.first() else {
        return Vec::new();
    };
    let mut cells = Vec::new();
    if is_record(head) {
        let values = table.rows.get(1);
        for (column, cell) in head.cells.iter().enumerate() {
            let key = cell_text(cell).and_then(|key| story_key(&key));
            let Some(key) = key else { continue };
            cells.push(StoryCell {
                key,
                row: values.map_or(head.number + 1, |row| row.number),
                column,
                text: values.map_or_else(String::new, |row| row.cell(column).to_string()),
            });
        }
        return cells;
    }
    let has_head = has_head(head);
    for row in table.rows.iter().skip(usize::from(has_head)) {
        let key = cell_text(row.cell(0)).and_then(|key| meaning_of(&STORY, key.trim()));
        let Some((field, own)) = key else { continue };
        let width = row.cells.len().max(2);
        let width = if has_head {
            width.max(head.cells.len())
        } else {
            width
        };
        for column in 1..width {
            let header = cell_text(head.cell(column)).filter(|_| has_head);
            let tag = header.as_deref().and_then(language_of).map(|(_, tag)| tag);
            cells.push(StoryCell {
                key: named(field.name, own.as_deref().or(tag.as_deref())),
                row: row.number,
                column,
                text: row.cell(column).to_string(),
            });
        }
    }
    cells
}
