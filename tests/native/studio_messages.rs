//! The messages of the core in the languages of the studio: each has a translation with the same values, and no other has.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fs, iter};

use proc_macro2::{TokenStream, TokenTree};
use serde_json::Value;
use stancemap::base::message::{COUNT, Joint, Part, TOOL, parts};
use stancemap::language::i18n::plural_categories;

use crate::support::{json_files, root, text};

const FOLDER: &str = "src/web/studio/messages";

/// A message in the code: its English text, and whether it has another form for a count of one.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Template {
    text: String,
    has_forms: bool,
}

/// The names of the values in a text, but for those that the command line alone says.
fn values(text: &str) -> BTreeSet<&str> {
    let names = parts(text).filter_map(|part| match part {
        Part::Value(name) if name != TOOL => Some(name),
        _ => None,
    });
    names.collect()
}

/// Whether a text has words, and not only values and signs.
fn has_words(text: &str) -> bool {
    let is_word =
        |part: Part<'_>| matches!(part, Part::Words(words) if words.contains(char::is_alphabetic));
    parts(text).any(is_word)
}

/// The files below a folder with an ending.
fn files(folder: &Path, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|own| own == ending) {
            found.push(fs::read_to_string(&path).expect("a text"));
        }
    }
    found
}

/// The code of a file without its tests.
fn without_tests(code: &str) -> &str {
    code.split("#[cfg(test)]\nmod ").next().unwrap_or_default()
}

fn literal(tree: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = tree else {
        return None;
    };
    let literal = syn::parse_str::<syn::LitStr>(&literal.to_string());
    literal.ok().map(|literal| literal.value())
}

/// The messages in some code, by the macro that makes them.
fn templates(code: TokenStream, found: &mut BTreeSet<Template>) {
    let trees: Vec<TokenTree> = code.into_iter().collect();
    for (at, tree) in trees.iter().enumerate() {
        let TokenTree::Group(group) = tree else {
            continue;
        };
        let is_macro =
            at > 1 && trees[at - 2].to_string() == "message" && trees[at - 1].to_string() == "!";
        if is_macro {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            let first = inner.first().and_then(literal);
            let is_two = inner.get(1).is_some_and(|sign| sign.to_string() == "|");
            let text = if is_two {
                inner.get(2).and_then(literal)
            } else {
                first
            };
            found.extend(text.map(|text| Template {
                text,
                has_forms: is_two,
            }));
        }
        templates(group.stream(), found);
    }
}

/// All messages of the core and of the studio that have words.
fn known() -> BTreeSet<Template> {
    let mut found = BTreeSet::new();
    for code in files(&root("src"), "rs") {
        let code = without_tests(&code);
        templates(code.parse().expect("code"), &mut found);
    }
    for code in files(&root("src/web/studio/page"), "js") {
        let texts = code
            .split("message('")
            .skip(1)
            .filter_map(|rest| rest.split('\'').next());
        found.extend(texts.map(|text| Template {
            text: text.to_owned(),
            has_forms: false,
        }));
    }
    found.retain(|one| has_words(&one.text));
    found
}

/// Texts of readers that are no messages yet, without values: they are translated as a whole.
fn plain_texts() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for folder in [
        "src/dossier",
        "src/site",
        "src/sheets",
        "src/world",
        "src/language",
    ] {
        for code in files(&root(folder), "rs") {
            literals(without_tests(&code).parse().expect("code"), &mut found);
        }
    }
    found
}

fn literals(code: TokenStream, found: &mut BTreeSet<String>) {
    for tree in code {
        match &tree {
            TokenTree::Group(group) => literals(group.stream(), found),
            tree => found.extend(literal(tree)),
        }
    }
}

/// Texts of the reader of dossiers that no page shows: those of the command line, and parts of other texts.
const UNTOLD: [&str; 11] = [
    ", expected ",
    "a draft",
    "a dossier; a basemap is named with --basemap",
    "invalid type: ",
    "kept the texts",
    "line ",
    "nothing: the file is empty",
    "one of ",
    "page number",
    "paragraph number",
    "unknown variant ",
];

/// The texts without values by which the reader of dossiers says what it expected and did.
fn texts_of_reader() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for code in files(&root("src/dossier/read"), "rs") {
        literals(without_tests(&code).parse().expect("code"), &mut found);
    }
    // Lines of documentation begin with a space, and texts with values are messages.
    let is_text = |text: &String| {
        let is_told =
            text.contains(' ') && !text.starts_with(' ') && text.starts_with(char::is_alphabetic);
        is_told && (!text.contains('{') || text.contains("{\"")) && !UNTOLD.contains(&&**text)
    };
    found.retain(is_text);
    found
}

