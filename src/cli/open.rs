use std::fmt::Display;
use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::base::decode::decode;
use crate::base::problem::Problem;
use crate::cli::replace::put;
use crate::dossier::{OwnBasemap, Places};
use crate::site;
use crate::site::{BasemapFile, Opened};
use crate::world::basemap::Basemap;
use crate::world::scene::OwnWorld;

/// The file that a command reads.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
#[group(required = true, multiple = false)]
pub struct Input {
    /// Dossier, sheet, or folder of sheets.
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// The same as FILE.
    #[arg(long, value_name = "FILE")]
    dossier: Option<PathBuf>,
}

impl Input {
    /// The path of the file.
    pub fn path(&self) -> &Path {
        let named = self.file.as_ref().or(self.dossier.as_ref());
        named.map_or(Path::new(""), PathBuf::as_path)
    }
}

impl From<PathBuf> for Input {
    fn from(file: PathBuf) -> Input {
        Input {
            file: Some(file),
            dossier: None,
        }
    }
}

/// The basemaps that dossiers name, by their paths. Each is read once, however often a dossier is.
#[derive(Default)]
pub(crate) struct Basemaps(Vec<(PathBuf, BasemapFile)>);

/// Reads a dossier from a file, with its texts in a language; in the dossier's own if none is given. The
/// basemap that it names is read from the file beside it, or from `instead` if that is given.
///
/// # Errors
/// Why nothing of it can be shown, with the file's name.
pub(crate) fn open_dossier(
    path: &Path,
    language: Option<&str>,
    instead: Option<&Path>,
    basemaps: &mut Basemaps,
) -> Result<Opened, String> {
    let (text, problem) = open_text(path)?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut basemap_of = |named: &OwnBasemap| basemaps.open(folder, named, instead);
    let opened = Opened::read(&text, language, &mut basemap_of);
    let mut opened = opened.map_err(|problem| format!("{}: {problem}", path.display()))?;
    opened.reading.problems.splice(0..0, problem);
    Ok(opened)
}

impl Basemaps {
    /// The places of the basemap that sheets name, from the file beside them.
    ///
    /// # Errors
    /// Why they cannot be had.
    pub(crate) fn places_beside(
        &mut self,
        folder: &Path,
        named: &OwnBasemap,
    ) -> Result<Places, Problem> {
        let file = self.open(folder, named, None)?;
        Ok(file.world.places())
    }

    /// Reads the basemap that a dossier in a folder names, or the one in `instead`.
    ///
    /// # Errors
    /// Why it cannot be read, as a fault of the dossier.
    pub(crate) fn open(
        &mut self,
        folder: &Path,
        named: &OwnBasemap,
        instead: Option<&Path>,
    ) -> Result<BasemapFile, Problem> {
        let beside = || folder.join(&named.file);
        let path = instead.map_or_else(beside, Path::to_path_buf);
        if path.as_os_str().is_empty() || instead.is_none() && named.file.is_empty() {
            return Err(OwnWorld::unreadable(named, ""));
        }
        let is_it =
            |(there, file): &&(PathBuf, BasemapFile)| *there == path && file.is_read_by(named);
        if let Some((_, known)) = self.0.iter().find(is_it) {
            return Ok(known.clone());
        }
        let bytes = open_bytes(&path).map_err(|why| OwnWorld::unreadable(named, &why))?;
        let file = BasemapFile::read(path.display().to_string(), bytes, named)?;
        self.0.push((path, file.clone()));
        Ok(file)
    }
}

/// Reads a basemap from a file, and counts its problems, which go to standard error.
///
/// # Errors
/// Why nothing of it can be drawn, with the file's name.
pub(crate) fn open_basemap(path: &Path) -> Result<(Basemap, usize), String> {
    let (basemap, problems) = read_basemap(path)?;
    warn(path, &problems);
    Ok((basemap, problems.len()))
}

/// Reads a basemap from a file, with all its problems.
///
/// # Errors
/// Why nothing of it can be drawn, with the file's name.
pub(crate) fn read_basemap(path: &Path) -> Result<(Basemap, Vec<Problem>), String> {
    let read = site::read_basemap(open_bytes(path)?);
    read.map_err(|problem| format!("{}: {problem}", path.display()))
}

/// The text of a file that others wrote, in the encoding that it has, and the problem if that is not
/// UTF-8.
///
/// # Errors
/// Why it cannot be read, with its name.
fn open_text(path: &Path) -> Result<(String, Option<Problem>), String> {
    Ok(decode(open_bytes(path)?))
}

/// Why a file or a folder cannot be read, with its name.
pub(crate) fn unreadable(path: &Path, error: &io::Error) -> String {
    let why = match error.kind() {
        ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        ErrorKind::PermissionDenied => "its permissions do not allow it".to_owned(),
        ErrorKind::IsADirectory => "it is a folder, and a file is expected".to_owned(),
        ErrorKind::NotADirectory => "a part of its name is a file, and no folder".to_owned(),
        ErrorKind::InvalidData => "it is no text in UTF-8".to_owned(),
        _ => error.to_string(),
    };
    format!("{} cannot be read: {why}", path.display())
}

/// The bytes of a file.
///
/// # Errors
/// Why it cannot be read, with its name.
pub(crate) fn open_bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| unreadable(path, &error))
}

/// The bytes of a regular file. A pipe is refused, because reading it may wait for ever.
///
/// # Errors
/// Why it cannot be read, with its name.
pub(crate) fn open_file(path: &Path) -> Result<Vec<u8>, String> {
    match fs::metadata(path) {
        Ok(there) if !there.is_file() => Err(format!(
            "{} cannot be read: found no regular file, expected one, such as decisions.json",
            path.display()
        )),
        _ => open_bytes(path),
    }
}

/// Whether a path stands for standard input.
pub(crate) fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

/// The bytes of a file, or of standard input if the path is `-`.
///
/// # Errors
/// Why they cannot be read, with the name.
pub(crate) fn open_input(path: &Path) -> Result<Vec<u8>, String> {
    if !is_standard_input(path) {
        return open_bytes(path);
    }
    let mut bytes = Vec::new();
    let read = io::stdin().lock().read_to_end(&mut bytes);
    read.map_err(|error| format!("standard input cannot be read: {error}"))?;
    Ok(bytes)
}

/// The name of a file or folder, without the folders that it is in.
pub(crate) fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// The text of a file.
///
/// # Errors
/// Why it cannot be read, with its name.
pub(crate) fn open(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| unreadable(path, &error))
}

/// The paths of a folder's entries, in order.
///
/// # Errors
/// Why the folder or one of its entries cannot be read, with the folder's name.
pub(crate) fn list(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let paths =
        fs::read_dir(folder).and_then(|entries| sorted(entries.map(|entry| Ok(entry?.path()))));
    paths.map_err(|error| unreadable(folder, &error))
}

/// Paths in order, or the first error.
fn sorted(paths: impl Iterator<Item = io::Result<PathBuf>>) -> io::Result<Vec<PathBuf>> {
    let mut paths = paths.collect::<io::Result<Vec<PathBuf>>>()?;
    paths.sort();
    Ok(paths)
}

/// Writes a file, or over it. Its folder must be there.
///
/// # Errors
/// Why it cannot be written, with its name.
pub(crate) fn save(path: &Path, content: impl AsRef<[u8]>) -> Result<(), String> {
    put(path, content.as_ref())
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
