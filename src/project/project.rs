//! Everything that an editor has opened and changed.

use std::sync::Arc;

use crate::base::problem::Problem;
use crate::dossier::{Dossier, OwnBasemap, Places};
use crate::project::view::PropertyView;
use crate::sheets::{Decisions, Fault, Import, Sheets, Table, Understood, import_sheets};

/// The sheets of a map and the decisions about them.
#[derive(Clone, Debug, Default)]
pub struct Project {
    /// The name, after the first file that was opened.
    pub name: String,
    /// All sheets. A cell that was edited is a text.
    pub tables: Vec<Table>,
    /// The editor's decisions, with the text of their file.
    pub decisions: Decisions,
    /// The files as they were opened, with what was told of them.
    pub told: Told,
    /// The basemap of the sheets, if it was opened.
    pub basemap: Option<Basemap>,
    /// The dossier that was published before, to tell what has changed since.
    pub earlier: Option<EarlierDossier>,
}

/// A dossier that was published before.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierDossier {
    /// Its text.
    pub text: Arc<str>,
    /// The dossier, in its own language.
    pub dossier: Arc<Dossier>,
}

/// The files of a project, and what was told when they were read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// The delimited files as they were opened, so that they can be read in another way.
    pub files: Vec<TextFile>,
    /// Sentences about files of other kinds.
    pub understood: Vec<Understood>,
    /// Faults of files of other kinds, and of the decisions.
    pub faults: Vec<Fault>,
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
    /// The properties of its features, with the number of the features.
    pub properties: (Vec<PropertyView>, usize),
}

/// Makes the places of the basemap that the story names, from the one that was opened.
pub type BasemapPlaces<'a> =
    dyn FnMut(&OwnBasemap, Option<&Basemap>) -> Result<Places, Problem> + 'a;

impl Project {
    /// The dossier of the sheets with everything that is to be told, as `stancemap build` makes it of them.
    pub fn import(&self, places: &mut BasemapPlaces) -> Import {
        let files = self.told.files.iter();
        let files = files.map(|file| (&file.understood, &file.faults));
        let others = (&self.told.understood, &self.told.faults);
        let told = files.chain([others]).map(|(understood, faults)| Sheets {
            tables: Vec::new(),
            understood: understood.clone(),
            faults: faults.clone(),
        });
        let named = match &self.tables[..] {
            [only] => &only.name.file,
            _ => &self.name,
        };
        let basemap = self.basemap.as_ref();
        import_sheets(
            &self.tables,
            told.collect(),
            &self.decisions,
            (&self.name, named),
            &mut |own| places(own, basemap),
        )
    }
}
