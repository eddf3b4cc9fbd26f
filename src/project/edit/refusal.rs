//! Edits that cannot be made.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why an edit cannot be made. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "refusal",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Refusal {
    /// There is no such sheet.
    NoSheet {
        /// Its index.
        sheet: usize,
    },
    /// Rows and columns have these numbers, or the sheet would be too large.
    NoCell {
        /// The number of the row.
        row: usize,
        /// The column, from 0.
        column: usize,
    },
    /// Another sheet has the name, or no sheet can have it.
    NameTaken {
        /// The name.
        name: String,
    },
    /// A map has no such list.
    NoList {
        /// Its name.
        list: String,
    },
    /// The list or the story has no such field, or its sheet has no row with names of columns.
    NoField {
        /// Its name.
        field: String,
    },
    /// The list has no such item.
    NoItem {
        /// Its index.
        index: usize,
    },
    /// The decisions file cannot be read, and is not written over.
    NoDecisions,
    /// A file cannot be opened.
    NoFile {
        /// Its name.
        name: String,
        /// The reason, in words.
        why: String,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::NoSheet { sheet } => write!(f, "there is no sheet {sheet}"),
            Refusal::NoCell { row, column } => {
                write!(f, "there can be no cell in row {row} and column {column}")
            }
            Refusal::NameTaken { name } => {
                write!(
                    f,
                    "found the name {name:?}, expected one that no other sheet has"
                )
            }
            Refusal::NoList { list } => write!(f, "a map has no list {list:?}"),
            Refusal::NoField { field } => write!(f, "there is no field {field:?}"),
            Refusal::NoItem { index } => write!(f, "there is no item {index}"),
            Refusal::NoDecisions => {
                f.write_str("the decisions file cannot be read, and is not written over")
            }
            Refusal::NoFile { name, why } => write!(f, "{name} cannot be opened: {why}"),
        }
    }
}