/// The languages with the translations of each, by the English texts.
fn translations() -> Vec<(String, BTreeMap<String, Value>)> {
    let files = json_files(FOLDER).into_iter();
    let read = |file: String| {
        let name = file.rsplit_once('/').expect("a folder").1;
        let all: BTreeMap<String, Value> = serde_json::from_str(&text(&file)).expect(&file);
        (name.trim_end_matches(".json").to_owned(), all)
    };
    files.map(read).collect()
}

#[test]
fn all_languages_of_the_studio_but_english_have_messages() {
    let words = json_files("src/web/studio/words").into_iter();
    let words = words.map(|file| file.rsplit_once('/').expect("a folder").1.to_owned());
    let words: Vec<String> = words.filter(|file| file != "en.json").collect();
    let own = json_files(FOLDER).into_iter();
    let own: Vec<String> = own
        .map(|file| file.rsplit_once('/').expect("a folder").1.to_owned())
        .collect();
    assert_eq!(own, words);
}

#[test]
fn every_message_is_translated_and_no_other_text() {
    let known = known();
    assert!(known.len() > 300, "{}", known.len());
    let plain = plain_texts();
    let joints = Joint::ALL.into_iter().flat_map(Joint::words);
    let joints: BTreeSet<&str> = joints.collect();
    for (language, all) in translations() {
        let is_there = |text: &str| all.contains_key(text);
        let lost: Vec<&str> = known
            .iter()
            .map(|one| &*one.text)
            .filter(|one| !is_there(one))
            .collect();
        assert_eq!(lost, [""; 0], "{FOLDER}/{language}.json lacks them");
        let of_reader = texts_of_reader();
        let lost: Vec<&String> = of_reader.iter().filter(|one| !is_there(one)).collect();
        assert_eq!(lost, [""; 0], "{FOLDER}/{language}.json lacks them");
        let lost: Vec<&&str> = joints.iter().filter(|one| !is_there(one)).collect();
        assert_eq!(lost, [&""; 0], "{FOLDER}/{language}.json lacks them");
        let is_asked = |text: &str| {
            known.iter().any(|one| one.text == text)
                || plain.contains(text)
                || joints.contains(text)
        };
        let left: Vec<&String> = all.keys().filter(|text| !is_asked(text)).collect();
        assert_eq!(
            left, [""; 0],
            "nothing says them in {FOLDER}/{language}.json"
        );
    }
}

#[test]
fn translations_have_the_same_values_and_the_forms_of_their_language() {
    let known = known();
    let plain: BTreeSet<&str> = known
        .iter()
        .filter(|one| !one.has_forms)
        .map(|one| &*one.text)
        .collect();
    let counted: BTreeSet<&str> = known
        .iter()
        .filter(|one| one.has_forms)
        .map(|one| &*one.text)
        .collect();
    for (language, all) in translations() {
        for (english, own) in &all {
            let told = format!("{language}: {english}");
            let forms: Vec<(&str, &str)> = match own {
                Value::Object(forms) => {
                    assert!(
                        counted.contains(&**english),
                        "no count chooses a form: {told}"
                    );
                    let names: BTreeSet<&str> = forms.keys().map(|name| &**name).collect();
                    let expected = plural_categories(&language).iter().copied();
                    assert_eq!(names, expected.collect(), "{told}");
                    let forms = forms.iter();
                    forms
                        .map(|(name, form)| (&**name, form.as_str().expect("a text")))
                        .collect()
                }
                own => {
                    assert!(
                        !counted.contains(&**english) || plain.contains(&**english),
                        "forms: {told}"
                    );
                    iter::once(("", own.as_str().expect("a text"))).collect()
                }
            };
            for (name, form) in forms {
                assert!(
                    !form.trim().is_empty() || english.trim().is_empty(),
                    "{told}"
                );
                assert!(!form.contains(&format!("{{{TOOL}}}")), "{told}");
                let (mut own, mut expected) = (values(form), values(english));
                // The words for one or two may say the number.
                if ["zero", "one", "two"].contains(&name) && !own.contains(COUNT) {
                    expected.remove(COUNT);
                    own.remove(COUNT);
                }
                assert_eq!(own, expected, "{told}");
            }
        }
    }
}
