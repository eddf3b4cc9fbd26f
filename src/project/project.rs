//! Everything that an editor has opened and changed.

use std::sync::Arc;

use crate::sheets::{Decisions, Fault, Table, Understood};

/// The sheets of a map and the decisions about them.
#[derive(Clone, Debug, Default)]
pub struct Project {
    /// The name, after the first file that was opened.
    pub name: String,
    /// All sheets. A cell that was edited is a text.
    pub tables: Vec<Table>,
    /// The editor's decisions, with the text of their file.
    pub decisions: Decisions,
    /// The delimited files as they were opened, so that they can be read in another way.
    pub files: Vec<TextFile>,
    /// Sentences about files of other kinds that were told when they were read.
    pub understood: Vec<Understood>,
    /// Faults of files of other kinds, and of the decisions.
    pub faults: Vec<Fault>,
    /// The basemap of the sheets, if it was opened.
    pub basemap: Option<Basemap>,
    /// The text of the dossier that was published before, to tell what has changed since.
    pub earlier: Option<Arc<str>>,
}

/// A file of delimited text, as it was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct TextFile {
    /// The name without folders.
    pub name: String,
    /// The content.
    pub bytes: Arc<[u8]>,
    /// Decisions that were taken to read it.
    pub understood: Vec<Understood>,
    /// Faults, or one because of which it could not be read.
    pub faults: Vec<Fault>,
}

/// A file with the geometry of a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basemap {
    /// The name by which the sheet `story` names it.
    pub name: String,
    /// The content.
    pub bytes: Arc<[u8]>,
}
