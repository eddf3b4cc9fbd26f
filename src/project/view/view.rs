//! The view of a project.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::project::edit::Label;
use crate::project::view::basemap::BasemapView;
use crate::project::view::found::{Missing, Problem, Question, Sentence};
use crate::project::view::palette::Seen;
use crate::project::view::places::PlacesView;
use crate::project::view::sheet::SheetView;
use crate::project::view::story::{Check, Earlier, Item, Stance};

/// All that a page shows of a project, but the cells of its sheets.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct View {
    /// The name of the project.
    pub name: String,
    /// The headline of the map; empty without one.
    pub title: String,
    /// Whether a map can be shown.
    pub has_map: bool,
    /// Numbers of what is on the map.
    pub counts: Counts,
    /// The name of the edit that undo takes back; `None` if nothing can be taken back.
    pub undo: Option<Label>,
    /// The name of the edit that redo makes again.
    pub redo: Option<Label>,
    /// The sheets, in their order.
    pub sheets: Vec<SheetView>,
    /// Decisions that the program took.
    pub understood: Vec<Sentence>,
    /// Decisions that the editor has to take.
    pub questions: Vec<Question>,
    /// Faults.
    pub problems: Vec<Problem>,
    /// Things that the map still lacks.
    pub lacks: Vec<Missing>,
    /// The places that the sheets name.
    pub places: PlacesView,
    /// The fields of the sheet `story` as texts, by their keys: `title`, `title_es`.
    pub story: BTreeMap<String, String>,
    /// The stances, in the order of the legend.
    pub stances: Vec<Stance>,
    /// The colours of the stances as different readers see them.
    pub palette: Vec<Seen>,
    /// The items of the other lists, by the names of their sheets.
    pub lists: BTreeMap<String, Vec<Item>>,
    /// Everything that a standards editor would ask.
    pub checks: Vec<Check>,
    /// The comparison with the version that was published before; `None` without one.
    pub earlier: Option<Earlier>,
    /// The basemap that was opened.
    pub basemap: Option<BasemapView>,
}

/// The most facts with which the map is drawn after each change. One of more is drawn when the editor asks for it: its
/// drawing takes many seconds, and its page some moments during which it cannot answer.
pub const MOST_DRAWN: usize = 10_000;

/// Numbers of what is on the map.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Counts {
    /// Facts.
    pub facts: usize,
    /// Places with a fact.
    pub places: usize,
    /// Sources.
    pub sources: usize,
    /// Rows of the sheets of facts, without those that name the columns.
    pub rows: usize,
}
