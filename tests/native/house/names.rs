//! The attributes through which the page and the viewer talk are declared once.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::{Fault, expect_none};
use super::imports::{Crate, without_use};
use super::source::{Kind, Source};
use super::{NAMED_BY_CONSTANTS, ONE_SIDED, SOURCES};
use crate::support::{root, text};
use crate::theme::styles;

/// Where they are declared.
const NAMES: &str = "src/figure/protocol/names.rs";
/// Who writes them: the figure, the viewer, and the scripts of embedded figures.
const WRITERS: &[&str] = &["figure", "web", "embed"];
/// Who reads them, beside the style sheets and the page's own scripts.
const READERS: &[&str] = &["web", "embed"];

/// The constants, with the attribute that each names.
fn declared() -> BTreeMap<String, String> {
    let source = SOURCES
        .iter()
        .find(|source| source.path == NAMES)
        .expect(NAMES);
    let constants = source
        .tokens
        .windows(7)
        .filter(|seven| seven[0].is("const"));
    constants
        .filter_map(|seven| Some((seven[1].text.clone(), seven[6].string()?)))
        .collect()
}

/// The attribute names in a text that begin with `data-`.
fn data_names(text: &str) -> Vec<String> {
    let starts = text.match_indices("data-").map(|(start, _)| start);
    let alone = starts.filter(|start| {
        let before = text[..*start].chars().next_back();
        !before.is_some_and(|letter| letter.is_ascii_alphanumeric() || letter == '-')
    });
    let names = alone.map(|start| {
        let name = &text[start..];
        let end = name.find(|letter: char| !letter.is_ascii_lowercase() && letter != '-');
        name[..end.unwrap_or(name.len())].to_owned()
    });
    names.filter(|name| name.len() > "data-".len()).collect()
}

#[test]
fn no_attribute_name_is_written_out_twice() {
    for folder in NAMED_BY_CONSTANTS {
        let files = SOURCES
            .iter()
            .filter(|source| source.path != NAMES && source.is_in(folder));
        let mut faults = Vec::new();
        for source in files {
            for token in &source.tokens {
                let whole = token
                    .string()
                    .filter(|text| data_names(text) == [text.as_str()]);
                let what = whole.map(|name| Fault::new(&source.path, token.line, name));
                faults.extend(what);
            }
        }
        expect_none(
            &format!("attribute names as literals in src/{folder}"),
            "Declare the name in src/figure/protocol/names.rs and use the constant.",
            &faults,
        );
    }
}

#[test]
fn every_selector_names_declared_attributes() {
    let declared: BTreeSet<String> = declared().into_values().collect();
    let mut faults = Vec::new();
    for source in SOURCES
        .iter()
        .filter(|source| source.is_rust() && !source.is_in("site/pages"))
    {
        for token in &source.tokens {
            let text = token.string().unwrap_or_default();
            let unknown = data_names(&text)
                .into_iter()
                .filter(|name| !declared.contains(name));
            faults.extend(unknown.map(|name| Fault::new(&source.path, token.line, name)));
        }
    }
    expect_none(
        "attributes that are declared nowhere",
        "Declare the name in src/figure/protocol/names.rs, with what its value means.",
        &faults,
    );
}

/// How often a file uses each declared attribute, by its constant or as a literal.
fn uses(
    source: &Source,
    whole: &Crate,
    declared: &BTreeMap<String, String>,
) -> BTreeMap<String, usize> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut add = |name: &str, more: usize| *counts.entry(name.to_owned()).or_default() += more;
    if !source.is_rust() {
        for name in data_names(&source.text) {
            add(&name, 1);
        }
        for name in declared.values() {
            add(
                name,
                source
                    .text
                    .matches(&format!("dataset.{}", camel_case(name)))
                    .count(),
            );
        }
        return counts;
    }
    let meanings = whole.meanings(source);
    let module = ["figure", "protocol", "names"];
    let is_imported = |constant: &str| {
        let meaning = meanings.get(constant).and_then(|path| path.split_last());
        meaning.is_some_and(|(last, rest)| last == constant && rest == module)
    };
    // Outside `use` items, which are no use.
    let tokens = without_use(&source.tokens);
    for (i, token) in tokens.iter().enumerate() {
        for name in token.string().iter().flat_map(|text| data_names(text)) {
            add(&name, 1);
        }
        let Some(name) = declared
            .get(&token.text)
            .filter(|_| token.kind == Kind::Ident)
        else {
            continue;
        };
        let through_module = i > 2 && tokens[i - 3].is("names");
        add(
            name,
            usize::from(through_module || is_imported(&token.text)),
        );
    }
    counts
}

/// `data-after-drag` as scripts call it: `afterDrag`.
fn camel_case(name: &str) -> String {
    let mut words = name.trim_start_matches("data-").split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |camel, word| {
        let (head, tail) = word.split_at(1);
        camel + &head.to_uppercase() + tail
    })
}

#[test]
fn every_attribute_is_written_and_read() {
    let whole = Crate::of(&SOURCES);
    let declared = declared();
    let files = SOURCES.iter().filter(|source| source.path != NAMES);
    let by_file: Vec<(&Source, BTreeMap<String, usize>)> = files
        .map(|source| (source, uses(source, &whole, &declared)))
        .collect();
    let page = ["index.html", "src/site/pages/embed.rs"].map(|file| {
        assert!(root(file).exists(), "{file} has moved: correct this list");
        text(file)
    });
    let beside = data_names(&[styles(), page.concat()].concat());
    let mut faults = Vec::new();
    for (constant, name) in declared {
        let count_in = |folders: &[&str]| -> usize {
            let files = by_file
                .iter()
                .filter(|(source, _)| source.is_in_any(folders));
            files.filter_map(|(_, counts)| counts.get(&name)).sum()
        };
        let beside = beside.iter().filter(|one| **one == name).count();
        let (written, read) = (count_in(WRITERS), count_in(READERS) + beside);
        let is_known = ONE_SIDED.iter().any(|(known, _)| *known == name);
        // One use in the viewer is both, so there must be two.
        let is_whole = written > 0 && read > 0 && written + beside > 1;
        if !is_whole && !is_known {
            let what = format!("{name}: written {written} times, read {read} times");
            faults.push(Fault::new(NAMES, line_of(&constant), what));
        }
    }
    expect_none(
        "attributes with one half",
        "Add the code that reads (or writes) it, or delete the name.",
        &faults,
    );
}

fn line_of(constant: &str) -> usize {
    let text = text(NAMES);
    let declares = |line: &str| line.contains(&format!("const {constant}:"));
    text.lines().position(declares).map_or(0, |i| i + 1)
}

#[test]
fn attribute_names_are_found_in_texts() {
    assert_eq!(
        data_names("a[data-by=\"x\"] [data-after-drag]"),
        ["data-by", "data-after-drag"]
    );
    assert!(data_names("a table of meta-data-x; data-").is_empty());
    assert_eq!(camel_case("data-after-drag"), "afterDrag");
}
