//! Folders that programs for the browser share with the native tool work on bytes and values.

use super::fault::{Fault, expect_none};
use super::source::{Source, Token};
use super::{NATIVE_CRATES, NATIVE_MODULES, SHARED, SOURCES};

#[test]
fn shared_folders_touch_nothing_of_the_machine() {
    let shared = SOURCES.iter().filter(|source| source.is_in_any(SHARED));
    let faults: Vec<Fault> = shared.flat_map(touching).collect();
    expect_none(
        "files, threads and clocks in folders that run in the browser, too",
        "Let src/cli do it, and pass the result as bytes or a value.",
        &faults,
    );
}

fn touching(source: &Source) -> Vec<Fault> {
    let fault = |line: usize, what: &str| Fault::new(&source.path, line, format!("names {what}"));
    let uses = source.uses.iter().filter_map(|one| {
        let first = one.path.first()?;
        let second = one.path.get(1).map_or("", |second| second);
        let is_module = first == "std" && NATIVE_MODULES.contains(&second);
        let is_native = is_module || NATIVE_CRATES.contains(&&**first);
        is_native.then(|| fault(one.line, &one.path.join("::")))
    });
    let text = |token: &Token| token.text.clone();
    let paths = source.tokens.windows(4).filter_map(|four| {
        let is_path = four[1].is(":") && four[2].is(":");
        let is_module = four[0].is("std") && NATIVE_MODULES.contains(&&*four[3].text);
        let is_native = is_module || NATIVE_CRATES.contains(&&*four[0].text);
        (is_path && is_native)
            .then(|| fault(four[0].line, &[text(&four[0]), text(&four[3])].join("::")))
    });
    uses.chain(paths).collect()
}

#[test]
fn each_way_to_name_a_file_or_a_thread_is_found() {
    for (text, is_found) in [
        ("use std::fs;", true),
        ("use std::{collections::BTreeMap, path::Path};", true),
        ("fn a() { std::thread::spawn(b); }", true),
        ("fn a() { tiny_http::Server::http(b); }", true),
        (
            "use std::collections::BTreeMap; fn fs() { std::mem::take(a); }",
            false,
        ),
        ("use crate::site::path;", false),
    ] {
        let source = Source::of("src/site/a.rs".to_owned(), text.to_owned());
        assert_eq!(!touching(&source).is_empty(), is_found, "{text}");
    }
}
