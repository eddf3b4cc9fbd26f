use std::collections::{BTreeMap, BTreeSet};

use crate::cli::build::site::there::is_inside;
use crate::site::{LIST_HEAD, list_line, short_checksum};

/// The files that a build has written, with their checksums. A file has two while a build replaces it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Written {
    sums: BTreeMap<String, BTreeSet<String>>,
}

impl Written {
    /// Reads a list. A name that would lead out of the folder is left out.
    pub(crate) fn of(list: &str) -> Written {
        let lines = list.lines().skip(1).filter_map(|line| line.split_once(' '));
        let inside = lines.filter(|(_, name)| is_inside(name));
        let mut written = Written::default();
        for (sum, name) in inside {
            written.add(name, sum.to_owned());
        }
        written
    }

    /// The list of files that are to be written.
    pub(crate) fn of_files(files: &BTreeMap<String, Vec<u8>>) -> Written {
        let mut written = Written::default();
        for (name, content) in files {
            written.add(name, short_checksum(content));
        }
        written
    }

    fn add(&mut self, name: &str, sum: String) {
        self.sums.entry(name.to_owned()).or_default().insert(sum);
    }

    /// This list and another one.
    pub(crate) fn and(mut self, other: Written) -> Written {
        for (name, sums) in other.sums {
            self.sums.entry(name).or_default().extend(sums);
        }
        self
    }

    /// This list without the files of another one.
    pub(crate) fn without(mut self, other: &Written) -> Written {
        self.sums.retain(|name, _| !other.has_name(name));
        self
    }

    /// The names of the files.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.sums.keys().map(String::as_str)
    }

    /// Whether a file of that name was written.
    pub(crate) fn has_name(&self, name: &str) -> bool {
        self.sums.contains_key(name)
    }

    /// Whether a file was written with just that content.
    pub(crate) fn has(&self, name: &str, content: &[u8]) -> bool {
        let sums = self.sums.get(name);
        sums.is_some_and(|sums| sums.contains(&short_checksum(content)))
    }

    /// The list as a text.
    pub(crate) fn text(&self) -> String {
        let mut text = format!("{LIST_HEAD}\n");
        for (name, sums) in &self.sums {
            for sum in sums {
                text.push_str(&list_line(sum, name));
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::list_of;

    #[test]
    fn a_list_never_leads_out_of_the_folder() {
        let list = format!("{LIST_HEAD}\n00 ../a\n00 /etc/b\n00 c/../d\n00 e f/g\n");
        assert_eq!(Written::of(&list).names().collect::<Vec<_>>(), ["e f/g"]);
    }

    #[test]
    fn the_list_of_a_site_is_the_one_that_others_put_beside_it() {
        let files = BTreeMap::from([
            ("index.html".to_owned(), b"<p>".to_vec()),
            ("words/en.json".to_owned(), b"{}".to_vec()),
        ]);
        assert_eq!(Written::of_files(&files).text(), list_of(&files));
    }

    #[test]
    fn a_file_may_have_the_content_of_either_site() {
        let files = |text: &str| BTreeMap::from([("a".to_owned(), text.as_bytes().to_vec())]);
        let of = |text| Written::of_files(&files(text));
        let both = Written::of(&of("1").and(of("2")).text());
        assert!(both.has("a", b"1") && both.has("a", b"2"));
        assert!(!both.has("a", b"3") && !both.has("b", b"1"));
        assert_eq!(both.without(&of("4")), Written::default());
    }
}
