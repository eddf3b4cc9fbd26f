//! From the values of a document to the texts of cells.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::dossier::csv::{decimal, join};
use crate::sheets::columns::Form;

/// The texts of a field by language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Texts {
    own: String,
    others: BTreeMap<String, String>,
}

impl Texts {
    /// A text in the dossier's own language.
    pub(super) fn own(own: String) -> Self {
        Texts {
            own,
            ..Texts::default()
        }
    }

    /// Adds a text in another language.
    pub(super) fn add(&mut self, tag: &str, text: String) {
        self.others.insert(tag.to_owned(), text);
    }

    /// The text in a language, `None` for the dossier's own; empty if it lacks one.
    pub(super) fn get(&self, tag: Option<&str>) -> String {
        match tag {
            None => self.own.clone(),
            Some(tag) => self.others.get(tag).cloned().unwrap_or_default(),
        }
    }

    /// Whether there is a text in the dossier's own language.
    pub(super) fn has_own(&self) -> bool {
        !self.own.is_empty()
    }

    /// The other languages.
    pub(super) fn tags(&self) -> impl Iterator<Item = &str> {
        self.others.keys().map(String::as_str)
    }
}

/// The value at a path such as `attribution.by`.
pub(super) fn at<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(value, |value, key| value.get(key))
}

/// The cells of a value by language.
pub(super) fn texts(value: &Value, form: Form, own: &str) -> Texts {
    match (value, form) {
        (Value::Object(texts), Form::Text | Form::Passage) => {
            let mut all = Texts::default();
            for (tag, text) in texts {
                match tag == own {
                    true => all.own = own_text(text),
                    false => all.add(tag, own_text(text)),
                }
            }
            all
        }
        (Value::Array(list), Form::Ordinals | Form::View) => {
            let items: Vec<String> = list.iter().map(own_text).collect();
            Texts::own(items.join(", "))
        }
        (Value::Array(list), _) => {
            let items: Vec<String> = list.iter().map(own_text).collect();
            Texts::own(join(&items))
        }
        (value, _) => Texts::own(own_text(value)),
    }
}

/// A value as text. Numbers have no exponent, and never three decimals: `1.234` may mean 1234.
pub(super) fn own_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Number(number) => match number.as_f64().filter(|_| number.is_f64()) {
            Some(float) => decimal(float),
            None => number.to_string(),
        },
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_number_can_be_read_in_one_way_only() {
        for (value, expected) in [
            (json!(1.234), "1.2340"),
            (json!(1e21), "1000000000000000000000"),
            (json!(2.5), "2.5"),
            (json!(1234), "1234"),
        ] {
            assert_eq!(own_text(&value), expected);
        }
    }

    #[test]
    fn each_language_has_a_text_of_its_own() {
        let found = texts(&json!({"en": "Yes", "es": "Sí"}), Form::Text, "en");
        assert_eq!(
            (found.get(None), found.get(Some("es"))),
            ("Yes".to_owned(), "Sí".to_owned())
        );
        assert_eq!(found.tags().collect::<Vec<_>>(), ["es"]);
    }
}
