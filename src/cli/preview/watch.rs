use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::cli::open::name_of;
use crate::cli::sheets::{CORRECTIONS, DECISIONS};
use crate::sheets::Decisions;

/// How long to wait between two looks. Notifications of the system are no faster for a reader, and do not come from
/// many network folders.
pub(crate) const PAUSE: Duration = Duration::from_millis(250);
/// The most files that are watched in a folder and those below it.
const FILES: usize = 2_000;
/// The endings of files beside a dossier or a sheet that belong to it, or that it may name.
const BESIDE: [&str; 3] = [".geojson", ".json", CORRECTIONS];
/// How deep folders are watched.
const DEPTH: usize = 4;

/// The files that somebody works on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Look {
    files: BTreeMap<PathBuf, Seen>,
}

/// The state of a file by which a change is known.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Seen {
    /// The size, and the time of the last change.
    Saved(u64, Option<SystemTime>),
    /// The answers in a file of decisions: the program itself adds questions to it, and those are no save of the author's.
    Answers(String),
}

impl Look {
    /// Looks at files with the decisions and basemaps beside them, and at those in folders. Files that are being written
    /// and those of the system are left out.
    pub(crate) fn at<'path>(paths: impl IntoIterator<Item = &'path Path>) -> Look {
        let mut look = Look::default();
        for path in paths {
            look.add(path, DEPTH);
            if !path.is_dir() {
                look.add_beside(path);
            }
        }
        look
    }

    /// Adds the files that a dossier or a sheet may name.
    fn add_beside(&mut self, path: &Path) {
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let Ok(entries) = fs::read_dir(folder.unwrap_or(Path::new("."))) else {
            return;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            let name = entry.file_name();
            let is_beside = |ending: &&str| name.to_string_lossy().ends_with(ending);
            if BESIDE.iter().any(is_beside) && self.files.len() < FILES {
                self.add(&path, 0);
            }
        }
    }

    fn add(&mut self, path: &Path, depth: usize) {
        let Ok(data) = fs::metadata(path) else { return };
        if !data.is_dir() {
            let seen = match answers(path) {
                None => Seen::Saved(data.len(), data.modified().ok()),
                // A file that has only questions is like one that is not there yet.
                Some(answers) if answers.is_empty() => return,
                Some(answers) => Seen::Answers(answers),
            };
            self.files.insert(path.to_owned(), seen);
            return;
        }
        let Ok(entries) = fs::read_dir(path) else {
            return;
        };
        for entry in entries.flatten() {
            if depth > 0 && self.files.len() < FILES && !is_passing(&entry.path()) {
                self.add(&entry.path(), depth - 1);
            }
        }
    }
}

/// The answers in a file of decisions; `None` for other files, and for one that is no object in JSON.
fn answers(path: &Path) -> Option<String> {
    let text = name_of(path).ends_with(DECISIONS);
    let text = text.then(|| fs::read_to_string(path).ok()).flatten()?;
    Decisions::answers(&text)
}

/// Whether a file is hidden or comes and goes while another is edited: `~$facts.xlsx`, `.#mine.json`, `mine.json~`.
fn is_passing(path: &Path) -> bool {
    let name = name_of(path);
    name.starts_with(['.', '~', '#']) || name.ends_with('~') || name.ends_with(".tmp")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_save_is_seen_and_files_of_an_editor_are_not() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tmp/watch");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("sheets")).unwrap();
        fs::write(folder.join("sheets/facts.csv"), "a").unwrap();
        let look = || Look::at([folder.as_path()]);
        let before = look();
        assert_eq!(before.files.len(), 1);
        fs::write(folder.join("sheets/~$facts.xlsx"), "b").unwrap();
        fs::write(folder.join(".hidden"), "b").unwrap();
        assert_eq!(look(), before);
        fs::write(folder.join("sheets/facts.csv"), "ab").unwrap();
        assert_ne!(look(), before);
        // Some editors replace a file: for a moment it is missing.
        fs::remove_file(folder.join("sheets/facts.csv")).unwrap();
        assert_eq!(look(), Look::default());
        let missing = folder.join("nonesuch/facts.csv");
        assert_eq!(Look::at([missing.as_path()]), Look::default());
        // A file comes with the decisions about it and its corrections.
        fs::write(folder.join("facts.csv"), "a").unwrap();
        let decided = |text: &str| fs::write(folder.join("facts.decisions.json"), text).unwrap();
        decided("{\"names\": {\"Congo\": \"COD\"}}");
        fs::write(folder.join("facts.corrections.csv"), "a").unwrap();
        fs::write(folder.join("notes.md"), "a").unwrap();
        let facts = folder.join("facts.csv");
        let look = || Look::at([facts.as_path()]);
        let before = look();
        assert_eq!(before.files.len(), 3);
        // The program adds questions, and the author answers one.
        decided(
            "{\"century\": \"? 1900\", \"names\": {\"Congo\": \"COD\", \"Korea\": \"? KOR or PRK\"}}",
        );
        assert_eq!(look(), before);
        decided("{\"names\": {\"Congo\": \"COD\", \"Korea\": \"KOR\"}}");
        assert_ne!(look(), before);
        decided("{\"names\": {\"Congo\": \"COD\",}}");
        let broken = look();
        assert_ne!(broken, before);
        decided("{\"names\": {\"Korea\": \"? KOR or PRK\"}}");
        assert_eq!(look().files.len(), 2);
    }
}
