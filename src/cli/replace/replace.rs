use std::fs;
use std::path::Path;

use crate::cli::replace::ours::Ours;
use crate::cli::replace::write::{Place, put};
use crate::site::Writer;

/// Writes a new file, or over an empty one or one of the same kind: nobody's sheet is lost by a wrong name.
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
    match taken(path)? {
        Some(content) if !ours.is(&content) => {
            Err(format!("{}. Name another file", not_ours(path, ours)))
        }
        _ => Ok(()),
    }
}

/// As [`may_replace`], for a command with `--force`, which allows files of the same format that others wrote or changed.
///
/// # Errors
/// If another file has the name, or the program's own was changed since.
pub(crate) fn may_force(path: &Path, ours: Ours, is_forced: bool) -> Result<(), String> {
    let Some(content) = taken(path)? else {
        return Ok(());
    };
    if !ours.has_format(&content) {
        return Err(format!("{}. Name another file", not_ours(path, ours)));
    }
    let refused = match ours.writer(&content) {
        _ if is_forced => return Ok(()),
        Writer::Program => return Ok(()),
        Writer::Others => not_ours(path, ours),
        Writer::Changed => format!(
            "{} was changed since this program wrote it, or an earlier version wrote it: it stays as it is",
            path.display()
        ),
    };
    Err(format!(
        "{refused}. Name another file, or add --force to replace it"
    ))
}

/// Refuses a name of a file with an ending of another kind of file. Devices may have any.
///
/// # Errors
/// The ending, and those that are expected.
pub(crate) fn expect_ending(path: &Path, endings: &[&str]) -> Result<(), String> {
    let Some(ending) = path.extension().and_then(|ending| ending.to_str()) else {
        return Ok(());
    };
    let is_known = endings.iter().any(|one| one.eq_ignore_ascii_case(ending));
    if is_known || matches!(Place::of(path)?, Place::Stream) {
        return Ok(());
    }
    let expected: Vec<String> = endings.iter().map(|one| format!(".{one}")).collect();
    Err(format!(
        "{}: found the ending .{ending}, expected {}",
        path.display(),
        expected.join(" or ")
    ))
}

/// Writes a file that is not there yet.
///
/// # Errors
/// If there is one, or it cannot be written.
pub(crate) fn save_new(path: &Path, content: impl AsRef<[u8]>) -> Result<(), String> {
    if let Place::File(..) = Place::of(path)? {
        return Err(format!(
            "{} is there and stays as it is. Name another file, or add --force to replace it",
            path.display()
        ));
    }
    put(path, content.as_ref())
}

/// The content of the file at a path; `None` if there is no file, or it is empty.
///
/// # Errors
/// If no file can be written there, or the one that is there cannot be read: it may be anybody's.
fn taken(path: &Path) -> Result<Option<Vec<u8>>, String> {
    let Place::File(target, _) = Place::of(path)? else {
        return Ok(None);
    };
    let unreadable = |error| {
        format!(
            "{} is there and cannot be read ({error}): it stays as it is. Name another file",
            path.display()
        )
    };
    let content = fs::read(target).map_err(unreadable)?;
    Ok(Some(content).filter(|content| !content.is_empty()))
}

fn not_ours(path: &Path, ours: Ours) -> String {
    let shown = path.display();
    format!(
        "{shown} is there and is no {}: it stays as it is",
        ours.name()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_another_kind_stays() {
        let readme = Path::new("README.md");
        let refused = may_replace(readme, Ours::Page).unwrap_err();
        assert!(
            refused.starts_with("README.md is there and is no page"),
            "{refused}"
        );
        assert!(save_new(readme, "").unwrap_err().contains("--force"));
        let page = Path::new("index.html");
        let refused = may_force(page, Ours::Page, false).unwrap_err();
        assert!(
            refused.ends_with("or add --force to replace it"),
            "{refused}"
        );
        assert_eq!(may_force(page, Ours::Page, true), Ok(()));
        for is_forced in [false, true] {
            let refused = may_force(readme, Ours::Picture, is_forced).unwrap_err();
            assert!(refused.ends_with("Name another file"), "{refused}");
        }
        let refused = may_replace(Path::new("src"), Ours::Page).unwrap_err();
        assert_eq!(refused, "src is a folder: name a file");
        assert_eq!(may_replace(Path::new("nowhere.html"), Ours::Page), Ok(()));
    }
}
