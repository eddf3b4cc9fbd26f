//! Edits that cannot be made.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::base::message::{Message, message};

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
        why: Message,
    },
}

impl Refusal {
    /// In words for an editor.
    pub fn message(&self) -> Message {
        match self {
            Refusal::NoSheet { sheet } => message!("there is no sheet {sheet}", sheet),
            Refusal::NoCell { row, column } => {
                message!(
                    "there can be no cell in row {row} and column {column}",
                    row,
                    column
                )
            }
            Refusal::NameTaken { name } => {
                message!(
                    "found the name {name}, expected one that no other sheet has",
                    name = format!("{name:?}")
                )
            }
            Refusal::NoList { list } => {
                message!("a map has no list {list}", list = format!("{list:?}"))
            }
            Refusal::NoField { field } => {
                message!("there is no field {field}", field = format!("{field:?}"))
            }
            Refusal::NoItem { index } => message!("there is no item {index}", index),
            Refusal::NoDecisions => {
                message!("the decisions file cannot be read, and is not written over")
            }
            Refusal::NoFile { name, why } => message!("{name} cannot be opened: {why}", name, why),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}
