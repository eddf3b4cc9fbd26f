//! Imports go down: no circle of files, and no folder that uses a higher one.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::{Fault, expect_none};
use super::imports::{Crate, Import};
use super::source::Source;
use super::{APART, ORDER, SOURCES};

fn imports() -> Vec<Import> {
    Crate::of(&SOURCES).imports()
}

#[test]
fn no_file_imports_itself_through_others() {
    let imports = imports();
    assert!(
        imports.len() > 100,
        "only {} imports are seen",
        imports.len()
    );
    let mut faults = Vec::new();
    for circle in circles(&imports) {
        for file in &circle {
            let next = imports
                .iter()
                .find(|one| one.from == *file && circle.contains(&one.to));
            let next = next.expect("an import");
            let what = format!("imports {}, which leads back to it", next.to);
            faults.push(Fault::new(file, next.line, what));
        }
    }
    expect_none(
        "files in circles of imports",
        "Move what both files need into a third one, or hand it over as an argument.",
        &faults,
    );
}

#[test]
fn every_folder_imports_only_lower_ones() {
    let faults: Vec<Fault> = imports().iter().filter_map(upwards).collect();
    expect_none(
        "imports that go up",
        "Move the item down, or pass it in. ORDER and APART in tests/native/house/mod.rs have the \
         order of the folders.",
        &faults,
    );
}

#[test]
fn every_folder_has_its_place_in_the_order() {
    let nested = SOURCES
        .iter()
        .filter(|source| source.is_rust() && !source.is_facade());
    let nested = nested.filter(|source| !source.folder().is_empty() && !source.is_in("bin"));
    let unknown = nested.filter(|source| row_of(source.folder()).is_none());
    let faults: Vec<Fault> = unknown
        .map(|source| Fault::new(&source.path, 1, format!("{} is in no row", source.folder())))
        .collect();
    expect_none(
        "folders without a place",
        "Enter the folder into ORDER in tests/native/house/mod.rs.",
        &faults,
    );
}

fn upwards(import: &Import) -> Option<Fault> {
    let [from, to] = [&import.from, &import.to].map(|path| folder_of(path));
    let apart = APART.iter().find(|(folder, not)| {
        is_within(&from, folder) && not.iter().any(|other| is_within(&to, other))
    });
    let ((from_row, from_entry), (to_row, to_entry)) = (row_of(&from)?, row_of(&to)?);
    let is_up = to_row > from_row || (to_row == from_row && from_entry != to_entry);
    let reason = match apart {
        Some((folder, _)) => format!("{folder} is kept apart from it"),
        None if is_up => format!("{to_entry} is not below {from_entry}"),
        None => return None,
    };
    Some(Fault::new(
        &import.from,
        import.line,
        format!("imports {}: {reason}", import.to),
    ))
}

fn folder_of(path: &str) -> String {
    let source = SOURCES.iter().find(|source| source.path == path);
    source.map_or(String::new(), |source| source.folder().to_owned())
}

fn is_within(folder: &str, outer: &str) -> bool {
    folder == outer
        || folder
            .strip_prefix(outer)
            .is_some_and(|rest| rest.starts_with('/'))
}

/// The row of a folder, from the bottom, and the entry that it belongs to.
fn row_of(folder: &str) -> Option<(usize, &'static str)> {
    let rows = ORDER.iter().enumerate();
    let entries = rows.flat_map(|(row, entries)| entries.iter().map(move |entry| (row, *entry)));
    let fitting = entries.filter(|(_, entry)| is_within(folder, entry));
    fitting.max_by_key(|(_, entry)| entry.len())
}

/// The sets of files that can all reach one another.
fn circles(imports: &[Import]) -> Vec<BTreeSet<String>> {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for import in imports {
        next.entry(&import.from).or_default().push(&import.to);
    }
    let reach: BTreeMap<&str, BTreeSet<&str>> = next
        .keys()
        .map(|file| (*file, reachable(file, &next)))
        .collect();
    let mut circles: Vec<BTreeSet<String>> = Vec::new();
    for (file, from_it) in &reach {
        let is_seen = circles.iter().any(|circle| circle.contains(*file));
        if is_seen || !from_it.contains(file) {
            continue;
        }
        let back = |other: &&&str| reach.get(*other).is_some_and(|set| set.contains(file));
        circles.push(
            from_it
                .iter()
                .filter(back)
                .map(|one| (*one).to_owned())
                .collect(),
        );
    }
    circles
}

/// The files that a file leads to: itself only over others.
fn reachable<'a>(file: &str, next: &BTreeMap<&'a str, Vec<&'a str>>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = next.get(file).cloned().unwrap_or_default();
    while let Some(one) = open.pop() {
        if found.insert(one) {
            open.extend(next.get(one).into_iter().flatten());
        }
    }
    found
}

#[test]
fn a_circle_is_found_and_a_diamond_is_none() {
    let import = |from: &str, to: &str| Import {
        from: from.to_owned(),
        line: 1,
        to: to.to_owned(),
    };
    let diamond = [
        import("a", "b"),
        import("a", "c"),
        import("b", "d"),
        import("c", "d"),
    ];
    assert!(circles(&diamond).is_empty());
    let circle = [
        import("a", "b"),
        import("b", "c"),
        import("c", "b"),
        import("c", "d"),
    ];
    let expected = BTreeSet::from(["b".to_owned(), "c".to_owned()]);
    assert_eq!(circles(&circle), [expected]);
}

#[test]
fn groups_parents_and_facades_are_resolved() {
    let whole = Crate::of(&SOURCES);
    let segments = |path: &str| path.split("::").map(str::to_owned).collect::<Vec<_>>();
    for (path, file) in [
        ("dossier::Dossier", "src/dossier/dossier.rs"),
        ("dossier::read", "src/dossier/read/read.rs"),
        (
            "world::projection::Projection::world",
            "src/world/projection/projection.rs",
        ),
        ("base::geom::Point", "src/base/geom.rs"),
    ] {
        assert_eq!(whole.definitions(&segments(path)), [file], "{path}");
    }
    assert!(whole.definitions(&segments("figure::markup")).is_empty());
    let test: &Source = SOURCES
        .iter()
        .find(|one| one.path == "src/figure/markup/figure.rs")
        .unwrap();
    let imports = whole.imports();
    let of_it: Vec<&Import> = imports.iter().filter(|one| one.from == test.path).collect();
    assert!(of_it.len() > 3, "{of_it:?}");
}
