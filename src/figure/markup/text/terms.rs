use crate::dossier::Text;
use crate::language::i18n::Messages;

/// A common word of dossiers, such as a hedge or a kind of evidence, in the figure's language. A
/// word that the language does not translate stays, marked as one of the dossier's language.
pub(crate) fn term(words: &Messages, word: &str) -> Text {
    match words.term(word) {
        Some(translated) => translated.into(),
        None => own_words(words, word),
    }
}

/// A text that is in the dossier's language only, such as the title of a source.
pub(crate) fn own_words(words: &Messages, text: &str) -> Text {
    Text::written_in(words.language_of_others.as_deref(), text)
}
