use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::cli::replace::write;

/// The list of the files that a build has written, in the folder of the site.
const LIST: &str = ".stancemap-files";
/// The first line of the list.
const HEAD: &str = "Files that stancemap build has written here. It replaces them, and removes those that it no longer writes.";

/// The files of a site, by their names in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    files: BTreeMap<String, Vec<u8>>,
}

impl Output {
    /// Adds a file.
    pub(crate) fn add(&mut self, name: String, content: Vec<u8>) {
        self.files.insert(name, content);
    }

    /// Adds files.
    pub(crate) fn extend(&mut self, files: impl IntoIterator<Item = (String, Vec<u8>)>) {
        self.files.extend(files);
    }

    /// The content of a file.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(Vec::as_slice)
    }

    /// The number of files.
    pub fn count(&self) -> usize {
        self.files.len()
    }

    /// Writes all files into a folder that is empty, is not there yet, or has a site that this program
    /// has written. Files of an earlier site that this one has not are removed, unless somebody has changed
    /// them: their names are returned.
    ///
    /// # Errors
    /// If the folder has anything else, and nothing is written then; or why a file cannot be written.
    pub fn write_site(&self, folder: &Path) -> Result<Vec<String>, String> {
        let earlier = match fs::read_to_string(folder.join(LIST)) {
            Ok(list) => listed(&list),
            Err(_) if is_empty(folder) => BTreeMap::new(),
            Err(_) => {
                return Err(format!(
                    "{} has files that stancemap build did not write, and nothing was changed: name an empty folder with --out, or empty this one",
                    folder.display()
                ));
            }
        };
        self.write_into(folder)?;
        let mut list = format!("{HEAD}\n");
        for (name, content) in &self.files {
            list.extend([&checksum(content), " ", name, "\n"]);
        }
        write(&folder.join(LIST), list.as_bytes())?;
        let gone = earlier
            .iter()
            .filter(|(name, _)| !self.files.contains_key(*name));
        let mut kept = Vec::new();
        for (name, sum) in gone {
            let path = folder.join(name);
            let Ok(content) = fs::read(&path) else {
                continue;
            };
            if checksum(&content) != *sum {
                kept.push(name.clone());
                continue;
            }
            let removed = fs::remove_file(&path);
            removed.map_err(|error| format!("{} cannot be removed: {error}", path.display()))?;
        }
        Ok(kept)
    }

    /// Writes all files into a folder, or over those that are there. Files that are the same are left alone.
    ///
    /// # Errors
    /// Why a file cannot be written, with its name.
    pub fn write_into(&self, folder: &Path) -> Result<(), String> {
        for (name, content) in &self.files {
            let path = folder.join(name);
            let is_same = fs::read(&path).is_ok_and(|there| there == *content);
            if !is_same {
                write(&path, content)?;
            }
        }
        Ok(())
    }
}

/// Whether a folder has a site that this program has written.
pub(crate) fn is_site(folder: &Path) -> bool {
    folder.join(LIST).is_file()
}

/// Whether a folder is missing or has nothing in it.
fn is_empty(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// The files of a list, with their checksums. A name that would lead out of the folder is left out.
fn listed(list: &str) -> BTreeMap<String, String> {
    let lines = list.lines().skip(1).filter_map(|line| line.split_once(' '));
    let is_inside = |name: &str| {
        let path = PathBuf::from(name);
        let mut parts = path.components();
        parts.all(|part| matches!(part, std::path::Component::Normal(_)))
    };
    let inside = lines.filter(|(_, name)| is_inside(name));
    inside
        .map(|(sum, name)| (name.to_owned(), sum.to_owned()))
        .collect()
}

fn checksum(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(files: &[(&str, &str)]) -> Output {
        let file = |(name, text): &(&str, &str)| (String::from(*name), text.as_bytes().to_vec());
        let mut output = Output::default();
        output.extend(files.iter().map(file));
        output
    }

    /// An empty folder of its own for a test.
    fn scratch(name: &str) -> PathBuf {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("target/tmp/output")
            .join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn files_that_a_site_no_longer_has_are_removed_and_no_others() {
        let folder = scratch("stale");
        of(&[("a.html", "1"), ("b/c.js", "2"), ("b/d.js", "3")])
            .write_site(&folder)
            .unwrap();
        fs::write(folder.join("mine.txt"), "mine").unwrap();
        fs::write(folder.join("b/d.js"), "changed").unwrap();
        let kept = of(&[("a.html", "4")]).write_site(&folder).unwrap();
        assert_eq!(kept, ["b/d.js"]);
        let read = |name: &str| fs::read_to_string(folder.join(name)).ok();
        assert_eq!(read("a.html").as_deref(), Some("4"));
        assert_eq!(read("b/c.js"), None);
        assert_eq!(read("b/d.js").as_deref(), Some("changed"));
        assert_eq!(read("mine.txt").as_deref(), Some("mine"));
    }

    #[test]
    fn a_folder_of_somebody_else_is_refused() {
        let folder = scratch("others");
        fs::write(folder.join("mine.txt"), "mine").unwrap();
        let refused = of(&[("a.html", "1")]).write_site(&folder).unwrap_err();
        assert!(refused.contains("did not write"), "{refused}");
        assert!(!folder.join("a.html").exists());
    }

    #[test]
    fn a_list_never_leads_out_of_the_folder() {
        let list = format!("{HEAD}\n00 ../a\n00 /etc/b\n00 c/../d\n00 e f/g\n");
        assert_eq!(listed(&list).into_keys().collect::<Vec<_>>(), ["e f/g"]);
    }
}
