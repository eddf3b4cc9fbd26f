use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::base::problem::Problem;
use crate::cli::open::{list, open, warn};
use crate::dossier::Dossier;
use crate::figure::markup::Language;
use crate::language::i18n::{Messages, same_language};
use crate::language::matching::shown_names;

/// The language of a page or picture, and where the interface's messages are.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub struct LanguageOptions {
    /// Folder of the interface's messages, one file per language; English alone without it.
    #[arg(long, value_name = "FOLDER")]
    pub words: Option<PathBuf>,
    /// Language, one of that folder; the dossier's own without it.
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
}

impl LanguageOptions {
    /// The messages of the interface in the language that is asked for, by default the language of
    /// the dossier, or in English if there are none in it; and the languages of all files. Problems of
    /// the files go to standard error.
    ///
    /// # Errors
    /// Why a file cannot be read, with its name; or that no file is in the language that is asked
    /// for.
    pub(crate) fn words(&self, of_dossier: &str) -> Result<(Messages, Vec<Language>), String> {
        let mut all = self.all()?;
        let wanted = self.lang.as_deref().unwrap_or(of_dossier);
        let languages = languages(&all);
        match (position(&all, wanted), &self.lang) {
            (Some(found), _) => Ok((all.swap_remove(found), languages)),
            (None, Some(language)) if !same_language(language, "en") => Err(format!(
                "--lang {language}: no file of --words is in that language"
            )),
            _ => {
                if let Some(folder) = &self.words {
                    warn(folder, without_words(of_dossier, &all).as_slice());
                }
                Ok((Messages::english(), languages))
            }
        }
    }

    /// The messages of all files, in order of the files' names.
    fn all(&self) -> Result<Vec<Messages>, String> {
        let Some(folder) = &self.words else {
            return Ok(Vec::new());
        };
        let files = list(folder)?.into_iter();
        files
            .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
            .map(|file| read(&file))
            .collect()
    }
}

/// The languages of some messages.
pub(crate) fn languages(all: &[Messages]) -> Vec<Language> {
    let language = |words: &Messages| Language {
        tag: words.language.clone(),
        name: words.name.clone(),
    };
    all.iter().map(language).collect()
}

/// The place of the messages in a language.
pub(crate) fn position(all: &[Messages], wanted: &str) -> Option<usize> {
    all.iter()
        .position(|words| same_language(&words.language, wanted))
}

/// Gives the places of a dossier their names in the language of the interface; or in its own language, if the
/// interface is in English for want of words in it. `asked` is the language that was asked for.
pub(crate) fn name_places(dossier: &mut Dossier, words: &Messages, asked: Option<&str>) {
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
pub(crate) fn without_words(language: &str, all: &[Messages]) -> Option<Problem> {
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

/// Reads a file of messages. Its problems go to standard error.
fn read(file: &Path) -> Result<Messages, String> {
    let named = |problem| format!("{}: {problem}", file.display());
    let (words, problems) = Messages::read(&open(file)?).map_err(named)?;
    warn(file, &problems);
    warn(file, words.unnamed_places().as_slice());
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "public/words";
    /// A tag for private use, which no file has.
    const UNKNOWN: &str = "qaa";

    fn options(lang: Option<&str>) -> LanguageOptions {
        LanguageOptions {
            words: Some(WORDS.into()),
            lang: lang.map(Into::into),
        }
    }

    #[test]
    fn a_page_is_in_the_dossiers_language_or_in_the_one_that_is_asked_for() {
        let table = [
            ("pt", None, "pt-BR"),
            ("en", Some("ar"), "ar"),
            (UNKNOWN, None, "en"),
            ("fr", Some("en"), "en"),
        ];
        let is_json = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "json");
        let shipped = list(Path::new(WORDS)).expect("a folder");
        let shipped = shipped.into_iter().filter(is_json).count();
        for (of_dossier, asked, expected) in table {
            let (words, languages) = options(asked).words(of_dossier).expect("words");
            assert_eq!(words.language, expected);
            assert_eq!(languages.len(), shipped);
        }
    }

    #[test]
    fn a_dossier_whose_language_the_interface_lacks_is_told_those_that_it_has() {
        let shipped = options(None).all().expect("words");
        let told = without_words(UNKNOWN, &shipped).map(|problem| problem.to_string());
        let expected = "lang: found qaa, expected a language that the interface has (ar, en, es, fr, pt-BR); \
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
        let french = options(Some("fr")).words("de").expect("words").0;
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

    #[test]
    fn a_language_without_words_is_refused_and_without_a_folder_there_is_english() {
        let refused = options(Some(UNKNOWN)).words("en").unwrap_err();
        assert!(refused.contains("--lang qaa"), "{refused}");
        let (words, languages) = LanguageOptions::default().words("fr").expect("words");
        assert_eq!((&*words.language, languages), ("en", Vec::new()));
    }
}
