//! Files and folders stay small.

use std::collections::BTreeMap;

use super::fault::{Fault, expect_none};
use super::{FILES, LINES, SOURCES};

#[test]
fn folders_have_few_files() {
    let mut folders: BTreeMap<&str, usize> = BTreeMap::new();
    for source in SOURCES.iter().filter(|source| !source.is_facade()) {
        *folders.entry(source.folder()).or_default() += 1;
    }
    let large = folders.into_iter().filter(|(_, count)| *count > FILES);
    let faults: Vec<Fault> = large
        .map(|(folder, count)| Fault::new(&format!("src/{folder}"), 0, format!("{count} files")))
        .collect();
    expect_none(
        "large folders",
        "Gather the files of one subject in a folder of their own.",
        &faults,
    );
}

#[test]
fn files_are_short() {
    let long = SOURCES.iter().filter_map(|source| {
        let count = source.lines_without_tests().count();
        (count > LINES).then(|| Fault::new(&source.path, LINES, format!("{count} lines")))
    });
    let faults: Vec<Fault> = long.collect();
    expect_none("long files", "Split the file by its subjects.", &faults);
}
