//! Commands that write files: nothing that others wrote is lost, whatever the author types.

use std::fs;

use super::folder::Folder;

/// A sheet of two places.
const SHEET: &str = "country,stance,date\nRwanda,yes,2025-03-01\nPeru,no,2025-04-01\n";

/// All files of a folder with their contents, but for a part of it.
fn files(folder: &Folder, but: &str) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut left = vec![folder.0.clone()];
    while let Some(path) = left.pop() {
        if path.ends_with(but) {
            continue;
        }
        if path.is_dir() {
            let entries = fs::read_dir(&path).expect("a folder");
            left.extend(entries.map(|entry| entry.expect("an entry").path()));
        } else {
            let content = fs::read(&path).expect("a file");
            found.push((path.display().to_string(), content));
        }
    }
    found.sort();
    found
}

#[test]
fn an_id_names_no_file_outside_the_site() {
    let folder = Folder::new("overwriting/ids");
    folder.write("in/facts.csv", SHEET);
    folder.write("in/story.csv", "id,../../facts\ntitle,T\n");
    let before = files(&folder, "site");
    let built = folder.build("in --out in/site");
    assert_eq!(built.code, Some(1), "{}", built.told);
    let told =
        "the id \"../../facts\" cannot be the name of a file; the files of the map are called";
    assert!(built.told.contains(told), "{}", built.told);
    assert!(files(&folder, "site") == before, "files beside the site");
}
