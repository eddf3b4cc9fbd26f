//! Code is written in forms that the other rules can read.

use super::SOURCES;
use super::fault::{Fault, expect_none};
use super::source::{Kind, Source, Token, Use};

/// The crates that `use` items name. A `use` that begins with anything else leads into the crate by
/// another name.
const CRATES: &[&str] = &[
    "base64",
    "calamine",
    "chardetng",
    "clap",
    "clap_complete",
    "crate",
    "flate2",
    "encoding_rs",
    "geojson",
    "js_sys",
    "leptos",
    "png",
    "quick_xml",
    "resvg",
    "rust_xlsxwriter",
    "serde",
    "serde_json",
    "sha2",
    "std",
    "tiny_http",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
    "zip",
];

/// Crates that a façade must not re-export: the rules know them by these names.
const RENAMED: &[&str] = &[
    "js_sys",
    "leptos",
    "std",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
];

/// The keywords that begin a definition.
const DEFINING: &[&str] = &[
    "const",
    "enum",
    "fn",
    "impl",
    "macro_rules",
    "static",
    "struct",
    "trait",
    "type",
    "union",
];

/// Macros that bring in a file as text or bytes.
const EMBEDDING: &[&str] = &["include_str", "include_bytes"];

#[test]
fn code_is_in_forms_that_the_rules_read() {
    let rust = SOURCES.iter().filter(|source| source.is_rust());
    let files = rust.filter(|source| !source.is_in("bin"));
    let faults: Vec<Fault> = files.flat_map(unreadable).collect();
    expect_none(
        "code that the rules cannot read",
        "Import by `crate::…`, one item by its own name; declare modules in `mod.rs`, and nothing else there.",
        &faults,
    );
}

fn unreadable(source: &Source) -> Vec<Fault> {
    let outside = source.folder().is_empty() && source.path != "src/lib.rs";
    let outside = outside.then(|| (1, "a file outside the folders".to_owned()));
    let tokens = (0..source.tokens.len()).filter_map(|at| {
        let what = hidden_by(source, at)?;
        Some((source.tokens[at].line, what))
    });
    let found = outside.into_iter().chain(tokens).chain(renamings(source));
    let fault = |(line, what): (usize, String)| Fault::new(&source.path, line, what);
    found.map(fault).collect()
}

/// How the code at a token hides something from the rules, if it does.
fn hidden_by(source: &Source, at: usize) -> Option<String> {
    let token = &source.tokens[at];
    let next = |offset: usize, text: &str| {
        let token = source.tokens.get(at + offset);
        token.is_some_and(|token| token.is(text))
    };
    let text = &*token.text;
    if token.kind == Kind::Ident && text.starts_with("r#") {
        return Some(format!("{text} is a raw identifier"));
    }
    if token.is("extern") && next(1, "crate") {
        return Some("`extern crate` gives a crate another name".to_owned());
    }
    if text.starts_with("include") && next(1, "!") && !EMBEDDING.contains(&text) {
        return Some(format!("`{text}!` brings in code"));
    }
    if token.is("#") && next(1, "[") && next(2, "path") {
        return Some("`#[path]` declares a module elsewhere".to_owned());
    }
    if token.is("mod") && next(2, "{") {
        return Some("a module within a file".to_owned());
    }
    let defines = source.is_facade() && DEFINING.iter().any(|keyword| token.is(keyword));
    defines.then(|| format!("`{text}` in a file that only declares and re-exports"))
}

/// The `use` items that give something another name, or that bring in names which nobody sees.
fn renamings(source: &Source) -> Vec<(usize, String)> {
    let renaming = |one: &Use| {
        let first = one.path.first().map_or("", |first| first);
        if source.is_facade() {
            return RENAMED
                .contains(&first)
                .then(|| format!("{first} gets another name here"));
        }
        if !CRATES.contains(&first) {
            let path = one.path.join("::");
            return Some(format!("`use {path}` does not begin at a crate"));
        }
        let is_open = one.name == "*" && first == "crate";
        is_open.then(|| "all names of a module".to_owned())
    };
    let found = source.uses.iter();
    found
        .filter_map(|one| Some((one.line, renaming(one)?)))
        .collect()
}

