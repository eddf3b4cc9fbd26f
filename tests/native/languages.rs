//! Dossiers whose texts are in several languages, and the interface's words in each.

use stancemap::base::geom::WORLD_WIDTH;
use stancemap::dossier::{PlaceId, read, read_in};
use stancemap::figure::markup::{Model, figure, html};
use stancemap::language::i18n::{Messages, plural_categories, template_parts};
use stancemap::world::projection::Projection;

use crate::support::{json_files, text};

/// A dossier in English, of whose texts some are in Spanish, too.
const TEA: &str = r##"{
    "format": "stancemap/1", "id": "tea", "lang": "en", "asOf": "2025-01-01",
    "title": {"en": "Tea", "es": "Té"}, "question": "Tea?", "deck": {"es-MX": "¿Quién toma té?"},
    "stances": [{ "id": "yes", "label": {"en": "Said yes", "es": "Dijo que sí"},
                  "definition": "Said yes.", "color": "#005555" }],
    "sources": [{ "id": "s", "title": "S" }],
    "places": { "UGA": { "name": {"en": "The Pearl", "es": "La Perla"} } },
    "facts": [{
        "id": "f", "places": ["RWA", "UGA"], "date": "2024-05", "text": "They said so.",
        "source": "s", "stance": { "id": "yes", "of": ["RWA", "UGA"] }
    }]
}"##;

fn words(language: &str) -> Messages {
    let file = format!("public/words/{language}.json");
    Messages::read(&text(&file)).expect(&file).0
}

/// The languages that the project ships: one file each.
fn languages() -> Vec<String> {
    let files = json_files("public/words").into_iter();
    let tag = |file: String| Some(file.strip_suffix(".json")?.rsplit_once('/')?.1.to_owned());
    let tags: Vec<String> = files.filter_map(tag).collect();
    assert!(tags.iter().any(|tag| tag == "en"), "{tags:?}");
    tags
}

#[test]
fn a_text_is_in_the_wanted_language_or_says_which_it_is_in() {
    let reading = read_in(TEA, "es").expect("a dossier");
    assert_eq!(reading.problems, []);
    let dossier = reading.dossier;
    let texts = [&dossier.title, &dossier.deck, &dossier.question];
    let found = texts.map(|text| (&**text, text.fallback_language()));
    let deck = ("¿Quién toma té?", None);
    assert_eq!(found, [("Té", None), deck, ("Tea?", Some("en"))]);
    assert!(dossier.is_partly_untranslated());
}

#[test]
fn in_its_own_language_nothing_of_a_dossier_is_foreign() {
    let dossier = read(TEA).expect("a dossier").dossier;
    assert_eq!(&*dossier.title, "Tea");
    // It has this one only in another language.
    assert_eq!(dossier.deck.fallback_language(), Some("es-MX"));
}

#[test]
fn names_of_the_dossiers_own_stay() {
    let mut dossier = read_in(TEA, "es").expect("a dossier").dossier;
    dossier.localize_names(|place| Some(place.as_str().to_lowercase()));
    let name = |code| dossier.name_of(PlaceId::resolve(code).expect(code));
    assert_eq!(["RWA", "UGA"].map(name), ["rwa", "La Perla"]);
}

#[test]
fn what_stays_in_another_language_is_marked_and_said() {
    let dossier = read_in(TEA, "es").expect("a dossier").dossier;
    let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
    let spanish = words("es");
    let untranslated = spanish.untranslated.clone();
    let written = html(&figure(&model.with_words(spanish)).into());
    for part in [
        "<figure class=\"stancemap\" lang=\"es\" dir=\"ltr\"",
        "<h1>T&#233;</h1>",
        "<p lang=\"en\" dir=\"auto\">They said so.</p>",
        &html(&untranslated.as_str().into()),
    ] {
        assert!(written.contains(part), "no {part}");
    }
    let dossier =
        read(&TEA.replace("{\"es-MX\": \"¿Quién toma té?\"}", "\"X\"")).expect("a dossier");
    let model = Model::new(dossier.dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
    let written = html(&figure(&model).into());
    assert!(!written.contains("untranslated"));
}

#[test]
fn every_language_has_every_sentence() {
    let mut missing = Vec::new();
    for language in languages() {
        let text = text(&format!("public/words/{language}.json"));
        let (words, problems) = Messages::read(&text).expect("words");
        assert_eq!(words.language, language);
        missing.extend(
            problems
                .iter()
                .map(|problem| format!("{language}: {problem}")),
        );
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// A translation fills in what the English sentence does, each form of it: but for the number
/// itself, which may be a word.
#[test]
fn every_sentence_has_the_places_of_the_english_one() {
    let json = |language: &str| -> serde_json::Value {
        let text = text(&format!("public/words/{language}.json"));
        serde_json::from_str(&text).expect(language)
    };
    let places = |text: &str| {
        let mut places: Vec<String> = template_parts(text)
            .filter_map(|(name, _)| name)
            .map(Into::into)
            .collect();
        places.sort();
        places
    };
    let english = json("en");
    let mut faults = Vec::new();
    let mut compare = |named: String, text: Option<&str>, expected: Vec<String>, counts: bool| {
        let found = text.map(|text| {
            let mut all = places(text);
            // The number itself may be a word.
            all.retain(|place| !counts || place != "n");
            all
        });
        if found.as_ref() != Some(&expected) {
            faults.push(format!("{named} has {found:?} instead of {expected:?}"));
        }
    };
    for language in languages() {
        let own = json(&language);
        for (name, sentence) in english.as_object().expect("an object") {
            if let Some(text) = sentence.as_str() {
                let named = format!("{language}: {name}");
                compare(named, own[name].as_str(), places(text), false);
            } else if let Some(text) = sentence["other"].as_str() {
                let mut expected = places(text);
                expected.retain(|place| place != "n");
                for form in plural_categories(&language) {
                    let named = format!("{language}: {name}.{form}");
                    compare(named, own[name][form].as_str(), expected.clone(), true);
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_broken_file_says_what_is_wrong_and_the_rest_stands() {
    let (words, problems) = Messages::read(
        r#"{"language": "es", "close": "Cerrar", "fly": 7, "tea": "té", "changes": {"one": "x"}}"#,
    )
    .expect("words");
    assert_eq!((&*words.close, &*words.fly), ("Cerrar", "Show on map"));
    assert_eq!(words.plural(&words.changes, 2), "2 changes");
    let told = |path: &str| problems.iter().any(|problem| problem.path == path);
    assert!(["fly", "tea", "changes", "months"].into_iter().all(told));
    for text in ["", "[]", "{\"close\": \"Cerrar\"}"] {
        assert!(Messages::read(text).is_err(), "{text}");
    }
}

#[test]
fn arabic_has_six_ways_to_count() {
    let arabic = words("ar");
    let counted = [0, 1, 2, 3, 11, 100].map(|n| arabic.plural(&arabic.changes, n));
    for (i, one) in counted.iter().enumerate() {
        assert!(!counted[..i].contains(one), "{one} twice");
    }
}
