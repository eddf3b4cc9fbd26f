use std::fs::canonicalize;
use std::path::{Path, PathBuf};

use crate::cli::build::refused::refused;
use crate::cli::open::{Basemaps, list, name_of, open_bytes};
use crate::cli::report::{Report, Told};
use crate::cli::sheets::{
    DecisionOptions, Story, add_to, called, is_sheet, read_story, told_story,
};
use crate::dossier::OwnBasemap;
use crate::site::{Document, Kit, ReadDossier, Remarks, Words};

/// A dossier as its author wrote it.
pub(crate) struct Source {
    pub(crate) document: Document,
    /// The folder of the files that the dossier names.
    pub(crate) folder: PathBuf,
}

/// The dossier at a path: a file in JSON, a sheet, or a folder of sheets. Problems that come up on the way are added
/// to the report, and questions to the decisions file beside sheets.
///
/// # Errors
/// Why nothing of it can be shown, with the file's name.
pub(crate) fn source_of(
    path: &Path,
    decisions: &DecisionOptions,
    basemaps: &mut Basemaps,
    report: &mut Report,
) -> Result<Source, String> {
    if !is_sheet(path) {
        return of_json(path, report);
    }
    let story = told_story(path, decisions, basemaps, report)?;
    of_sheets(path, story)
}

/// As [`source_of`], of a version that is kept as it is: no file is written.
///
/// # Errors
/// As [`source_of`].
pub(crate) fn kept_source_of(
    path: &Path,
    decisions: &DecisionOptions,
    basemaps: &mut Basemaps,
    report: &mut Report,
) -> Result<Source, String> {
    if !is_sheet(path) {
        return of_json(path, report);
    }
    let story = read_story(path, decisions, basemaps)?;
    add_to(report, &story.import);
    of_sheets(path, story)
}

/// The dossier in a file in JSON.
fn of_json(path: &Path, report: &mut Report) -> Result<Source, String> {
    of_bytes(path, open_bytes(path)?, report)
}

/// The dossier in JSON that a file has or contains.
///
/// # Errors
/// Why it cannot be shown, with the file's name.
pub(crate) fn of_bytes(path: &Path, bytes: Vec<u8>, report: &mut Report) -> Result<Source, String> {
    let (document, problem) = Document::of_json(&path.display().to_string(), &stem(path), bytes);
    report.problems.extend(Told::of(path, problem));
    Ok(Source {
        document,
        folder: path.parent().unwrap_or(Path::new("")).to_owned(),
    })
}

/// The dossier of sheets.
fn of_sheets(path: &Path, story: Story) -> Result<Source, String> {
    let (import, folder) = story.shown(path)?;
    // Standard input has a name in messages.
    let name = called(path);
    let stem = stem(name.as_ref());
    let document = Document::of_sheets(&name, &stem, import.text());
    Ok(Source { document, folder })
}

/// The name of a file or folder without its ending; empty if it is no text.
fn stem(path: &Path) -> String {
    let named = path.file_stem().map(ToOwned::to_owned);
    let whole = || canonicalize(path).ok()?.file_stem().map(ToOwned::to_owned);
    let stem = named.or_else(whole).unwrap_or_default();
    stem.to_str().unwrap_or_default().to_owned()
}

/// The files of dossiers that are named, those of folders in order of their names. A folder without dossiers in JSON is
/// one of sheets.
///
/// # Errors
/// Which folder cannot be read.
pub(crate) fn files(inputs: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
    let mut files = Vec::new();
    for input in inputs {
        let found = if input.is_dir() {
            let entries = list(input)?.into_iter();
            entries.filter(|path| is_dossier(path)).collect()
        } else {
            Vec::new()
        };
        if found.is_empty() {
            files.push(input.clone());
        }
        files.extend(found);
    }
    Ok(files)
}

/// Whether a file is a dossier in JSON, and not a file of decisions about sheets.
fn is_dossier(path: &Path) -> bool {
    let name = name_of(path);
    name.ends_with(".json") && !name.starts_with('.') && !name.ends_with("decisions.json")
}

/// The words of the kit. Remarks on replaced files are added to the report.
///
/// # Errors
/// If a file has no words, or if none is in the language that is asked for.
pub(crate) fn words_of(
    kit: &Kit,
    wanted: Option<&str>,
    report: &mut Report,
) -> Result<Words, String> {
    let mut remarks = Remarks::default();
    let words = Words::of(kit, wanted, &mut remarks);
    report.add(remarks);
    words.map_err(refused)
}

/// Reads a dossier with the basemap that it names, from the file beside it or from `instead`. Remarks are added to the
/// report.
///
/// # Errors
/// Why nothing of it can be shown, with the file's name.
pub(crate) fn read(
    words: &Words,
    source: Source,
    instead: Option<&Path>,
    basemaps: &mut Basemaps,
    report: &mut Report,
) -> Result<ReadDossier, String> {
    let Source { document, folder } = source;
    let mut basemap_of = |named: &OwnBasemap| basemaps.open(&folder, named, instead);
    let mut remarks = Remarks::default();
    let read = words.read(document, &mut basemap_of, &mut remarks);
    report.add(remarks);
    read
}
