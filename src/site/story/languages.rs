use std::collections::{BTreeMap, BTreeSet};

use crate::base::problem::Problem;
use crate::dossier::Dossier;
use crate::figure::markup::Language;
use crate::language::i18n::{Messages, same_language};
use crate::language::matching::shown_names;

/// The languages of some messages.
pub fn languages(all: &[Messages]) -> Vec<Language> {
    let language = |words: &Messages| Language {
        tag: words.language.clone(),
        name: words.name.clone(),
    };
    all.iter().map(language).collect()
}

/// The place of the messages in a language.
pub fn position(all: &[Messages], wanted: &str) -> Option<usize> {
    all.iter()
        .position(|words| same_language(&words.language, wanted))
}

/// Gives the places of a dossier their names in the language of the interface; or in its own language, if the
/// interface is in English for want of words in it. `asked` is the language that was asked for.
pub fn name_places(dossier: &mut Dossier, words: &Messages, asked: Option<&str>) {
    let is_instead = asked.is_none() && same_language(&words.language, "en");
    let own = match is_instead && dossier.is_untranslated() {
        true => shown_names(&dossier.lang),
        false => BTreeMap::new(),
    };
    dossier.localize_names(|place| {
        let name = words.country(place).or(own.get(place).copied());
        name.map(Into::into)
    });
}

/// The problem that the interface has no words in a dossier's language. English needs none.
pub fn without_words(language: &str, all: &[Messages]) -> Option<Problem> {
    let tags: BTreeSet<&str> = all
        .iter()
        .map(|words| &*words.language)
        .chain(["en"])
        .collect();
    let tags = Vec::from_iter(tags).join(", ");
    let expected = format!("a language that the interface has ({tags})");
    let done = match shown_names(language).is_empty() {
        true => "kept the texts, and wrote buttons, menus and names of countries in English",
        false => "kept the texts and names of countries, and wrote buttons and menus in English",
    };
    (!same_language(language, "en")).then(|| Problem::new("lang", language, expected, done))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A tag for private use, which no file has.
    const UNKNOWN: &str = "qaa";

    fn words(file: &str) -> Messages {
        Messages::read(file).expect("words").0
    }

    #[test]
    fn a_dossier_whose_language_the_interface_lacks_is_told_those_that_it_has() {
        let shipped = [
            include_str!("../../../public/words/ar.json"),
            include_str!("../../../public/words/fr.json"),
        ];
        let shipped = shipped.map(words);
        let told = without_words(UNKNOWN, &shipped).map(|problem| problem.to_string());
        let expected = "lang: found qaa, expected a language that the interface has (ar, en, fr); \
            kept the texts, and wrote buttons, menus and names of countries in English";
        assert_eq!(told.as_deref(), Some(expected));
        assert_eq!(without_words("en-GB", &shipped), None);
    }

    #[test]
    fn places_have_the_names_of_a_story_whose_language_the_interface_lacks() {
        let story = |title: &str| {
            let fact = r#"{"id": "a", "places": ["DEU"], "text": "Ja.", "source": "s"}"#;
            let text = format!(
                r#"{{"format": "stancemap/1", "id": "x", "lang": "de", "title": {title}, "question": "Wer?",
                "stances": [], "sources": [{{"id": "s", "title": "S"}}], "facts": [{fact}]}}"#
            );
            let read = crate::dossier::read_in(&text, "en").expect("a dossier");
            read.dossier
        };
        let (own, both) = (story(r#""Wer?""#), story(r#"{"de": "Wer?", "en": "Who?"}"#));
        let english = Messages::english();
        let french = words(include_str!("../../../public/words/fr.json"));
        for (dossier, words, asked, expected) in [
            (&own, &english, None, "Deutschland"),
            (&own, &english, Some("en"), "Germany"),
            (&own, &french, Some("fr"), "Allemagne"),
            (&both, &english, None, "Germany"),
        ] {
            let mut dossier = dossier.clone();
            name_places(&mut dossier, words, asked);
            let place = crate::dossier::PlaceId::new("DEU").expect("an id");
            assert_eq!(dossier.name_of(place), expected, "{asked:?}");
        }
        let told = without_words("de", &[]).map(|problem| problem.to_string());
        let told = told.expect("a problem");
        assert!(told.ends_with("buttons and menus in English"), "{told}");
    }
}
