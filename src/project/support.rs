//! Projects for tests.

use crate::base::problem::Problem;
use crate::dossier::{OwnBasemap, Places};
use crate::project::edit::{Edit, Known, OpenedFile, Refusal};
use crate::project::history::History;
use crate::project::project::{Basemap, Project};
use crate::sheets::{Import, Native};

/// A world without other basemaps.
fn no_basemap(own: &OwnBasemap, _: Option<&Basemap>) -> Result<Places, Problem> {
    Err(Problem::new(
        "basemap",
        &own.file,
        "the world",
        "showed nothing",
    ))
}

/// The import of a project.
pub(in crate::project) fn import(project: &Project) -> Import {
    project.import(&mut no_basemap)
}

/// Makes an edit.
pub(in crate::project) fn apply_to(history: &mut History, edit: &Edit) -> Result<(), Refusal> {
    let import = import(history.project());
    let mut known = Known {
        bytes: &[],
        import: &import,
        places: &mut no_basemap,
        decoder: &Native,
    };
    history.apply(edit, &mut known)
}

/// The edit that opens files.
pub(in crate::project) fn open(files: &[(&str, &str)]) -> Edit {
    let files = files.iter().map(|(name, text)| OpenedFile::Text {
        name: (*name).to_owned(),
        text: (*text).to_owned(),
    });
    Edit::Open {
        files: files.collect(),
        keeps: false,
        language: String::new(),
    }
}

/// A project of files.
pub(in crate::project) fn opened(files: &[(&str, &str)]) -> History {
    let mut history = History::default();
    apply_to(&mut history, &open(files)).expect("files that can be opened");
    history
}

/// The rows of a sheet: `2: Peru|Yes`.
pub(in crate::project) fn shown(history: &History, sheet: usize) -> Vec<String> {
    let rows = history.project().tables[sheet].rows.iter();
    rows.map(|row| {
        let cells: Vec<String> = row.cells.iter().map(ToString::to_string).collect();
        format!("{}: {}", row.number, cells.join("|"))
    })
    .collect()
}
