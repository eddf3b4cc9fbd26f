//! The interface has no words of one story: the figure of another tells nothing of requests, answers
//! and people who are taken in.

use stancemap::base::geom::WORLD_WIDTH;
use stancemap::dossier::read_in;
use stancemap::figure::markup::{Element, Model, Node, figure};
use stancemap::language::i18n::Messages;
use stancemap::world::projection::Projection;

use crate::markup::elements;
use crate::support::{json_files, text};

/// A treaty that is ratified, disputed, and paid for. Its own texts say nothing but names.
const TREATY: &str = r##"{
    "format": "stancemap/1", "id": "treaty", "lang": "en", "title": "T", "question": "Q?", "deck": "D",
    "asOf": "2020-12-31", "licence": {"name": "CC0"}, "version": "1", "contact": "x@example.org",
    "stances": [
        {"id": "party", "label": "P", "definition": "P", "color": "#0b5f62", "pattern": "solid"},
        {"id": "left", "label": "L", "definition": "L", "color": "#bf4228", "pattern": "diagonal"}
    ],
    "sources": [{"id": "s", "title": "S", "publisher": "S", "published": "2020", "kind": "record"}],
    "actors": {"label": "A", "definition": "A", "places": ["CHE"]},
    "marks": [{"id": "m", "label": "M", "definition": "M", "sign": "square"}],
    "events": [{"date": "2010-03-01", "label": "E", "fact": "a"}],
    "places": {"NPL": {"marks": ["m"]}},
    "totals": [{"label": "t", "value": 9, "source": "s", "pages": [1]}],
    "corrections": [{"date": "2020-12-31", "text": "C", "facts": ["a"]}],
    "facts": [
        {"id": "a", "places": ["NPL"], "date": "2010-03-01", "kind": "ratification", "text": "F", "source": "s",
         "pages": [1], "stance": {"id": "party", "of": ["NPL"]}, "attribution": {"kind": "record", "by": "R"},
         "figures": [
            {"measure": "people", "value": 40, "act": "seconded", "to": "NPL", "from": "CHE", "of": ["NPL"], "status": "transferred"},
            {"measure": "people", "value": 20, "act": "seconded", "to": "NPL", "from": "CHE", "status": "offered"},
            {"measure": "eur", "value": 5000, "act": "paid", "to": "NPL", "from": "CHE"},
            {"measure": "eur", "value": 7000, "act": "granted", "to": "NPL", "from": "CHE", "status": "offered"}]},
        {"id": "b", "places": ["NPL"], "date": "2012", "kind": "withdrawal", "text": "F", "source": "s",
         "pages": [1], "stance": {"id": "left", "of": ["NPL"]}, "attribution": {"kind": "court", "by": "R"}, "disputes": ["a"]},
        {"id": "c", "places": ["FIN"], "kind": "accession", "text": "F", "source": "s", "pages": [1],
         "stance": {"id": "party", "of": ["FIN"]}, "attribution": {"kind": "report", "by": "R"}},
        {"id": "d", "places": ["PRY", "CHE"], "date": "2015", "kind": "vote", "text": "F", "source": "s", "pages": [1],
         "attribution": {"kind": "official", "by": "R"},
         "figures": [{"measure": "usd", "value": 3, "act": "paid", "to": "PRY", "from": "CHE"}]}
    ]
}"##;

/// Beginnings of words that tell of requests, answers, refusals, deportation and people taken in.
fn words_of_the_story(language: &str) -> &'static [&'static str] {
    match language {
        "en" => &[
            "asked", "asks", "request", "answer", "refus", "declin", "deport", "expel", "taken",
            "took", "sender",
        ],
        "es" => &[
            "pedid",
            "pedir",
            "petici",
            "solicit",
            "respuest",
            "respond",
            "rechaz",
            "deport",
            "expuls",
            "acog",
            "recibid",
            "remitente",
        ],
        "fr" => &[
            "sollicit", "demand", "répon", "refus", "expuls", "accueil", "reçu", "renvo",
        ],
        "pt-BR" => &[
            "pedid",
            "pedir",
            "procurado",
            "solicit",
            "respost",
            "respond",
            "recus",
            "deport",
            "expuls",
            "acolh",
            "recebid",
            "remetente",
        ],
        "ar" => &[
            "طلب",
            "يطلب",
            "سأل",
            "يسأل",
            "رفض",
            "استقبل",
            "استقبال",
            "ترحيل",
            "إجاب",
            "المرسل",
        ],
        other => panic!("No words of the story in {other}: name them here."),
    }
}

/// A text in small letters and without Arabic vowel signs.
fn plain(text: &str) -> String {
    let letters = text
        .chars()
        .filter(|letter| !('\u{64b}'..='\u{652}').contains(letter));
    letters.collect::<String>().to_lowercase()
}

/// The words of a text that begin with one of the story's.
fn found_in(text: &str, language: &str) -> Vec<String> {
    let text = plain(text);
    let words = text.split(|letter: char| !letter.is_alphabetic());
    let words = words.map(|word| {
        if language == "ar" {
            word.trim_start_matches(['و', 'ف'])
        } else {
            word
        }
    });
    let of_story = words_of_the_story(language);
    let is_of_story = |word: &&str| of_story.iter().any(|one| word.starts_with(one));
    words.filter(is_of_story).map(str::to_owned).collect()
}

/// All that a figure says: its texts, and the messages in its attributes.
fn said(figure: &Element) -> Vec<&str> {
    let of = |element: &'_ Element| element.tag != "style";
    let all = elements(figure).into_iter().filter(|element| of(element));
    all.flat_map(|element| {
        let texts = element.children.iter().filter_map(|child| match child {
            Node::Text(text) => Some(text.as_str()),
            Node::Element(_) => None,
        });
        let values = element
            .attributes
            .iter()
            .filter(|(name, _)| *name != "class");
        let values = values.map(|(_, value)| value.as_str());
        texts.chain(values)
    })
    .collect()
}

#[test]
fn a_figure_of_another_story_has_no_word_of_the_first() {
    for file in json_files("public/words") {
        let (words, _) = Messages::read(&text(&file)).expect(&file);
        let language = words.language.clone();
        let reading = read_in(TREATY, &language).expect("a dossier");
        assert!(reading.problems.is_empty(), "{:?}", reading.problems);
        let model = Model::new(reading.dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
        let figure = figure(&model.with_words(words));
        let said = said(&figure);
        assert!(said.len() > 300, "{file}: {}", said.len());
        let told: Vec<_> = said
            .iter()
            .filter_map(|text| {
                let found = found_in(text, &language);
                (!found.is_empty()).then(|| format!("{found:?} in {text:?}"))
            })
            .collect();
        assert!(told.is_empty(), "{file}: {}", told.join("\n"));
    }
}

/// The test itself finds what it is for.
#[test]
fn words_of_the_story_are_found() {
    let table = [
        ("en", "No request or answer is known", 2),
        ("es", "Eso no significa que nadie se la haya pedido", 1),
        ("fr", "ni que personne ne l’a sollicité", 1),
        ("pt-BR", "nem que ninguém o tenha procurado", 1),
        ("ar", "أن أحدًا لم يسألها واستُقبلوا", 2),
        ("en", "Procurement, stance and fact", 0),
        ("pt-BR", "Procurar um país", 0),
    ];
    for (language, text, expected) in table {
        assert_eq!(found_in(text, language).len(), expected, "{text}");
    }
}
