//! Sheets and their columns.

use serde::{Deserialize, Serialize};

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SheetView {
    /// The name: of a file of delimited text `facts.csv`, of a sheet of a workbook `Facts`.
    pub name: String,
    /// The file that it came from.
    pub file: String,
    /// The list of the dossier that it holds, such as `facts`; empty if it is not read.
    pub kind: String,
    /// The number of the last row.
    pub rows: usize,
    /// The number of columns.
    pub width: usize,
    /// The numbers of the rows with the names of the columns; empty if there are none.
    pub header: Vec<usize>,
    /// The columns.
    pub columns: Vec<ColumnView>,
    /// The names of the fields that its columns can hold.
    pub meanings: Vec<String>,
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ColumnView {
    /// The column, from 0.
    pub index: usize,
    /// Its letters: `AB`.
    pub letters: String,
    /// Its name in the sheet; empty if it has none.
    pub header: String,
    /// The name of the field that it holds: `text_es`; empty if it is not read.
    pub meaning: String,
    /// Whether the editor has decided the meaning.
    pub is_decided: bool,
}
