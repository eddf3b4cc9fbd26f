use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crate::cli::build::site::{LOCK, Lock, There, Written, is_inside};
use crate::cli::replace::write;
use crate::site::LIST;

/// The files of a site, by their names in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    files: BTreeMap<String, Vec<u8>>,
}

impl Output {
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
    /// them: their names are returned. With `is_forced`, files in the way that others wrote or changed are replaced.
    ///
    /// # Errors
    /// If the folder has anything else, or another file is in the way, and nothing is changed then; or why a file cannot
    /// be written.
    pub fn write_site(&self, folder: &Path, is_forced: bool) -> Result<Vec<String>, String> {
        self.check_names()?;
        let shown = folder.display();
        if folder.is_file() {
            return Err(format!(
                "{shown} is a file, not a folder: name a folder with --out"
            ));
        }
        let made = fs::create_dir_all(folder);
        made.map_err(|error| format!("{shown} cannot be made: {error}"))?;
        let _lock = Lock::of(folder)?;
        let earlier = match fs::read_to_string(folder.join(LIST)) {
            Ok(list) => Written::of(&list),
            Err(_) if is_empty(folder) => Written::default(),
            Err(_) => {
                return Err(format!(
                    "{shown} has files that stancemap build did not write, and nothing was changed: name an empty folder with --out, or empty this one"
                ));
            }
        };
        self.refuse(folder, &earlier, is_forced)?;
        // Both sites are listed at first: a build that is broken off has files of both.
        let now = Written::of_files(&self.files);
        write_list(folder, &earlier.clone().and(now.clone()))?;
        self.write_files(folder)?;
        let mut kept = Vec::new();
        for name in earlier.names() {
            if self.files.contains_key(name) {
                continue;
            }
            match There::of(folder, name) {
                There::File(content) if earlier.has(name, &content) => {
                    let path = folder.join(name);
                    let removed = fs::remove_file(&path);
                    removed.map_err(|error| {
                        format!("{} cannot be removed: {error}", path.display())
                    })?;
                }
                There::Nothing => {}
                There::File(_) | There::Other(..) => kept.push(name.to_owned()),
            }
        }
        write_list(folder, &now)?;
        Ok(kept)
    }

    /// Writes all files into a folder, or over those that are there. Files that are the same are left alone. If a list of
    /// files is there, these are added to it.
    ///
    /// # Errors
    /// Why a file cannot be written, with its name.
    pub fn write_into(&self, folder: &Path) -> Result<(), String> {
        self.check_names()?;
        self.write_files(folder)?;
        match fs::read_to_string(folder.join(LIST)) {
            Ok(list) => {
                let now = Written::of_files(&self.files);
                write_list(folder, &Written::of(&list).without(&now).and(now))
            }
            Err(_) => Ok(()),
        }
    }

    fn write_files(&self, folder: &Path) -> Result<(), String> {
        for (name, content) in &self.files {
            let path = folder.join(name);
            let is_same =
                matches!(There::of(folder, name), There::File(there) if there == *content);
            if !is_same {
                write(&path, content)?;
            }
        }
        Ok(())
    }

    /// Names come from dossiers, too, and none leads out of the folder.
    fn check_names(&self) -> Result<(), String> {
        match self.files.keys().find(|name| !is_inside(name)) {
            Some(name) => Err(format!(
                "a file of the site would be called \"{name}\", which is no name inside its folder; nothing was changed"
            )),
            None => Ok(()),
        }
    }

    /// Refuses a folder in which something of others is in the way.
    fn refuse(&self, folder: &Path, earlier: &Written, is_forced: bool) -> Result<(), String> {
        let mut in_way = BTreeMap::new();
        let mut is_replaceable = true;
        for (name, content) in &self.files {
            match There::of(folder, name) {
                There::Nothing => {}
                There::File(there) if there == *content || earlier.has(name, &there) => {}
                There::File(_) if is_forced => {}
                There::File(_) if earlier.has_name(name) => {
                    in_way.insert(
                        name.clone(),
                        "it was changed since the last build".to_owned(),
                    );
                }
                There::File(_) => {
                    in_way.insert(name.clone(), "stancemap build did not write it".to_owned());
                }
                There::Other(part, why) => {
                    is_replaceable = false;
                    in_way.insert(part, why);
                }
            }
        }
        if in_way.is_empty() {
            return Ok(());
        }
        let hint = match is_replaceable {
            true => "move them away, or replace them with --force",
            false => "move them away",
        };
        let list: Vec<String> = in_way
            .iter()
            .map(|(name, why)| format!("\n  {name}: {why}"))
            .collect();
        Err(format!(
            "{}: files are in the way, and nothing was changed: {hint}{}",
            folder.display(),
            list.concat()
        ))
    }
}

