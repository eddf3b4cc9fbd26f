//! State is passed on: no statics that change, and no optional value of an optional value.

use super::fault::{Fault, expect_none};
use super::source::{Source, Token};
use super::{SOURCES, STATICS};

/// Types through which a shared reference can change a value.
const CHANGING: &[&str] = &[
    "Cell", "LazyCell", "LazyLock", "Mutex", "OnceCell", "OnceLock", "RefCell", "RwLock",
];

#[test]
fn no_static_changes() {
    let faults: Vec<Fault> = SOURCES.iter().flat_map(changing_statics).collect();
    expect_none(
        "statics that change",
        "Keep the value in the figure's state, or hand it on. STATICS in tests/native/house/mod.rs \
         lists exceptions, with their reasons.",
        &faults,
    );
}

fn changing_statics(source: &Source) -> Vec<Fault> {
    let tokens = &source.tokens;
    let mut faults = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        let fault = |what: String| Fault::new(&source.path, token.line, what);
        let is_listed = STATICS.iter().any(|(path, _)| source.path == *path);
        if token.is("thread_local") && !is_listed {
            faults.push(fault("thread_local!".to_owned()));
        }
        // The lifetime 'static is a mark and a word.
        let is_lifetime = i > 0 && tokens[i - 1].is("'");
        if !token.is("static") || is_lifetime {
            continue;
        }
        let item = tokens[i + 1..]
            .iter()
            .take_while(|token| !token.is("=") && !token.is(";"));
        let item: Vec<&Token> = item.collect();
        let changes = |token: &&&Token| {
            token.text.starts_with("Atomic") || CHANGING.contains(&token.text.as_str())
        };
        let name = item.first().map_or("", |token| &token.text);
        let is_known = STATICS.contains(&(&source.path, name));
        if let Some(cell) = item.iter().find(changes).filter(|_| !is_known) {
            faults.push(fault(format!("static {name} holds a {}", cell.text)));
        }
    }
    faults
}

#[test]
fn nothing_is_optional_twice() {
    let mut faults = Vec::new();
    for source in SOURCES.iter() {
        let twice = source
            .tokens
            .windows(3)
            .filter(|three| three[0].is("Option") && three[1].is("<") && three[2].is("Option"));
        faults.extend(
            twice.map(|three| Fault::new(&source.path, three[0].line, "Option<Option<…>>")),
        );
    }
    expect_none(
        "Option<Option<_>>",
        "Name the cases: an enum says what the outer and the inner None mean.",
        &faults,
    );
}
