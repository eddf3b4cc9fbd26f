use std::fs;
use std::path::Path;

use crate::cli::replace::write::put;

/// A kind of file that the program writes, and how one is known.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Ours {
    /// A dossier in JSON.
    Dossier,
    /// A page in a single file.
    Page,
    /// The facts of a dossier as CSV.
    Facts,
}

impl Ours {
    fn is(self, content: &[u8]) -> bool {
        let has = |mark: &[u8]| content.windows(mark.len()).any(|part| part == mark);
        match self {
            Ours::Dossier => has(b"\"stancemap/"),
            Ours::Page => has(b"class=\"stancemap"),
            Ours::Facts => content.starts_with("\u{feff}nation_id,".as_bytes()),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Ours::Dossier => "dossier",
            Ours::Page => "page of this program",
            Ours::Facts => "table of this program",
        }
    }
}

/// Writes a new file, or over one of the same kind: nobody's sheet is lost by a wrong name.
///
/// # Errors
/// If another file has the name, or it cannot be written.
pub(crate) fn replace(path: &Path, content: impl AsRef<[u8]>, ours: Ours) -> Result<(), String> {
    may_replace(path, ours)?;
    put(path, content.as_ref())
}

/// Whether a file may be written at a path: see [`replace`].
///
/// # Errors
/// If another file has the name.
pub(crate) fn may_replace(path: &Path, ours: Ours) -> Result<(), String> {
    match fs::read(path) {
        Ok(content) if !content.is_empty() && !ours.is(&content) => Err(format!(
            "{} is there and is no {}: it stays as it is. Name another file",
            path.display(),
            ours.name()
        )),
        _ => Ok(()),
    }
}

/// Writes a file that is not there yet.
///
/// # Errors
/// If there is one, or it cannot be written.
pub(crate) fn save_new(path: &Path, content: impl AsRef<[u8]>) -> Result<(), String> {
    if path.exists() {
        return Err(format!(
            "{} is there and stays as it is. Name another file, or add --force to replace it",
            path.display()
        ));
    }
    put(path, content.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_not_replaced_by_what_is_made_of_it() {
        for ours in [Ours::Dossier, Ours::Page, Ours::Facts] {
            assert!(!ours.is(b"country,stance\nRwanda,yes\n"), "{ours:?}");
            assert!(!ours.is(b"PK\x03\x04"), "{ours:?}");
        }
        assert!(Ours::Dossier.is(b"{\"format\": \"stancemap/1\"}"));
        assert!(Ours::Page.is(b"<main><figure class=\"stancemap\">"));
        assert!(Ours::Facts.is("\u{feff}nation_id,nation".as_bytes()));
        let readme = Path::new("README.md");
        let refused = may_replace(readme, Ours::Page).unwrap_err();
        assert!(
            refused.starts_with("README.md is there and is no page"),
            "{refused}"
        );
        assert!(save_new(readme, "").unwrap_err().contains("--force"));
    }
}
