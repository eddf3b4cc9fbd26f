//! A colour in the code is the one that the style sheet has for it.

use super::fault::{Fault, expect_none};
use super::source::Token;
use super::{OTHER_COLORS, SOURCES};
use crate::theme::{color, variables};

#[test]
fn colours_in_the_code_are_those_of_the_light_theme() {
    let theme = variables();
    let mut faults = Vec::new();
    for source in SOURCES.iter().filter(|source| source.is_rust()) {
        let tokens = source.tokens.iter().enumerate();
        for (i, token) in tokens.filter(|(_, token)| token.text.contains('#')) {
            let named = name_of(&source.tokens[..i]);
            for literal in token.string().iter().flat_map(|text| colors_in(text)) {
                if OTHER_COLORS.iter().any(|(known, _)| *known == literal) {
                    continue;
                }
                let value = color(&literal);
                let same_name = named
                    .as_ref()
                    .and_then(|name| Some((name, theme.get(name)?)));
                let what = match same_name {
                    Some((_, [light, _])) if Some(*light) == value => continue,
                    Some((name, [light, _])) => format!("{literal}, but --{name} is {light}"),
                    None if theme.values().any(|[light, _]| Some(*light) == value) => continue,
                    None => format!("{literal} is no colour of the light theme"),
                };
                faults.push(Fault::new(&source.path, token.line, what));
            }
        }
    }
    expect_none(
        "colours beside the theme",
        "Use the value of the variable in public/styles. OTHER_COLORS in tests/native/house/mod.rs \
         lists colours that have another origin.",
        &faults,
    );
}

/// The colours in a text: `#` and three or six hexadecimal digits, and no longer word.
fn colors_in(text: &str) -> Vec<String> {
    let parts = text.split('#').skip(1);
    let words = parts.map(|part| {
        let end = part.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
        format!("#{}", &part[..end.unwrap_or(part.len())])
    });
    words.filter(|word| color(word).is_some()).collect()
}

/// The name that the value after these tokens is given, in the style sheet's spelling: of a
/// constant (`const QUIET_OUTLINE: &str =`) or a field (`ink:`).
fn name_of(before: &[Token]) -> Option<String> {
    let text = |back: usize| {
        before
            .len()
            .checked_sub(back)
            .map(|i| before[i].text.as_str())
    };
    let name = match (text(1)?, text(2)?) {
        ("=", "str") => text(5)?,
        (":", name) if name != ":" => name,
        _ => return None,
    };
    Some(name.to_lowercase().replace('_', "-"))
}

#[test]
fn colours_are_told_from_addresses() {
    assert_eq!(
        colors_in("a{fill:#f6f3ec}b{stroke:#fff;x:1}"),
        ["#f6f3ec", "#fff"]
    );
    assert!(colors_in("url(#near-yes) #add-more #beef").is_empty());
}