/// Whether a folder has a site that this program has written.
pub(crate) fn is_site(folder: &Path) -> bool {
    folder.join(LIST).is_file()
}

fn write_list(folder: &Path, list: &Written) -> Result<(), String> {
    write(&folder.join(LIST), list.text().as_bytes())
}

/// Whether a folder is missing or has nothing in it.
fn is_empty(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.all(|entry| entry.is_ok_and(|one| one.file_name() == LOCK)),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

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
            .write_site(&folder, false)
            .unwrap();
        fs::write(folder.join("mine.txt"), "mine").unwrap();
        fs::write(folder.join("b/d.js"), "changed").unwrap();
        let kept = of(&[("a.html", "4")]).write_site(&folder, false).unwrap();
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
        let refused = of(&[("a.html", "1")])
            .write_site(&folder, false)
            .unwrap_err();
        assert!(refused.contains("did not write"), "{refused}");
        assert!(!folder.join("a.html").exists());
    }

    #[test]
    fn files_of_others_are_named_and_replaced_only_by_force() {
        let folder = scratch("in-way");
        let first = of(&[("a.html", "1"), ("b/c.js", "2")]);
        first.write_site(&folder, false).unwrap();
        fs::write(folder.join("a.html"), "changed").unwrap();
        fs::write(folder.join("b/d.js"), "mine").unwrap();
        let second = of(&[("a.html", "3"), ("b/c.js", "4"), ("b/d.js", "5")]);
        let refused = second.write_site(&folder, false).unwrap_err();
        assert!(
            refused.ends_with(
                ": files are in the way, and nothing was changed: move them away, or replace them with --force\n  \
                 a.html: it was changed since the last build\n  b/d.js: stancemap build did not write it"
            ),
            "{refused}"
        );
        let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(
            ["a.html", "b/c.js", "b/d.js"].map(read),
            ["changed", "2", "mine"]
        );
        second.write_site(&folder, true).unwrap();
        assert_eq!(["a.html", "b/c.js", "b/d.js"].map(read), ["3", "4", "5"]);
        assert!(!folder.join(LOCK).exists());
        // Parts that are written anew are no changes of others.
        of(&[("a.html", "6")]).write_into(&folder).unwrap();
        second.write_site(&folder, false).unwrap();
        assert_eq!(read("a.html"), "3");
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_or_removed_through_a_link() {
        let folder = scratch("linked");
        let [site, others] = ["site", "others"].map(|name| folder.join(name));
        let output = of(&[("a/b.js", "1"), ("c.js", "2")]);
        output.write_site(&site, false).unwrap();
        fs::rename(site.join("a"), &others).unwrap();
        std::os::unix::fs::symlink(&others, site.join("a")).unwrap();
        let refused = output.write_site(&site, true).unwrap_err();
        assert!(
            refused.ends_with("move them away\n  a: it is a link"),
            "{refused}"
        );
        let kept = of(&[("c.js", "3")]).write_site(&site, false);
        assert_eq!(kept, Ok(vec!["a/b.js".to_owned()]));
        assert_eq!(fs::read(others.join("b.js")).unwrap(), b"1");
    }

    #[test]
    fn names_that_lead_out_of_the_folder_are_refused_before_anything_is_written() {
        let folder = scratch("out");
        for name in [
            "../evil.json",
            "/evil.json",
            "dossiers/../../evil.json",
            "a/.",
            "",
        ] {
            let output = of(&[("a.html", "1"), (name, "2")]);
            for refused in [
                output.write_site(&folder, true).map(drop),
                output.write_into(&folder),
            ] {
                let refused = refused.unwrap_err();
                assert!(refused.contains(&format!("called \"{name}\"")), "{refused}");
            }
        }
        assert!(is_empty(&folder));
        let file = folder.join("t.csv");
        fs::write(&file, "mine").unwrap();
        let refused = of(&[]).write_site(&file, false).unwrap_err();
        assert!(
            refused.ends_with("t.csv is a file, not a folder: name a folder with --out"),
            "{refused}"
        );
    }

    #[test]
    fn one_build_at_a_time_writes_a_site_and_one_that_was_broken_off_is_gone_on_with() {
        let folder = scratch("twice");
        let lock = Lock::of(&folder).unwrap();
        let output = of(&[("a.html", "1"), ("b.html", "2")]);
        let refused = output.write_site(&folder, false).unwrap_err();
        assert!(
            refused.starts_with("another build writes into "),
            "{refused}"
        );
        drop(lock);
        write_list(&folder, &Written::of_files(&output.files)).unwrap();
        fs::write(folder.join("a.html"), "1").unwrap();
        of(&[("a.html", "3")]).write_site(&folder, false).unwrap();
        assert_eq!(fs::read(folder.join("a.html")).unwrap(), b"3");
    }
}
