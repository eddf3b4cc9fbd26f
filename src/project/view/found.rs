//! Sentences, questions and problems, with all that a page needs to act on them.

use serde::{Deserialize, Serialize};

use crate::base::message::Message;

/// Cells, rows, a column, or a whole sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SpotView {
    /// The index of the sheet; `None` for a file that is no sheet of the project.
    pub sheet: Option<usize>,
    /// The numbers of the rows, in order; empty if the whole sheet or column is meant.
    pub rows: Vec<usize>,
    /// The column, from 0.
    pub column: Option<usize>,
    /// The spot in words: `facts.csv, C4`.
    pub text: Message,
}

/// A decision that the program took.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Sentence {
    /// Where it was taken.
    pub spot: SpotView,
    /// The decision in words.
    pub sentence: Message,
    /// The way to change it; `None` if no decision does.
    pub control: Option<Control>,
}

/// An answer in the decisions that changes something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Control {
    /// The section of the decisions.
    pub section: String,
    /// The key in the section.
    pub key: String,
    /// The answers that can be chosen. If there are none, any text is an answer.
    pub options: Vec<Choice>,
    /// The answer that holds now, whoever gave it; empty if it is not known.
    pub current: String,
    /// Whether the editor has decided it.
    pub is_decided: bool,
}

/// An answer that can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Choice {
    /// The answer as the decisions have it.
    pub value: String,
    /// The answer in words.
    pub label: Message,
}

/// A decision that the editor has to take.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Question {
    /// Where it arises.
    pub spot: SpotView,
    /// The question in words.
    pub sentence: Message,
    /// The section of the decisions that the answer belongs to.
    pub section: String,
    /// The key of the answer.
    pub key: String,
    /// The answers that are likely. Names of places may have others.
    pub options: Vec<Choice>,
    /// The answer that the decisions have, although it does not do; empty without one.
    pub current: String,
}

/// A fault.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Problem {
    /// Where it is.
    pub spot: SpotView,
    /// The meaning of its column, such as `date`; empty if it has none.
    pub field: String,
    /// The value that was found; of many, the first.
    pub found: Message,
    /// The value that was expected.
    pub expected: Message,
    /// The action that was taken.
    pub done: Message,
    /// How many cells or rows have it.
    pub cells: usize,
    /// Ways to mend all of it or, where cells need different ways, some.
    pub mends: Vec<Mend>,
}

/// A way to mend a problem.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Mend {
    /// The kind, which is the key of a message: `mend-replace`.
    pub kind: String,
    /// The text that is there now; empty if several cells with different texts are mended.
    pub from: String,
    /// The text that will be there; empty if several are.
    pub to: String,
    /// The rows that are mended.
    pub rows: Vec<usize>,
    /// The edit that mends it, as one step, in JSON: a page only sends it back.
    pub edit: String,
}

/// Something that the map lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Missing {
    /// The thing that is missing: `a source, for 12 facts`.
    pub lacks: Message,
    /// How to add it.
    pub advice: Message,
    /// The field of the dossier that it is, without indices: `facts[].source`; empty if it has none.
    pub field: String,
    /// The rows that lack it.
    pub spots: Vec<SpotView>,
}
