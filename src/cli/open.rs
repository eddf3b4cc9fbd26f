use std::fmt::Display;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::dossier::{Reading, read, read_in};
use crate::world::basemap;
use crate::world::basemap::Basemap;

/// Reads a dossier from a file, with its texts in a language; in the dossier's own if none is given.
///
/// # Errors
/// Why nothing of it can be shown, with the file's name.
pub(crate) fn open_dossier(path: &Path, language: Option<&str>) -> Result<Reading, String> {
    let text = open(path)?;
    let reading = match language {
        Some(language) => read_in(&text, language),
        None => read(&text),
    };
    reading.map_err(|problem| format!("{}: {problem}", path.display()))
}

/// Reads a basemap from a file. Its problems go to standard error.
///
/// # Errors
/// Why nothing of it can be drawn, with the file's name.
pub(crate) fn open_basemap(path: &Path) -> Result<Basemap, String> {
    let named = |problem| format!("{}: {problem}", path.display());
    let (basemap, problems) = basemap::read(&open(path)?).map_err(named)?;
    warn(path, &problems);
    Ok(basemap)
}

/// The text of a file.
///
/// # Errors
/// Why it cannot be read, with its name.
pub(crate) fn open(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

/// The paths of a folder's entries, in order.
///
/// # Errors
/// Why the folder or one of its entries cannot be read, with the folder's name.
pub(crate) fn list(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let paths =
        fs::read_dir(folder).and_then(|entries| sorted(entries.map(|entry| Ok(entry?.path()))));
    paths.map_err(|error| format!("{} cannot be read: {error}", folder.display()))
}

/// Paths in order, or the first error.
fn sorted(paths: impl Iterator<Item = io::Result<PathBuf>>) -> io::Result<Vec<PathBuf>> {
    let mut paths = paths.collect::<io::Result<Vec<PathBuf>>>()?;
    paths.sort();
    Ok(paths)
}

/// Writes a file, or over it.
///
/// # Errors
/// Why it cannot be written, with its name.
pub(crate) fn save(path: &Path, content: impl AsRef<[u8]>) -> Result<(), String> {
    fs::write(path, content)
        .map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

/// Prints problems of a file to standard error, a line each.
pub(crate) fn warn(path: &Path, problems: &[impl Display]) {
    for problem in problems {
        eprintln!("{}: {problem}", path.display());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_listed_in_order_or_the_error_names_it() {
        let files = list(Path::new("public/words")).expect("a folder");
        assert!(files.is_sorted() && files.contains(&"public/words/en.json".into()));
        let refused = list(Path::new("public/nowhere")).unwrap_err();
        assert!(
            refused.starts_with("public/nowhere cannot be read: "),
            "{refused}"
        );
    }

    #[test]
    fn an_entry_that_cannot_be_read_is_an_error() {
        let entries = || [Ok("b".into()), Ok("a".into())].into_iter();
        assert_eq!(sorted(entries()).unwrap(), ["a", "b"].map(PathBuf::from));
        let unreadable = [Err(io::Error::other("no"))];
        assert!(sorted(entries().chain(unreadable)).is_err());
    }
}
