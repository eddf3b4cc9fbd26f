//! The figure of every dossier in every language, read as a copy editor would: no line mixes
//! languages without saying so, and none has a form, a space or a placeholder that is wrong.

use std::collections::BTreeSet;

use stancemap::base::geom::WORLD_WIDTH;
use stancemap::dossier::{Dossier, read_in};
use stancemap::figure::markup::{Element, Model, Node, figure};
use stancemap::language::i18n::Messages;
use stancemap::world::projection::Projection;

use crate::markup::{attribute, with_class};
use crate::support::{all_dossiers, json_files, text};

/// English words that other languages in Latin letters do not have.
const ENGLISH: [&str; 32] = [
    "the",
    "and",
    "of",
    "with",
    "people",
    "country",
    "countries",
    "from",
    "by",
    "were",
    "that",
    "this",
    "paragraph",
    "paragraphs",
    "undated",
    "taken",
    "offered",
    "held",
    "paid",
    "since",
    "facts",
    "between",
    "nation",
    "has",
    "have",
    "said",
    "agreed",
    "asked",
    "voted",
    "would",
    "favour",
    "against",
];

/// The most words in Latin letters in a row that Arabic text may have: names of other works.
const LATIN_RUN: usize = 3;

/// Elements that are lines of their own.
const LINES: [&str; 13] = [
    "p", "li", "td", "th", "h1", "h2", "h3", "dt", "dd", "summary", "legend", "label", "caption",
];

/// A line as a reader sees it, and the part of it in the figure's language.
#[derive(Default)]
struct Line {
    whole: String,
    own: String,
}

/// The lines of an element: what stands between the beginnings and ends of line elements.
fn lines(element: &Element, language: &str, is_own: bool, all: &mut Vec<Line>) {
    let is_own = is_in(element, language, is_own);
    all.push(Line::default());
    for child in &element.children {
        match child {
            Node::Element(child) if is_line(child) || has_lines(child) => {
                lines(child, language, is_own, all);
                all.push(Line::default());
            }
            child => fill(child, language, is_own, all.last_mut().expect("a line")),
        }
    }
}

/// Whether an element is in a language, if its parent is.
fn is_in(element: &Element, language: &str, is_parent: bool) -> bool {
    attribute(element, "lang").map_or(is_parent, |own| own == language)
}

fn is_line(element: &Element) -> bool {
    LINES.contains(&element.tag)
}

fn has_lines(element: &Element) -> bool {
    element.children.iter().any(|child| match child {
        Node::Element(child) => is_line(child) || has_lines(child),
        Node::Text(_) => false,
    })
}

fn fill(node: &Node, language: &str, is_own: bool, line: &mut Line) {
    match node {
        Node::Text(text) => {
            line.whole.push_str(text);
            // A word in another language parts the words around it.
            line.own.push_str(if is_own { text } else { "·" });
        }
        Node::Element(element) if element.tag == "style" => {}
        Node::Element(element) => {
            let is_own = is_in(element, language, is_own);
            for child in &element.children {
                fill(child, language, is_own, line);
            }
            // Options and buttons stand apart.
            if element.tag != "span" {
                line.own.push(' ');
            }
        }
    }
}

/// The faults of a line in a language.
fn faults(line: &Line, language: &str) -> Vec<String> {
    let mut found = Vec::new();
    let whole = line.whole.trim();
    if whole.contains("  ") {
        found.push("a doubled space".to_owned());
    }
    if whole.contains(" ,") || whole.contains(" ،") {
        found.push("a space before a comma".to_owned());
    }
    if whole.contains(['{', '}', '|']) {
        found.push("a placeholder".to_owned());
    }
    match language {
        "en" => {}
        "ar" => found.extend(latin_run(&line.own)),
        _ => {
            let words = line.own.split(|letter: char| !letter.is_alphabetic());
            let words = words.map(str::to_lowercase);
            let mut english = words.filter(|word| ENGLISH.contains(&&**word));
            found.extend(
                english
                    .next()
                    .map(|word| format!("the English word {word:?}")),
            );
        }
    }
    found
}

