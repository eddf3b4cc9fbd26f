//! The colours of the style sheets, in the light and the dark theme.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use stancemap::dossier::Color;

use crate::support::root;

/// All style sheets of the page, one after the other.
pub fn styles() -> String {
    let mut sheets = Vec::new();
    collect(&root("public/styles"), &mut sheets);
    sheets.sort();
    let text = sheets.iter().map(|path| fs::read_to_string(path).unwrap());
    text.collect::<Vec<_>>().join("\n")
}

fn collect(folder: &Path, sheets: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, sheets);
        } else if path.extension().is_some_and(|end| end == "css") {
            sheets.push(path);
        }
    }
}

/// The variables that are declared as `light-dark(#…, #…)`, perhaps behind a variable of the host
/// (`var(--host, light-dark(…))`): light first. Names have no leading hyphens.
pub fn variables() -> BTreeMap<String, [Color; 2]> {
    let styles = styles();
    let declarations = styles.lines().filter_map(|line| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": ")?;
        let pair = value.split_once("light-dark(")?.1;
        let (light, rest) = pair.split_once(", ")?;
        let dark = rest.split_once(')')?.0;
        Some((name.to_owned(), [color(light)?, color(dark)?]))
    });
    declarations.collect()
}

/// A colour of three or six hexadecimal digits: `#fff`, `#1a1a18`.
pub fn color(text: &str) -> Option<Color> {
    let digits = text.strip_prefix('#')?;
    if digits.len() == 3 {
        let long: String = digits.chars().flat_map(|digit| [digit, digit]).collect();
        return format!("#{long}").parse().ok();
    }
    text.parse().ok()
}

#[test]
fn short_and_long_colours_are_read() {
    assert_eq!(color("#fff"), Some(Color([255; 3])));
    assert_eq!(color("#1a1a18"), Some(Color([0x1a, 0x1a, 0x18])));
    assert_eq!(color("white"), None);
}

#[test]
fn the_style_sheets_declare_the_colours_of_the_map() {
    let variables = variables();
    for name in ["paper", "ink", "quiet", "sea", "land", "border", "outline"] {
        assert!(variables.contains_key(name), "no --{name}: {variables:?}");
    }
}
