use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// The content of a folder at the name of a file of the site.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum There {
    Nothing,
    /// A regular file, with its content. No link leads to it.
    File(Vec<u8>),
    /// Anything else: its name, or the name of a folder on the way to it, and why no file can be written there.
    Other(String, String),
}

impl There {
    /// Looks at a name. Links are not followed: a file behind one may be anybody's.
    pub(crate) fn of(folder: &Path, name: &str) -> There {
        let mut path = folder.to_owned();
        let mut named = String::new();
        let mut parts = name.split('/').peekable();
        while let Some(part) = parts.next() {
            path.push(part);
            named.push_str(part);
            let is_last = parts.peek().is_none();
            let other = |why: &str| There::Other(named.clone(), why.to_owned());
            let kind = match fs::symlink_metadata(&path) {
                Ok(there) => there.file_type(),
                Err(error) if error.kind() == ErrorKind::NotFound => return There::Nothing,
                Err(error) => return other(&format!("it cannot be read: {error}")),
            };
            if kind.is_symlink() {
                return other("it is a link");
            }
            match (is_last, kind.is_file(), kind.is_dir()) {
                (false, _, true) => named.push('/'),
                (false, ..) => return other("a folder has to be there"),
                (true, true, _) => {
                    return match fs::read(&path) {
                        Ok(content) => There::File(content),
                        Err(error) => other(&format!("it cannot be read: {error}")),
                    };
                }
                (true, _, true) => return other("it is a folder"),
                (true, ..) => return other("it is no regular file"),
            }
        }
        There::Nothing
    }
}

/// Whether a name leads to a file inside the folder of a site, on each system.
pub(crate) fn is_inside(name: &str) -> bool {
    let is_plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    let is_odd = |letter: char| letter == '\\' || letter == ':' || letter.is_control();
    name.split('/').all(is_plain) && !name.contains(is_odd)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_relative_names_are_inside() {
        for name in ["index.html", "dossiers/tea.json", "a b/ç.png", ".hidden"] {
            assert!(is_inside(name), "{name}");
        }
        for name in [
            "", ".", "..", "/etc/a", "../a", "a/../b", "a/./b", "a//b", "a/", "C:a", "a\\..\\b",
            "a\nb", "a\0",
        ] {
            assert!(!is_inside(name), "{name:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn only_a_regular_file_behind_no_link_is_read() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tmp/there");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("a/b")).unwrap();
        fs::write(folder.join("a/c"), "1").unwrap();
        std::os::unix::fs::symlink("a", folder.join("link")).unwrap();
        let other = |name: &str, why: &str| There::Other(name.to_owned(), why.to_owned());
        for (name, expected) in [
            ("a/c", There::File(b"1".to_vec())),
            ("a/d", There::Nothing),
            ("d/e/f", There::Nothing),
            ("a/b", other("a/b", "it is a folder")),
            ("a/c/d", other("a/c", "a folder has to be there")),
            ("link/c", other("link", "it is a link")),
        ] {
            assert_eq!(There::of(&folder, name), expected, "{name}");
        }
    }
}