/// More words in Latin letters than Arabic text may have.
fn latin_run(text: &str) -> Option<String> {
    let mut run: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        let is_latin = word.chars().any(|letter| letter.is_ascii_alphabetic());
        if !is_latin {
            run.clear();
            continue;
        }
        run.push(word);
        if run.len() > LATIN_RUN {
            return Some(format!("{run:?} in Arabic"));
        }
    }
    None
}

fn languages() -> Vec<Messages> {
    let files = json_files("public/words").into_iter();
    files
        .map(|file| Messages::read(&text(&file)).expect(&file).0)
        .collect()
}

/// The figure without the world: the map has no lines to read.
fn drawn(dossier: Dossier, words: Messages) -> Element {
    let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
    figure(&model.with_words(words))
}

#[test]
fn no_line_of_any_figure_mixes_languages_or_has_a_wrong_space() {
    let mut told = BTreeSet::new();
    for file in all_dossiers() {
        for words in languages() {
            let language = words.language.clone();
            let reading = read_in(&text(&file), &language).expect("a dossier");
            let mut dossier = reading.dossier;
            let titles = dossier.sources.iter();
            let titles = titles.flat_map(|source| [source.title.clone(), source.name().to_owned()]);
            let titles: Vec<String> = titles.collect();
            dossier.localize_names(|place| words.country(place).map(Into::into));
            let figure = drawn(dossier, words);
            let mut all = Vec::new();
            lines(&figure, &language, true, &mut all);
            assert!(
                all.len() > 100,
                "{file} in {language} has {} lines",
                all.len()
            );
            for mut line in all {
                // Names of newspapers stay as they are in every language.
                for name in &titles {
                    line.own = line.own.replace(name, "·");
                }
                for fault in faults(&line, &language) {
                    told.insert(format!("{language}: {fault}: {}", line.whole.trim()));
                }
            }
        }
    }
    let told: Vec<String> = told.into_iter().collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn a_card_that_is_not_translated_says_so_once() {
    for file in all_dossiers() {
        for words in languages() {
            let reading = read_in(&text(&file), &words.language).expect("a dossier");
            let lacking = reading.dossier.untranslated_facts();
            let language = words.language.clone();
            let figure = drawn(reading.dossier, words);
            for card in with_class(&figure, "card") {
                let has_foreign = with_class(card, "chronicle")
                    .into_iter()
                    .any(has_other_language);
                let notes = with_class(card, "untranslated").len();
                assert!(notes <= 1, "{file} in {language}");
                if lacking > 0 && has_foreign {
                    assert_eq!(
                        notes,
                        1,
                        "{file} in {language}: {:?}",
                        attribute(card, "id")
                    );
                }
            }
        }
    }
}

fn has_other_language(element: &Element) -> bool {
    let of_facts = element.children.iter().filter_map(|child| match child {
        Node::Element(entry) => Some(entry),
        Node::Text(_) => None,
    });
    let texts = of_facts.flat_map(|entry| &entry.children);
    let mut texts = texts.filter_map(|child| match child {
        Node::Element(child) if child.tag == "p" => Some(child),
        _ => None,
    });
    texts.any(|text| attribute(text, "lang").is_some())
}

/// The test itself finds what it is for.
#[test]
fn faults_are_found() {
    let line = |whole: &str| Line {
        whole: whole.to_owned(),
        own: whole.to_owned(),
    };
    let table = [
        ("es", "200 personas, the family", 1),
        ("es", "200 personas", 0),
        ("fr", "deux  pays", 1),
        ("fr", "deux , pays", 1),
        ("pt-BR", "{n} países", 1),
        ("ar", "مقال Inside the Global Deal", 1),
        ("ar", "الحدود: Natural Earth", 0),
        ("en", "the people", 0),
    ];
    for (language, text, expected) in table {
        assert_eq!(faults(&line(text), language).len(), expected, "{text}");
    }
}
