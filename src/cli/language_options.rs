use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::open::{list, open, warn};
use crate::figure::markup::Language;
use crate::language::i18n::{Messages, same_language};
use crate::site::{languages, position, without_words};

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
    fn a_language_without_words_is_refused_and_without_a_folder_there_is_english() {
        let refused = options(Some(UNKNOWN)).words("en").unwrap_err();
        assert!(refused.contains("--lang qaa"), "{refused}");
        let (words, languages) = LanguageOptions::default().words("fr").expect("words");
        assert_eq!((&*words.language, languages), ("en", Vec::new()));
    }
}
