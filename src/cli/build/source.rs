use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::base::decode::decode;
use crate::base::json_list::without_items;
use crate::cli::build::address::TALL_PICTURE;
use crate::cli::open::{Basemaps, list, name_of, open_bytes};
use crate::cli::report::{Report, Told};
use crate::cli::sheets::{
    DecisionOptions, Story, add_to, called, is_sheet, read_story, told_story,
};
use crate::dossier::Correction;

/// A dossier as its author wrote it.
pub(crate) struct Source {
    /// The file or the folder of sheets, as it was named.
    pub(crate) path: PathBuf,
    /// The folder of the files that the dossier names.
    pub(crate) folder: PathBuf,
    /// The file that the site offers to readers, without drafts of corrections.
    pub(crate) bytes: Vec<u8>,
    /// The dossier in JSON.
    pub(crate) text: String,
    /// Whether it was made of sheets. Their problems have been told, by their cells.
    pub(crate) is_of_sheets: bool,
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
    let (text, problem) = decode(bytes.clone());
    report.problems.extend(Told::of(path, problem));
    Ok(Source {
        path: path.to_owned(),
        folder: path.parent().unwrap_or(Path::new("")).to_owned(),
        bytes: offered(bytes, &text),
        text,
        is_of_sheets: false,
    })
}

/// The dossier of sheets.
fn of_sheets(path: &Path, story: Story) -> Result<Source, String> {
    let (import, folder) = story.shown(path)?;
    let text = import.text();
    Ok(Source {
        // Standard input has a name in messages.
        path: called(path).into(),
        folder,
        bytes: offered(text.clone().into_bytes(), &text),
        text,
        is_of_sheets: true,
    })
}

/// The file that a site offers: the file of the author, without drafts of corrections.
fn offered(bytes: Vec<u8>, text: &str) -> Vec<u8> {
    let without = without_items(text, "corrections", Correction::is_draft);
    without.map_or(bytes, String::into_bytes)
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

/// The dossier that the page shows, by its place in the list of ids.
///
/// # Errors
/// If it is not there, if two dossiers have one id or pictures of one name, or if there are several and none was named.
pub(crate) fn main_of(ids: &[&str], named: Option<&str>) -> Result<usize, String> {
    let mut places = BTreeMap::new();
    for (place, id) in ids.iter().enumerate() {
        if places.insert(*id, place).is_some() {
            return Err(format!(
                "two dossiers have the id {id}: give one another id"
            ));
        }
    }
    // A picture of one would be written over one of the other.
    let tall = |id: &&&str| places.contains_key(&*format!("{id}{TALL_PICTURE}"));
    if let Some(id) = ids.iter().find(tall) {
        return Err(format!(
            "the dossiers {id} and {id}{TALL_PICTURE} would have a picture of one name: give one another id"
        ));
    }
    let all = ids.join(", ");
    match (named, ids) {
        (Some(id), _) => {
            let none = format!("--main {id}: there is no such dossier; there are: {all}");
            places.get(id).copied().ok_or(none)
        }
        (None, [_]) => Ok(0),
        (None, _) => Err(format!(
            "there are several dossiers: name the page's own with --main ({all})"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_shows_the_dossier_that_is_named_or_the_only_one() {
        let ids = ["tea", "coffee"];
        assert_eq!(main_of(&ids, Some("coffee")), Ok(1));
        assert_eq!(main_of(&["tea"], None), Ok(0));
        let none = main_of(&ids, None).unwrap_err();
        assert_eq!(
            none,
            "there are several dossiers: name the page's own with --main (tea, coffee)"
        );
        let other = main_of(&ids, Some("milk")).unwrap_err();
        assert_eq!(
            other,
            "--main milk: there is no such dossier; there are: tea, coffee"
        );
        assert!(
            main_of(&["tea", "tea"], Some("tea"))
                .unwrap_err()
                .contains("the id tea")
        );
        let alike = main_of(&["tea-tall", "coffee", "tea"], Some("tea"));
        assert_eq!(
            alike.unwrap_err(),
            "the dossiers tea and tea-tall would have a picture of one name: give one another id"
        );
        assert_eq!(main_of(&["tea-tall", "tea2"], Some("tea2")), Ok(1));
    }
}
