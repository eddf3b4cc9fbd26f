//! The browser is touched in one folder, and what runs later is started in three files.

use super::fault::{Fault, expect_none};
use super::source::{Kind, Source};
use super::{COMPONENTS, SCHEDULERS, SCHEDULING, SOURCES, WEB, WEB_CRATES};

/// The uses of an identifier, by a test of its text.
fn uses<'a>(
    source: &'a Source,
    is_it: impl Fn(&str) -> bool + 'a,
) -> impl Iterator<Item = Fault> + 'a {
    let idents = source
        .tokens
        .iter()
        .filter(|token| token.kind == Kind::Ident);
    let found = idents.filter(move |token| is_it(&token.text));
    found.map(|token| Fault::new(&source.path, token.line, format!("names {}", token.text)))
}

#[test]
fn only_the_web_folder_touches_the_browser() {
    let others = SOURCES.iter().filter(|source| !source.is_in_any(WEB));
    let faults: Vec<Fault> = others
        .flat_map(|source| uses(source, |name| WEB_CRATES.contains(&name)))
        .collect();
    expect_none(
        "browser crates outside src/web",
        "Move what touches the DOM into src/web, and pass it numbers and texts.",
        &faults,
    );
}

#[test]
fn the_geometry_of_projections_knows_no_file_format() {
    let files = SOURCES
        .iter()
        .filter(|source| source.is_in("world/projection"));
    let faults: Vec<Fault> = files
        .flat_map(|source| uses(source, |name| name == "geojson"))
        .collect();
    expect_none(
        "file formats in world/projection",
        "Pass it positions.",
        &faults,
    );
}

#[test]
fn only_schedulers_start_what_runs_later() {
    let others = SOURCES
        .iter()
        .filter(|source| !SCHEDULERS.contains(&source.path.as_str()));
    let starts = |name: &str| SCHEDULING.iter().any(|call| name.starts_with(call));
    let mut faults = Vec::new();
    for source in others {
        faults.extend(uses(source, starts));
        if source.is_in(COMPONENTS) {
            continue;
        }
        let calls = source.tokens.windows(4).filter(|four| {
            four[0].is("Effect") && four[1].is(":") && four[2].is(":") && four[3].is("new")
        });
        faults
            .extend(calls.map(|four| Fault::new(&source.path, four[0].line, "calls Effect::new")));
    }
    expect_none(
        "timers, listeners and effects outside src/web/dom",
        "Use the functions of src/web/dom/schedule.rs and listener.rs: they run in the figure that \
         they were called in, and stop with it.",
        &faults,
    );
}
