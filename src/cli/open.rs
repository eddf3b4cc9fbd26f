use std::fmt::Display;
use std::fs;
use std::path::Path;

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
