//! Texts in one or several languages.

use std::fmt;
use std::ops::Deref;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use crate::language::i18n::same_language;

/// A text of a dossier in the requested language, or in another one if it is not translated.
///
/// In the file it is a string, or an object with the text in several languages by tag. It dereferences
/// to `str`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text {
    text: String,
    foreign: Option<String>,
}

impl Text {
    /// The language of the text, as a BCP 47 tag, if it is not the requested one.
    pub fn fallback_language(&self) -> Option<&str> {
        self.foreign.as_deref()
    }

    /// A text in another language than the requested one; in the requested one for `None`.
    pub(crate) fn written_in(language: Option<&str>, text: &str) -> Text {
        let foreign = language.filter(|_| !text.is_empty());
        Text {
            text: text.to_owned(),
            foreign: foreign.map(str::to_owned),
        }
    }

    /// Whether it has nothing but white space. Serde can call no method of `str`.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The languages by which a text is chosen: the requested one, and the dossier's own, in which
/// untagged texts are.
#[derive(Clone, Debug, Default)]
pub(crate) struct Languages {
    pub(crate) wanted: String,
    pub(crate) own: String,
}

impl Languages {
    /// The text of a string.
    pub(crate) fn plain(&self, text: &str) -> Text {
        self.text(&self.own, text)
    }

    /// The best of several translations: the requested tag, then its language in another variety,
    /// then the dossier's language, then any. `None` if the object is empty or the text is not a string.
    pub(crate) fn choose(&self, texts: &Map<String, Value>) -> Option<Text> {
        let same = |wanted: &str| texts.iter().find(|(tag, _)| same_language(tag, wanted));
        let exact = texts.get_key_value(&self.wanted);
        let found = exact.or_else(|| same(&self.wanted));
        let found = found.or_else(|| same(&self.own));
        let (tag, text) = found.or_else(|| texts.iter().next())?;
        Some(self.text(tag, text.as_str()?))
    }

    fn text(&self, language: &str, text: &str) -> Text {
        let is_foreign = !text.is_empty() && !same_language(language, &self.wanted);
        let text = if same_language(language, "fr") {
            with_kept_spaces(text)
        } else {
            text.to_owned()
        };
        Text {
            text,
            foreign: is_foreign.then(|| language.to_owned()),
        }
    }
}

/// French text with no-break spaces before signs that stand apart from their word, and within quotation marks: no
/// line begins with such a sign. Sheets and editors often have plain spaces there.
fn with_kept_spaces(text: &str) -> String {
    let space = |sign: char| match sign {
        ';' | '?' | '!' => Some('\u{202f}'),
        ':' | '»' | '%' => Some('\u{a0}'),
        _ => None,
    };
    let mut kept = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let mut rest = text[at + letter.len_utf8()..].chars();
        let before_sign = rest.next().and_then(space);
        let ends_word = !rest.next().is_some_and(char::is_alphanumeric);
        let after_sign = kept.ends_with('«').then_some('\u{a0}');
        let space = before_sign.filter(|_| ends_word).or(after_sign);
        let kept_space = space.filter(|_| letter == ' ');
        kept.push(kept_space.unwrap_or(letter));
    }
    kept
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        Text {
            text: text.to_owned(),
            foreign: None,
        }
    }
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        Text {
            text,
            foreign: None,
        }
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self)
    }
}

/// A string, in the chosen language only.
impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn french_signs_stay_with_their_words() {
        let languages = |own: &str| Languages {
            wanted: "fr".into(),
            own: own.into(),
        };
        for (text, set) in [
            ("Un titre : le reste", "Un titre\u{a0}: le reste"),
            ("Oui ; non ? Si !", "Oui\u{202f}; non\u{202f}? Si\u{202f}!"),
            ("Dit « non » à 5 %.", "Dit «\u{a0}non\u{a0}» à 5\u{a0}%."),
            ("Déjà\u{a0}: tel quel", "Déjà\u{a0}: tel quel"),
            (
                "Voir [ici](?stance=a) ou ?day=x :)",
                "Voir [ici](?stance=a) ou ?day=x\u{a0}:)",
            ),
        ] {
            assert_eq!(&*languages("fr-CA").plain(text), set);
            assert_eq!(
                &*languages("en").plain(text),
                text,
                "not in another language"
            );
        }
    }

    #[test]
    fn the_wanted_language_comes_first_then_its_varieties_then_the_dossiers_own() {
        let table = [
            (json!({"en": "tea", "es": "té"}), "es", Some(("té", None))),
            (
                json!({"en": "tea", "es-MX": "té"}),
                "es-ES",
                Some(("té", None)),
            ),
            (
                json!({"pt-PT": "a", "pt-BR": "b"}),
                "pt-BR",
                Some(("b", None)),
            ),
            (
                json!({"en": "tea", "fr": "thé"}),
                "es",
                Some(("tea", Some("en"))),
            ),
            (json!({"fr": "thé"}), "es", Some(("thé", Some("fr")))),
            (json!({"en": ""}), "es", Some(("", None))),
            (json!({}), "es", None),
            (json!({"es": 7}), "es", None),
        ];
        for (value, wanted, expected) in table {
            let languages = Languages {
                wanted: wanted.to_owned(),
                own: "en".to_owned(),
            };
            let text = value.as_object().and_then(|texts| languages.choose(texts));
            let found = text
                .as_ref()
                .map(|text| (&**text, text.fallback_language()));
            assert_eq!(found, expected, "{value} in {wanted}");
        }
    }
}
