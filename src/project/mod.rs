//! An editor's project: her sheets and her decisions, the edits of them, and all that a page shows of them.
//!
//! A project is a workbook and its decisions file. Everything that an editor can change is a cell of a sheet or an answer
//! in the decisions, so the map that she sees is what `stancemap build` makes of the files that she takes away.

mod change;
mod edit;
mod files;
mod history;
mod mends;
mod messages;
mod project;
mod publish;
mod show;
#[cfg(test)]
mod support;
mod view;

pub use edit::{CellText, Edit, ItemEdit, Known, Label, OpenedFile, Refusal};
pub use files::{
    FileKind, FileOut, NamedFile, Unpacked, file_kind, filled_tables, is_of_project, sheet_files,
    unpacked,
};
pub use history::History;
pub use messages::MESSAGES;
pub use project::{Basemap, BasemapPlaces, EarlierDossier, Project, TextFile, Told};
pub use show::{rows, search_places, show, show_on};
pub use view::{
    BasemapView, Check, Choice, ColumnView, Control, CorrectionDraft, Counts, Earlier, GridRow,
    Item, MOST_DRAWN, Mend, Missing, PlaceName, PlaceState, PlacesView, Problem, PropertyView,
    Question, Rows, Seen, Sentence, SheetView, SpotView, Stance, View,
};
