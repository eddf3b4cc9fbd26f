//! One change that an editor makes.

use serde::{Deserialize, Serialize};

use crate::project::edit::label::Label;

/// One change of a project. In JSON, the name of the variant is the field `edit`:
/// `{"edit": "field", "key": "title", "text": "Tea"}`.
///
/// A sheet is meant by its index among the sheets of the project, a column by its number from 0, and a row by the number
/// that a spreadsheet shows, from 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "edit",
    try_from = "serde_json::Value",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Edit {
    /// Opens files in place of the project. The decisions of the project before are kept if `keeps` is set, for a new
    /// version of its sheets.
    Open {
        /// The files, in their order.
        files: Vec<OpenedFile>,
        /// Whether decisions and basemap stay if no file brings others, and the map as it was becomes the earlier version.
        #[serde(default)]
        keeps: bool,
        /// The language in which the editor works, which sheets without a story are taken to be in; empty for English.
        #[serde(default)]
        language: String,
    },
    /// Adds a file to the project: decisions or a basemap take the place of those before, sheets are added.
    Add {
        /// The file.
        file: OpenedFile,
    },
    /// Writes texts into cells. An empty text empties a cell.
    Cells {
        /// The sheet.
        sheet: usize,
        /// The cells with their texts.
        cells: Vec<CellText>,
        /// Whether this goes on with the edit before, as with each key pressed: both are undone together.
        #[serde(default)]
        continues: bool,
    },
    /// Writes other texts into all cells of a column that have some texts, spaces included.
    Replace {
        /// The sheet.
        sheet: usize,
        /// The column.
        column: usize,
        /// The row below which cells are looked at, such as the last one with the names of columns; 0 for none.
        below: usize,
        /// Pairs of a text that is there and the one for its place.
        texts: Vec<(String, String)>,
    },
    /// Inserts empty rows above a row. The rows from there on get higher numbers.
    InsertRows {
        /// The sheet.
        sheet: usize,
        /// The row above which they come.
        row: usize,
        /// How many.
        count: usize,
    },
    /// Removes rows. The rows below get lower numbers.
    RemoveRows {
        /// The sheet.
        sheet: usize,
        /// The numbers of the rows.
        rows: Vec<usize>,
    },
    /// Inserts an empty column before a column.
    InsertColumn {
        /// The sheet.
        sheet: usize,
        /// The column before which it comes.
        column: usize,
    },
    /// Removes a column.
    RemoveColumn {
        /// The sheet.
        sheet: usize,
        /// The column.
        column: usize,
    },
    /// Adds a sheet at the end.
    AddSheet {
        /// Its name, such as `sources`.
        name: String,
        /// The names of its columns.
        header: Vec<String>,
    },
    /// Removes a sheet.
    RemoveSheet {
        /// The sheet.
        sheet: usize,
    },
    /// Renames a sheet.
    RenameSheet {
        /// The sheet.
        sheet: usize,
        /// Its new name.
        name: String,
    },
    /// Writes an answer into the decisions, or removes it.
    Decide {
        /// The section: empty for the top level, `names` or `columns`.
        section: String,
        /// The key of the answer: a spelling of a place, the name of a field, or an option such as `dateOrder`.
        key: String,
        /// The answer; `None` removes it.
        answer: Option<String>,
    },
    /// Names the dossier that was published before, to tell what has changed since.
    Earlier {
        /// The dossier, or its sheets.
        file: OpenedFile,
    },
    /// Says what a column of a sheet holds, by answers in the decisions.
    Meaning {
        /// The sheet.
        sheet: usize,
        /// The column.
        column: usize,
        /// The name of the field; empty if the column is not to be read.
        meaning: String,
    },
    /// Takes the basemap away.
    RemoveBasemap,
    /// Writes a field of the sheet `story`, which is made if it is missing. An empty text removes the row.
    Field {
        /// The key, such as `title` or, in Spanish, `title_es`.
        key: String,
        /// The text.
        text: String,
        /// Whether this goes on with the edit before.
        #[serde(default)]
        continues: bool,
    },
    /// Changes an item of a list, which is a row of the sheet of its name. Sheet and columns are made if they are missing.
    Item {
        /// The list: `stances`, `takeaways`, `annotations`, `marks`, `events`, `sources`, `totals`, `corrections` or
        /// `places`.
        list: String,
        /// The change.
        change: ItemEdit,
        /// Whether this goes on with the edit before.
        #[serde(default)]
        continues: bool,
    },
    /// Adds a fact at the end of the sheet of facts, with the columns that it needs.
    Fact {
        /// Its fields, by the names of their columns: `place`, `stance`, `date`. Empty ones are left out.
        fields: Vec<(String, String)>,
    },
    /// Several edits that are one step. If one of them cannot be made, none is.
    Together {
        /// The edits, in their order.
        edits: Vec<Edit>,
        /// The name of the step; without one, the first edit names it.
        #[serde(default)]
        label: Option<Label>,
    },
}

/// A change of an item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "change",
    try_from = "serde_json::Value",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum ItemEdit {
    /// Writes a field.
    Set {
        /// The index of the item.
        index: usize,
        /// The name of the field as a column has it: `label`, `label_es`, `color`.
        field: String,
        /// The text; empty to empty the cell.
        text: String,
    },
    /// Adds an item at the end.
    Add {
        /// Its fields by their names.
        fields: Vec<(String, String)>,
    },
    /// Removes an item.
    Remove {
        /// The index of the item.
        index: usize,
    },
    /// Moves an item.
    Move {
        /// The index of the item.
        from: usize,
        /// The index that it gets.
        to: usize,
    },
}

/// The text of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CellText {
    /// The number of the row.
    pub row: usize,
    /// The column, from 0.
    pub column: usize,
    /// The text.
    pub text: String,
}

/// A file that an editor has opened. Bytes are handed over beside the edit, and meant by their index.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    try_from = "serde_json::Value",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum OpenedFile {
    /// A file whose kind its content decides: delimited text, a dossier, a page, decisions, a basemap. A workbook is
    /// refused: the program for workbooks reads it.
    Bytes {
        /// The name without folders.
        name: String,
        /// The index of its bytes.
        bytes: usize,
    },
    /// A text that was pasted.
    Text {
        /// The name that its sheet gets, such as `pasted.csv`.
        name: String,
        /// The text.
        text: String,
    },
    /// The sheets of a workbook, as the program for workbooks has read them.
    Workbook {
        /// The name of the file.
        name: String,
        /// The index of the bytes of its [`Sheets`](crate::sheets::Sheets) in JSON. They may be many, and whoever hands the
        /// edit on has no use for them.
        bytes: usize,
    },
}
