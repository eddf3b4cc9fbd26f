use std::fs::{self, File, FileType, Metadata, OpenOptions};
use std::io::{self, Write, stdout};
use std::path::{Path, PathBuf};
use std::process;

/// The names by which standard output is asked for. A system opens it by them only if it is neither a socket nor closed.
const STDOUT: [&str; 3] = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/// The place where a file is to be written.
#[derive(Debug)]
pub(crate) enum Place {
    /// There is nothing yet.
    Free,
    /// A regular file. A link is followed.
    File(PathBuf, Metadata),
    /// Standard output or a device, which takes what is written and keeps no content.
    Stream,
}

impl Place {
    /// The place at a path. Nothing is opened, because opening a pipe waits for its other end.
    ///
    /// # Errors
    /// Why no file can be written there: a folder, a pipe, or a link to nothing.
    pub(crate) fn of(path: &Path) -> Result<Place, String> {
        if is_stdout(path) {
            return Ok(Place::Stream);
        }
        // Many programs write to standard output under this name, so nobody looks for a file of it.
        if path == Path::new("-") {
            return Err(format!(
                "- is no name of a file: name one, or {} for standard output",
                STDOUT[0]
            ));
        }
        // If not even the entry can be seen, writing says why.
        if fs::symlink_metadata(path).is_err() {
            return Ok(Place::Free);
        }
        let shown = path.display();
        let dangling = |error| {
            format!(
                "{shown} is a link that leads nowhere ({error}): remove it, or name another file"
            )
        };
        let there = fs::metadata(path).map_err(dangling)?;
        match there.file_type() {
            kind if kind.is_file() => {
                let target = fs::canonicalize(path).map_err(dangling)?;
                Ok(Place::File(target, there))
            }
            kind if kind.is_dir() => Err(format!("{shown} is a folder: name a file")),
            kind if is_device(kind) => Ok(Place::Stream),
            _ => Err(format!(
                "{shown} is a pipe, a socket or a disk, and was left alone: name a file"
            )),
        }
    }
}

/// As [`put`]. Its folder is made.
///
/// # Errors
/// As [`put`].
pub(crate) fn write(path: &Path, content: &[u8]) -> Result<(), String> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| unwritten(path, &error))?;
    }
    put(path, content)
}

/// Writes a file, or over it, at once, so that nobody reads half of it. A link stays, and the file that it leads to is
/// written.
///
/// # Errors
/// Why it cannot be written, with its name.
pub(crate) fn put(path: &Path, content: &[u8]) -> Result<(), String> {
    let written = match Place::of(path)? {
        Place::Stream if is_stdout(path) => stdout().lock().write_all(content),
        Place::Stream => {
            let device = OpenOptions::new().write(true).open(path);
            device.and_then(|mut device| device.write_all(content))
        }
        Place::File(_, there) if there.permissions().readonly() => {
            Err(io::Error::other("it is read-only"))
        }
        Place::File(target, there) => swap(&target, content, Some(&there)),
        Place::Free => swap(path, content, None),
    };
    written.map_err(|error| unwritten(path, &error))
}

fn unwritten(path: &Path, error: &io::Error) -> String {
    format!("{} cannot be written: {error}", path.display())
}

/// Writes a file under another name, and gives it its own at the end.
fn swap(path: &Path, content: &[u8], before: Option<&Metadata>) -> io::Result<()> {
    let (new, mut file) = new_file(path.parent().unwrap_or(Path::new("")))?;
    let written = file.write_all(content).and_then(|()| {
        if let Some(before) = before {
            // Some disks have no permissions.
            let _ = file.set_permissions(before.permissions());
        }
        drop(file);
        fs::rename(&new, path)
    });
    if written.is_err() {
        // The first error is the one to be told.
        let _ = fs::remove_file(&new);
    }
    written
}

/// A file in a folder, under a name that no other has.
fn new_file(folder: &Path) -> io::Result<(PathBuf, File)> {
    let mut number = 0;
    loop {
        let name = format!(".stancemap-{}-{number}.new", process::id());
        let path = folder.join(name);
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            opened => return opened.map(|file| (path, file)),
        }
    }
}

fn is_stdout(path: &Path) -> bool {
    STDOUT.iter().any(|name| path == Path::new(name))
}

/// Whether it takes bytes one after another and keeps none, as `/dev/null` does.
#[cfg(unix)]
fn is_device(kind: FileType) -> bool {
    use std::os::unix::fs::FileTypeExt;

    kind.is_char_device()
}

#[cfg(not(unix))]
fn is_device(_: FileType) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An empty folder of its own for a test.
    fn scratch(name: &str) -> PathBuf {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("target/tmp/write")
            .join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    #[test]
    fn files_of_others_keep_their_names_and_a_failure_leaves_nothing() {
        let folder = scratch("names");
        let other = format!(".stancemap-{}-0.new", process::id());
        for name in ["a.html.new", &other] {
            fs::write(folder.join(name), "mine").unwrap();
        }
        write(&folder.join("a.html"), b"1").unwrap();
        write(&folder.join("b/c.html"), b"2").unwrap();
        assert_eq!(fs::read(folder.join("a.html")).unwrap(), b"1");
        assert_eq!(fs::read(folder.join("b/c.html")).unwrap(), b"2");
        for name in ["a.html.new", &other] {
            assert_eq!(fs::read(folder.join(name)).unwrap(), b"mine", "{name}");
        }
        let before = names(&folder);
        // A rename cannot put a file in the place of a folder.
        assert!(swap(&folder.join("b"), b"3", None).is_err());
        assert_eq!(names(&folder), before);
        let told = write(&folder.join("b"), b"3").unwrap_err();
        assert!(told.ends_with("b is a folder: name a file"), "{told}");
        let told = put(Path::new("-"), b"3").unwrap_err();
        assert!(told.starts_with("- is no name of a file"), "{told}");
        let told = put(&folder.join("none/a"), b"3").unwrap_err();
        assert!(told.contains("none/a cannot be written: "), "{told}");
        assert!(!folder.join("none").exists());
    }

    #[cfg(unix)]
    #[test]
    fn links_stay_and_only_devices_are_written_through() {
        use std::os::unix::fs::{PermissionsExt, symlink};

        let folder = scratch("links");
        fs::write(folder.join("target"), "old").unwrap();
        fs::set_permissions(folder.join("target"), PermissionsExt::from_mode(0o600)).unwrap();
        symlink("target", folder.join("link")).unwrap();
        put(&folder.join("link"), b"new").unwrap();
        assert!(folder.join("link").is_symlink());
        assert_eq!(fs::read(folder.join("target")).unwrap(), b"new");
        let mode = fs::metadata(folder.join("target")).unwrap().permissions();
        assert_eq!(mode.mode() & 0o777, 0o600);

        fs::set_permissions(folder.join("target"), PermissionsExt::from_mode(0o400)).unwrap();
        let told = put(&folder.join("target"), b"newer").unwrap_err();
        assert!(
            told.ends_with("cannot be written: it is read-only"),
            "{told}"
        );

        symlink("nowhere", folder.join("dangling")).unwrap();
        let told = put(&folder.join("dangling"), b"new").unwrap_err();
        assert!(told.contains("is a link that leads nowhere"), "{told}");
        assert!(!folder.join("nowhere").exists());

        let socket = folder.join("socket");
        let _open = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        let told = put(&socket, b"new").unwrap_err();
        assert!(told.contains("is a pipe, a socket"), "{told}");
        put(Path::new("/dev/null"), b"new").unwrap();
        assert!(matches!(
            Place::of(Path::new("/dev/null")),
            Ok(Place::Stream)
        ));
    }
}
