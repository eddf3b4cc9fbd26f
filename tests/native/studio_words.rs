//! The words of the studio: every one that the code asks for is there, in all languages, and no other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;
use stancemap::language::i18n::plural_categories;
use stancemap::project::{Edit, History, Known, OpenedFile, show};
use stancemap::sheets::{Import, Native};

use crate::support::{json_files, root, text};

const FOLDER: &str = "src/web/studio/words";

/// The texts of a file by their keys, in the order of the file's own sorting.
fn texts(file: &str) -> BTreeMap<String, Value> {
    let file: Value = serde_json::from_str(&text(file)).expect(file);
    let texts = file["texts"].as_object().expect("texts").clone();
    texts.into_iter().collect()
}

fn english() -> BTreeMap<String, Value> {
    texts(&format!("{FOLDER}/en.json"))
}

/// The languages and the files of their words.
fn languages() -> Vec<(String, String)> {
    let files = json_files(FOLDER).into_iter();
    let pairs = files.map(|file| {
        let name = file.rsplit_once('/').expect("a folder").1;
        (name.trim_end_matches(".json").to_owned(), file)
    });
    pairs.collect()
}

/// The forms of a text: one, or one for each category.
fn forms(value: &Value) -> Vec<&str> {
    match value {
        Value::Object(forms) => forms.values().filter_map(Value::as_str).collect(),
        value => value.as_str().into_iter().collect(),
    }
}

/// The names in braces.
fn params(text: &str) -> BTreeSet<&str> {
    let parts = text.split('{').skip(1);
    parts
        .filter_map(|part| Some(part.split_once('}')?.0))
        .collect()
}

/// A literal of the code: its text, and the code before it without white space at its end.
struct Literal {
    text: String,
    before: String,
}

/// The literals in the files of a folder with some endings, without tests.
fn literals(folder: &Path, endings: &[&str]) -> Vec<Literal> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(literals(&path, endings));
            continue;
        }
        let ending = path.extension().and_then(|one| one.to_str());
        let Some(ending) = ending.filter(|ending| endings.contains(ending)) else {
            continue;
        };
        let quote = if ending == "js" { '\'' } else { '"' };
        let code = fs::read_to_string(&path).expect("a text");
        let code = code.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
        for line in joined(code) {
            let parts: Vec<&str> = line.split(quote).collect();
            for (at, part) in parts.iter().enumerate().skip(1).step_by(2) {
                found.push(Literal {
                    text: (*part).to_owned(),
                    before: parts[at - 1].trim_end().to_owned(),
                });
            }
        }
    }
    found
}

/// The lines of code, without comments. A line that ends with a bracket goes on with the next one.
fn joined(code: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
    {
        match lines.last_mut().filter(|_| goes_on) {
            Some(last) => last.push_str(line.trim_start()),
            None => lines.push(line.to_owned()),
        }
        goes_on = line.ends_with('(');
    }
    lines
}

/// Whether a text has the form of a key of several words.
fn is_key(text: &str) -> bool {
    let words = text.split('-');
    text.contains('-')
        && words.clone().all(|word| !word.is_empty())
        && words
            .flat_map(str::chars)
            .all(|letter| letter.is_ascii_lowercase())
}

#[test]
fn maps_have_the_languages_of_the_studio() {
    let maps = json_files("public/words").into_iter();
    let maps =
        maps.filter_map(|file| Some(file.rsplit_once('/')?.1.strip_suffix(".json")?.to_owned()));
    let own = languages().into_iter().map(|(tag, _)| tag);
    assert_eq!(own.collect::<BTreeSet<_>>(), maps.collect::<BTreeSet<_>>());
}

#[test]
fn every_text_that_the_code_asks_for_is_there() {
    let known = english();
    let ask = ["t(", "word(", "count(", "with(", "named("];
    let no_text = [
        "list=", "class=", "class:", "name=", "role=", "type=", "id=", "for=",
    ];
    let mut lost = BTreeSet::new();
    for Literal { text, before } in literals(&root("src/web/studio"), &["rs"]) {
        let is_asked = ask.iter().any(|name| {
            let rest = before.strip_suffix(name);
            rest.is_some_and(|rest| {
                !rest.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_')
            })
        });
        let is_name = no_text.iter().any(|name| before.ends_with(name));
        if (is_asked || is_key(&text) && !is_name) && !known.contains_key(&text) {
            lost.insert(text);
        }
    }
    for Literal { text, .. } in literals(&root("src/project"), &["rs"]) {
        let kinds = ["edit-", "mend-", "check-"];
        let is_label = kinds.iter().any(|kind| text.starts_with(kind)) && is_key(&text);
        if is_label && !known.contains_key(&text) {
            lost.insert(text);
        }
    }
    lost.retain(|text| !NO_TEXTS.contains(&&**text));
    assert_eq!(lost, BTreeSet::new(), "{FOLDER}/en.json lacks them");
}

