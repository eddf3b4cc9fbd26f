use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::base::decode::decode;
use crate::cli::open::list;
use crate::cli::report::Told;

/// A dossier as its author wrote it.
pub(crate) struct Source {
    /// The file, as it was named.
    pub(crate) path: PathBuf,
    /// The file's bytes, which the site offers to readers.
    pub(crate) bytes: Vec<u8>,
    /// The dossier in JSON.
    pub(crate) text: String,
    /// The problems that came up on the way to that text.
    pub(crate) problems: Vec<Told>,
}

/// The dossier in a file.
///
/// # Errors
/// Why it cannot be read, with the file's name.
pub(crate) fn source_of(path: &Path) -> Result<Source, String> {
    let bytes = fs::read(path);
    let bytes = bytes.map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    let (text, problem) = decode(bytes.clone());
    Ok(Source {
        path: path.to_owned(),
        bytes,
        text,
        problems: Told::of(path, problem),
    })
}

/// The files of dossiers that are named, those of folders in order of their names.
///
/// # Errors
/// Which folder cannot be read or has none.
pub(crate) fn files(inputs: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
    let mut files = Vec::new();
    for input in inputs {
        if !input.is_dir() {
            files.push(input.clone());
            continue;
        }
        let entries = list(input)?.into_iter();
        let is_dossier = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "json");
        let found: Vec<PathBuf> = entries.filter(is_dossier).collect();
        if found.is_empty() {
            let folder = input.display();
            return Err(format!(
                "{folder} has no dossier: no file there ends in .json"
            ));
        }
        files.extend(found);
    }
    Ok(files)
}

/// The dossier that the page shows, by its place in the list of ids.
///
/// # Errors
/// If it is not there, if two dossiers have one id, or if there are several and none was named.
pub(crate) fn main_of(ids: &[&str], named: Option<&str>) -> Result<usize, String> {
    let mut places = BTreeMap::new();
    for (place, id) in ids.iter().enumerate() {
        if places.insert(*id, place).is_some() {
            return Err(format!(
                "two dossiers have the id {id}: give one another id"
            ));
        }
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
    }
}
