use std::fmt;
use std::ops::Deref;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use crate::language::i18n::same_language;

/// A text of a dossier, in the language that was asked for where the dossier has it in that.
///
/// In a file it is a string, or an object of the same text in several languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text {
    text: String,
    foreign: Option<String>,
}

impl Text {
    /// The language that it is in, as BCP 47 writes it, where that is not the one asked for.
    pub fn fallback_language(&self) -> Option<&str> {
        self.foreign.as_deref()
    }

    /// Whether there is nothing in it.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

/// Which language texts are wanted in, and which they are in where nothing is said.
#[derive(Clone, Debug, Default)]
pub(crate) struct Languages {
    pub(crate) wanted: String,
    pub(crate) own: String,
}

impl Languages {
    /// A text that stands there as a mere string.
    pub(crate) fn plain(&self, text: &str) -> Text {
        self.text(&self.own, text)
    }

    /// The best of a text in several languages: the one that is wanted, a variety of the same
    /// language, the dossier's own, or any. `None` where there is none.
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
        Text {
            text: text.to_owned(),
            foreign: is_foreign.then(|| language.to_owned()),
        }
    }
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

/// As a string, in the language that was chosen.
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