/// Names of the code that have the form of keys.
const NO_TEXTS: [&str; 2] = ["mariage-pour-tous", "un-votes"];

#[test]
fn every_text_is_asked_for() {
    let mut asked = BTreeSet::new();
    let mut families = BTreeSet::new();
    for folder in ["src/web/studio", "src/project"] {
        for Literal { text, before } in literals(&root(folder), &["rs", "js"]) {
            // `format!("list-{value}")` asks for all texts of a family. Fields are asked for by their keys, too.
            let family = text.split('{').next().unwrap_or_default();
            if before.ends_with("format!(") && family.ends_with('-') && family != "field-" {
                families.insert(family.to_owned());
            }
            asked.insert(text);
        }
    }
    let is_left = |key: &&String| {
        let of_family = families.iter().any(|family| key.starts_with(family));
        !asked.contains(*key) && !of_family
    };
    let known = english();
    let left: Vec<&String> = known.keys().filter(is_left).collect();
    assert_eq!(left, [""; 0], "nothing asks for these of {FOLDER}/en.json");
}

#[test]
fn all_languages_have_all_texts_with_their_values_and_forms() {
    let languages = languages();
    let tags: Vec<&str> = languages.iter().map(|(tag, _)| &**tag).collect();
    assert_eq!(tags, ["ar", "en", "es", "fr", "pt-BR"]);
    let english = english();
    for (tag, file) in &languages {
        let texts = texts(file);
        let keys =
            |texts: &BTreeMap<String, Value>| -> Vec<String> { texts.keys().cloned().collect() };
        assert_eq!(keys(&texts), keys(&english), "{file}");
        for (key, own) in &texts {
            let first = &english[key];
            let told = format!("{file}, {key}");
            assert_eq!(own.is_object(), first.is_object(), "{told}");
            if let Value::Object(forms) = own {
                let categories: BTreeSet<&str> = forms.keys().map(|key| &**key).collect();
                let expected: BTreeSet<&str> = plural_categories(tag).iter().copied().collect();
                assert_eq!(categories, expected, "{told}");
            }
            // A form for one may say the number in words. All other values are in all forms.
            let wanted: BTreeSet<&str> = forms(first).into_iter().flat_map(params).collect();
            for form in forms(own) {
                assert!(!form.trim().is_empty(), "{told}");
                let found = params(form);
                let lacks = wanted.difference(&found).any(|name| *name != "n");
                assert!(!lacks && found.is_subset(&wanted), "{told}: {form}");
            }
            assert!(wanted.contains("n") || !own.is_object(), "{told}");
            let is_there = forms(own).iter().any(|form| form.contains("{n}"));
            assert_eq!(is_there, wanted.contains("n"), "{told}");
        }
    }
}

/// The example of cells is one that a newcomer can type.
#[test]
fn the_cells_of_the_first_screen_make_a_map_in_each_language() {
    for (tag, file) in languages() {
        let texts = texts(&file);
        let typed = texts["begin-placeholder"].as_str().expect("a text");
        let mut history = History::default();
        let mut places = |_: &_, _: Option<&_>| unreachable!("the world is built in");
        let files = vec![OpenedFile::Text {
            name: texts["pasted-name"].as_str().expect("a text").to_owned(),
            text: typed.to_owned(),
        }];
        let mut known = Known {
            bytes: &[],
            import: &Import::default(),
            places: &mut places,
            decoder: &Native,
        };
        let edit = Edit::Open {
            files,
            keeps: false,
            language: String::new(),
        };
        history.apply(&edit, &mut known).expect("a sheet");
        let view = show(&history, &history.project().import(&mut places));
        let meanings = view.sheets[0].columns.iter().map(|column| &*column.meaning);
        assert_eq!(meanings.collect::<Vec<_>>(), ["place", "stance"], "{tag}");
        let faults = (view.problems.len(), view.questions.len());
        assert_eq!((view.counts.facts, faults), (2, (0, 0)), "{tag}");
    }
}
