use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::open::list;
use crate::raster::Faces;

/// Reads the TrueType and OpenType files of a folder and of its subfolders.
///
/// # Errors
/// Which file cannot be read, or which of the two families of pictures the folder lacks.
pub fn faces_in(folder: &Path) -> Result<Faces, String> {
    let mut fonts = Vec::new();
    for file in files(folder)? {
        let unreadable = |error| format!("{} cannot be read: {error}", file.display());
        fonts.push(fs::read(&file).map_err(unreadable)?);
    }
    Faces::of(fonts, &folder.display().to_string())
}

/// The font files of a folder and of its subfolders, in order of name.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for path in list(folder)? {
        let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if ending.is_some_and(|ending| ending == "ttf" || ending == "otf") {
            found.push(path);
        }
    }
    Ok(found)
}
