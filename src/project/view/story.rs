//! The lists of a story, and what is to be asked before it is published.

use serde::{Deserialize, Serialize};

use crate::base::message::Message;
use crate::project::view::found::SpotView;

/// A stance.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Stance {
    /// The id.
    pub id: String,
    /// The label in the dossier's language.
    pub label: String,
    /// The short label; empty without one.
    pub short: String,
    /// The definition.
    pub definition: String,
    /// The colour: `#1b9e77`.
    pub color: String,
    /// The pattern.
    pub pattern: String,
    /// How many facts have it.
    pub facts: usize,
    /// How many places have it now.
    pub places: usize,
    /// Whether it stands in a sheet of stances, and not only in facts.
    pub is_written: bool,
}

/// An item of another list: a row of its sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Item {
    /// The index of the sheet.
    pub sheet: usize,
    /// The number of its row.
    pub row: usize,
    /// The texts of its cells by the names of the fields.
    pub fields: Vec<(String, String)>,
}

/// A question of a standards editor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Check {
    /// The kind, which is the key of a message: `check-no-source`.
    pub kind: String,
    /// How many facts, stances or names it concerns.
    pub count: usize,
    /// The names, labels or days that it is about; of many, the first.
    pub about: Vec<String>,
    /// The spots that it leads to.
    pub spots: Vec<SpotView>,
    /// The field of the story that answers it, such as `alt`; empty if none does.
    pub field: String,
}

/// The comparison with the version that was published before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Earlier {
    /// The changes since, in sentences.
    pub changes: Vec<Message>,
    /// Drafts of corrections that the sheets lack.
    pub drafts: Vec<CorrectionDraft>,
}

/// The draft of a correction.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CorrectionDraft {
    /// The day of the correction.
    pub date: String,
    /// The text, for the editor to reword.
    pub text: String,
    /// The ids of the facts.
    pub facts: Vec<String>,
}