/// Lists of an enum's variants could lack one without anybody noticing.
#[test]
fn no_list_of_variants_is_written_by_hand() {
    let rust = || SOURCES.iter().filter(|source| source.is_rust());
    let enums: Vec<&str> = rust().flat_map(enums_of).collect();
    assert!(enums.contains(&"Region"), "{enums:?}");
    let faults: Vec<Fault> = rust().flat_map(|source| lists_of(source, &enums)).collect();
    expect_none(
        "lists of variants",
        "Declare them by `all_variants!` (src/base/variants.rs).",
        &faults,
    );
    let listed = |text: &str| {
        lists_of(
            &Source::of("src/base/a.rs".to_owned(), text.to_owned()),
            &["Kind"],
        )
        .len()
    };
    for (text, count) in [
        ("const ALL: [Kind; 2] = [Kind::A, Kind::B];", 1),
        ("static ALL: &[Kind] = &[Kind::A, Kind::B];", 1),
        ("const ALL: [(Kind, &str); 1] = [(Kind::A, \"a\")];", 1),
        ("const ALL: [u8; 2] = [1, 2]; fn a(kinds: [Kind; 2]) {}", 0),
    ] {
        assert_eq!(listed(text), count, "{text}");
    }
}

/// The names of the enums that a file declares.
fn enums_of(source: &Source) -> impl Iterator<Item = &str> {
    let pairs = source.tokens.windows(2);
    pairs
        .filter(|pair| pair[0].is("enum"))
        .map(|pair| &*pair[1].text)
}

/// The constants whose type is an array or a slice of an enum, or of tuples that begin with one.
fn lists_of(source: &Source, enums: &[&str]) -> Vec<Fault> {
    let starts = source.tokens.iter().enumerate();
    let starts = starts.filter(|(_, token)| token.is("const") || token.is("static"));
    let lists = starts.filter(|(at, _)| {
        // `const NAME: &[(Kind`, of which some marks may be missing.
        let rest = source.tokens.iter().skip(at + 3);
        let marks = rest
            .clone()
            .take_while(|token| ["&", "[", "("].iter().any(|mark| token.is(mark)));
        let (count, is_list) = marks.fold((0, false), |(count, is_list), token| {
            (count + 1, is_list || token.is("["))
        });
        let kind = rest.clone().nth(count);
        is_list && kind.is_some_and(|token| enums.contains(&&*token.text))
    });
    let fault = |(at, token): (usize, &Token)| {
        let name = source.tokens.get(at + 1).map_or("", |name| &*name.text);
        Fault::new(&source.path, token.line, format!("{name} lists variants"))
    };
    lists.map(fault).collect()
}

#[test]
fn each_form_that_hides_an_import_is_found() {
    let table = [
        ("src/glue.rs", "fn a() {}"),
        (
            "src/base/a.rs",
            "use crate::dossier as d; use d::MENTIONED;",
        ),
        ("src/base/a.rs", "use crate::*;"),
        ("src/base/a.rs", "use super::super::dossier::Day;"),
        ("src/base/a.rs", "fn a() { crate::r#dossier::b() }"),
        ("src/base/a.rs", "extern crate self as own;"),
        ("src/base/a.rs", "mod inner { pub fn a() {} }"),
        ("src/base/a.rs", "include!(\"glue.in\");"),
        ("src/base/a.rs", "#[path = \"../glue.rs\"] mod glue;"),
        ("src/base/mod.rs", "mod a; pub fn b() {}"),
        ("src/web/mod.rs", "pub use web_sys as browser;"),
    ];
    for (path, text) in table {
        let source = Source::of(path.to_owned(), text.to_owned());
        assert!(!unreadable(&source).is_empty(), "{path}: {text}");
    }
    let plain = "use crate::dossier::Day; use std::fmt as f; fn a() { include_str!(\"a.txt\"); }";
    let source = Source::of("src/base/a.rs".to_owned(), plain.to_owned());
    assert!(unreadable(&source).is_empty());
}
