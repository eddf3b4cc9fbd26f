use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::open::open;
use crate::dossier::Dossier;
use crate::figure::markup::Language;
use crate::language::i18n::{Messages, same_language};

/// Which languages a page speaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speech {
    /// The folder of the interface's words, a file per language: those are what the page can be
    /// had in. English alone without one.
    pub words: Option<PathBuf>,
    /// The language that the page is written in; the dossier's own where none is given.
    pub language: Option<String>,
    /// What places are called in that language: a file of lines with an ISO 3166-1 alpha-2 code, a
    /// tab and a name. The English names without one.
    pub names: Option<PathBuf>,
}

impl Speech {
    /// The words of the interface in a language, or in English where there are none in it; and all
    /// languages that there are words in. Faults of the files go to standard error.
    ///
    /// # Errors
    /// Why a file cannot be read, with its name; or that there are no words in the language that
    /// was asked for.
    pub(crate) fn words(&self, of_dossier: &str) -> Result<(Messages, Vec<Language>), String> {
        let mut all = self.all()?;
        let wanted = self.language.as_deref().unwrap_or(of_dossier);
        let languages = all.iter().map(|words| Language {
            tag: words.language.clone(),
            name: words.name.clone(),
        });
        let languages = languages.collect();
        let found = all
            .iter()
            .position(|words| same_language(&words.language, wanted));
        match (found, &self.language) {
            (Some(found), _) => Ok((all.swap_remove(found), languages)),
            (None, Some(language)) if !same_language(language, "en") => Err(format!(
                "--lang {language}: no file of --words is in that language"
            )),
            _ => Ok((Messages::english(), languages)),
        }
    }

    /// The words of all files, in order of what the languages are called by their tags.
    fn all(&self) -> Result<Vec<Messages>, String> {
        let Some(folder) = &self.words else {
            return Ok(Vec::new());
        };
        let unreadable = |error| format!("{} cannot be read: {error}", folder.display());
        let mut files: Vec<PathBuf> = fs::read_dir(folder)
            .map_err(unreadable)?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
            .collect();
        files.sort();
        files.iter().map(|file| read(file)).collect()
    }

    /// Calls a dossier's places as the file of names does.
    ///
    /// # Errors
    /// Why it cannot be read, with its name.
    pub(crate) fn name_places(&self, dossier: &mut Dossier) -> Result<(), String> {
        let Some(file) = &self.names else {
            return Ok(());
        };
        let text = open(file)?;
        let names: BTreeMap<&str, &str> = text
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .collect();
        dossier.localize_names(|place| Some((*names.get(place.alpha2()?)?).to_owned()));
        Ok(())
    }
}

fn read(file: &Path) -> Result<Messages, String> {
    let named = |problem| format!("{}: {problem}", file.display());
    let (words, problems) = Messages::read(&open(file)?).map_err(named)?;
    for problem in problems {
        eprintln!("{}: {problem}", file.display());
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speech(language: Option<&str>) -> Speech {
        Speech {
            words: Some("public/words".into()),
            language: language.map(Into::into),
            names: None,
        }
    }

    #[test]
    fn a_page_is_in_the_dossiers_language_or_in_the_one_that_is_asked_for() {
        let table = [
            ("pt-BR", None, "pt"),
            ("en", Some("ar"), "ar"),
            ("de", None, "en"),
            ("fr", Some("en"), "en"),
        ];
        for (of_dossier, asked, expected) in table {
            let (words, languages) = speech(asked).words(of_dossier).expect("words");
            assert_eq!(words.language, expected);
            assert_eq!(languages.len(), 5);
        }
    }

    #[test]
    fn a_language_without_words_is_refused_and_without_a_folder_there_is_english() {
        let refused = speech(Some("de")).words("en").unwrap_err();
        assert!(refused.contains("--lang de"), "{refused}");
        let (words, languages) = Speech::default().words("fr").expect("words");
        assert_eq!((&*words.language, languages), ("en", Vec::new()));
    }
}
