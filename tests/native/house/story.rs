//! The code knows no story, and what others embed does nothing to their pages.

use serde_json::Value;

use super::SOURCES;
use super::fault::{Fault, expect_none};
use super::source::Source;
use crate::support::{shipped_dossiers, text};

/// The lines of code, without comments and tests.
fn code(source: &Source) -> impl Iterator<Item = (usize, &str)> {
    let lines = source.lines_without_tests();
    lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

fn naming(source: &'static Source, words: &[String]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (line, text) in code(source) {
        let found = words.iter().filter(|word| text.contains(word.as_str()));
        faults.extend(found.map(|word| Fault::new(&source.path, line, format!("names {word}"))));
    }
    faults
}

/// The ids of a dossier's stances and places, as string literals have them.
fn quoted_ids(file: &str) -> Vec<String> {
    let dossier: Value = serde_json::from_str(&text(file)).expect("JSON");
    let stances = dossier["stances"].as_array().expect("stances").iter();
    let stances = stances.filter_map(|stance| stance["id"].as_str());
    let facts = dossier["facts"].as_array().expect("facts").iter();
    let places = facts.filter_map(|fact| fact["places"].as_array()).flatten();
    let places = places.filter_map(Value::as_str);
    let ids = stances.chain(places);
    ids.map(|id| format!("\"{id}\"")).collect()
}

/// Two browsers may call a disputed place differently, and change that with any version.
#[test]
fn no_name_of_a_country_comes_from_the_browser() {
    let word = ["DisplayNames".to_owned()];
    let named = SOURCES.iter().flat_map(|source| naming(source, &word));
    let faults: Vec<Fault> = named.collect();
    expect_none(
        "names of countries from the browser",
        "Take them from `countries` in public/words.",
        &faults,
    );
}

#[test]
fn nothing_in_the_code_knows_a_shipped_dossier() {
    let files = shipped_dossiers().into_iter();
    let mut words: Vec<String> = files.flat_map(|file| quoted_ids(&file)).collect();
    words.push("deport".to_owned());
    let faults: Vec<Fault> = SOURCES
        .iter()
        .flat_map(|source| naming(source, &words))
        .collect();
    expect_none(
        "stances and countries of a shipped dossier in the code",
        "Take it from the dossier that is shown.",
        &faults,
    );
}

#[test]
fn what_others_embed_leaves_their_page_alone() {
    let words = [
        "innerHTML",
        "insertAdjacentHTML",
        "localStorage",
        "document.cookie",
        "eval(",
    ];
    let words = words.map(str::to_owned);
    let embed = SOURCES.iter().filter(|source| source.is_in("embed"));
    let faults: Vec<Fault> = embed.flat_map(|source| naming(source, &words)).collect();
    expect_none(
        "forbidden calls in src/embed",
        "Build nodes one by one, keep nothing in the browser, and run no text as code.",
        &faults,
    );
}
