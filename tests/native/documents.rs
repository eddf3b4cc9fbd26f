//! The documents name files and folders that are there.
//!
//! A path is (1) the target of a link that has no scheme, from the document's folder; and, between
//! backticks, (2) a text that begins with a folder of the project (`src/base`), (3) one that ends in an
//! ending of code (`attach.rs`), and (4) one with a slash that ends in another (`viewer/card/`). The
//! latter two may leave out folders in front, as `app/events.rs` does. Braces stand for each of the words
//! in them. A text with a placeholder (`<name>`, `*`, `…`, a space) is no path, nor is anything in a block of
//! code. The changelog tells of files that are gone.

use std::collections::BTreeSet;
use std::fs;

use stancemap::dossier::read;

use crate::support::{root, text};

/// Folders of the project, and their names as paths begin.
const FOLDERS: &[&str] = &[
    "src", "tests", "scripts", "docs", "public", "benches", "fuzz", "vendor",
];
const ENDINGS: &[&str] = &[".rs", ".mjs", ".css", ".tsv", ".toml", ".md"];
/// Folders and files that commands make.
const MADE: &[&str] = &[
    "dist",
    "target",
    "node_modules",
    "test-results",
    ".tools",
    "embed.css",
    "article-site",
];

/// A file that readers are told to write.
const OWN: &str = "public/dossiers/mine.json";

/// All files and folders of the project, by their paths; folders end in a slash.
fn tree() -> BTreeSet<String> {
    let mut tree = BTreeSet::new();
    let mut waiting: Vec<String> = FOLDERS.iter().map(|name| format!("{name}/")).collect();
    let top = fs::read_dir(root("")).expect("a folder");
    let names = top.map(|entry| entry.expect("an entry"));
    let files = names.filter(|entry| entry.path().is_file());
    tree.extend(files.map(|entry| entry.file_name().to_string_lossy().into_owned()));
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(root(&folder)).expect(&folder) {
            let entry = entry.expect("an entry");
            let path = format!("{folder}{}", entry.file_name().to_string_lossy());
            if !entry.path().is_dir() {
                tree.insert(path);
            } else if !path.ends_with("node_modules") {
                waiting.push(format!("{path}/"));
            }
        }
        tree.insert(folder);
    }
    tree
}

/// Each text for which braces stand: `a.{rs,txt}` is `a.rs` and `a.txt`.
fn without_braces(text: &str) -> Vec<String> {
    let parts = text.split_once('{').and_then(|(before, rest)| {
        let (words, after) = rest.split_once('}')?;
        Some((before, words, after))
    });
    parts.map_or_else(
        || vec![text.to_owned()],
        |(before, words, after)| {
            let words = words.split(',');
            words.map(|word| format!("{before}{word}{after}")).collect()
        },
    )
}

/// Whether a text between backticks names a file or a folder of the project.
fn is_path(text: &str) -> bool {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "/._-@".contains(letter);
    let first = text.split('/').next().unwrap_or_default();
    let is_inside = FOLDERS.contains(&first) && text.contains('/');
    let has_ending = ENDINGS
        .iter()
        .any(|ending| text.len() > ending.len() && text.ends_with(ending));
    let is_folder = text.ends_with('/') && text.matches('/').count() > 1;
    text.chars().all(is_plain)
        && !text.starts_with(['/', '.'])
        && !MADE.contains(&first)
        && (is_inside || has_ending || is_folder)
}

/// Whether a path is there, with or without the folders in front of it.
fn is_there(path: &str, tree: &BTreeSet<String>) -> bool {
    let tail = format!("/{path}");
    let folder = format!("{tail}/");
    let forms = [&*tail, &*folder];
    tree.iter().any(|own| {
        let own = format!("/{own}");
        forms.iter().any(|form| own.ends_with(form))
    })
}

/// The paths of a document that are not there, each with its line.
fn dead_paths(document: &str, text: &str, tree: &BTreeSet<String>) -> Vec<String> {
    let folder = document.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut dead = Vec::new();
    let mut is_code = false;
    for (i, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
        }
        if is_code || line.starts_with("    ") {
            continue;
        }
        let links = line
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next());
        let links = links.filter(|link| !link.contains(':') && !link.starts_with('#'));
        let links = links.map(|link| link.split(['#', '?']).next().unwrap_or_default());
        let dead_links = links.filter(|link| !root(folder).join(link).exists());
        let spans = line.split('`').skip(1).step_by(2).flat_map(without_braces);
        let dead_spans = spans.filter(|span| is_path(span) && span != OWN && !is_there(span, tree));
        let all = dead_links.map(ToOwned::to_owned).chain(dead_spans);
        dead.extend(all.map(|path| format!("{document}:{}: {path}", i + 1)));
    }
    dead
}

#[test]
fn documents_name_files_that_are_there() {
    let tree = tree();
    let documents = tree
        .iter()
        .filter(|path| path.ends_with(".md") && !path.starts_with("vendor/"));
    let documents: Vec<&String> = documents.filter(|path| *path != "CHANGELOG.md").collect();
    for needed in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "tests/e2e/README.md",
    ] {
        assert!(documents.iter().any(|path| *path == needed), "{needed}");
    }
    let dead = documents
        .into_iter()
        .flat_map(|path| dead_paths(path, &text(path), &tree));
    let dead: Vec<String> = dead.collect();
    assert!(dead.is_empty(), "these are not there:\n{}", dead.join("\n"));
}

#[test]
fn the_dossier_that_a_newcomer_copies_has_no_fault() {
    let page = text("docs/your-dossier.md");
    let (_, rest) = page.split_once("```json\n").expect("a dossier");
    let (dossier, _) = rest.split_once("```").expect("an end");
    let reading = read(dossier).expect("a dossier");
    assert_eq!(reading.problems, []);
    assert_eq!(format!("public/dossiers/{}.json", reading.dossier.id), OWN);
}

#[test]
fn a_path_that_is_gone_is_found_and_what_is_no_path_is_left_alone() {
    let tree = tree();
    let found = |line: &str| dead_paths("docs/a.md", line, &tree).len();
    for (line, count) in [
        (
            "[a](../README.md), [b](../README.md#tests), [c](https://example.org/x), [d](#a)",
            0,
        ),
        ("[a](README.md), [b](../docs/none.md)", 2),
        (
            "`src/base/geom.rs`, `src/base`, `src/base/`, `geom.rs`, `base/geom.rs`, `web/viewer/`",
            0,
        ),
        (
            "`src/base/none.rs`, `src/none`, `none.rs`, `vase/geom.rs`, `eom.rs`, `web/none/`",
            6,
        ),
        ("`mod.{rs,txt}`, `view_parts.{rs,txt}`, `geom.{rs,css}`", 1),
        (
            "`RWA/rwa-payment`, `src/<name>.rs`, `dist/none.css`, `words/*.json`, `…/none/`, `/`",
            0,
        ),
        ("`cargo run -- none.rs`, `and/or`, `.rs`", 0),
    ] {
        assert_eq!(found(line), count, "{line}");
    }
}
