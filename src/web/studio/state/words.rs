//! The words of the interface in one language.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::base::message::{Message, Part, parts};
use crate::language::i18n::{format, plural_categories, plural_index};
use crate::project::Label;

/// The English words, which are there before any other.
const ENGLISH: &str = include_str!("../words/en.json");

/// The words of the interface, by their keys.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub(crate) struct Words {
    /// The tag of the language.
    pub(crate) language: String,
    /// The direction of its script: `ltr` or `rtl`.
    pub(crate) direction: String,
    texts: BTreeMap<String, Text>,
    /// The messages of the core, by their English texts.
    #[serde(default)]
    messages: BTreeMap<String, Text>,
}

/// A text, or its forms for numbers by their plural categories.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum Text {
    One(String),
    Forms(BTreeMap<String, String>),
}

impl Words {
    /// The words in English.
    pub(crate) fn english() -> Words {
        serde_json::from_str(ENGLISH).unwrap_or_default()
    }

    /// The words of a file. A text that it lacks is English.
    pub(crate) fn read(text: &str) -> Option<Words> {
        let own: Words = serde_json::from_str(text).ok()?;
        let mut words = Words::english();
        words.language = own.language;
        words.direction = own.direction;
        words.texts.extend(own.texts);
        words.messages = own.messages;
        Some(words)
    }

    /// Whether there is a text of this key.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.texts.contains_key(key)
    }

    /// A text; its key without one.
    pub(crate) fn text(&self, key: &str) -> String {
        match self.texts.get(key) {
            Some(Text::One(text)) => text.clone(),
            _ => key.to_owned(),
        }
    }

    /// A text with values in the place of `{name}`.
    pub(crate) fn with(&self, key: &str, params: &[(&str, &str)]) -> String {
        fill(self.text(key), params)
    }

    /// A text for a number, which stands in it as `{n}`.
    pub(crate) fn count(&self, key: &str, number: usize, params: &[(&str, &str)]) -> String {
        let Some(Text::Forms(forms)) = self.texts.get(key) else {
            return self.with(key, params);
        };
        let text = format(self.form(forms, number), "n", &number.to_string());
        fill(text, params)
    }

    /// The form of a text for a number.
    fn form<'a>(&self, forms: &'a BTreeMap<String, String>, number: usize) -> &'a str {
        let categories = plural_categories(&self.language);
        let category = categories.get(plural_index(&self.language, number));
        let form = category.and_then(|category| forms.get(*category));
        form.or_else(|| forms.get("other")).map_or("", |form| form)
    }

    /// The text of a message in the language of the interface; `None` if it is not translated.
    pub(super) fn translation<'a>(&'a self, message: &'a Message) -> Option<&'a str> {
        let template = message.template();
        match self.messages.get(template) {
            Some(Text::One(text)) => Some(text),
            Some(Text::Forms(forms)) => Some(self.form(forms, message.count().unwrap_or(0))),
            None => (self.language == "en" || !has_words(template)).then(|| message.form()),
        }
    }

    /// The words between the values of a list.
    pub(super) fn joint<'a>(&'a self, words: &'a str) -> &'a str {
        match self.messages.get(words) {
            Some(Text::One(text)) => text,
            _ => words,
        }
    }

    /// The name of an edit. Its count chooses the form of the text; lists and fields in it have names of their own.
    pub(crate) fn label(&self, label: &Label) -> String {
        let params = label.params.iter().map(|(name, value)| {
            let own = match &**name {
                "list" => self.texts.get(&format!("list-{value}")),
                "key" => self.texts.get(&format!("field-{}", kebab(value))),
                _ => None,
            };
            match own {
                Some(Text::One(text)) => (&**name, &**text),
                _ => (&**name, &**value),
            }
        });
        let params: Vec<(&str, &str)> = params.collect();
        let count = params.iter().find(|(name, _)| *name == "count");
        let count = count.and_then(|(_, count)| count.parse().ok());
        self.count(&label.key, count.unwrap_or(1), &params)
    }
}

/// A field's name as keys of texts have it: `as-of` for `asOf`, `actors-label` for `actors.label`.
fn kebab(name: &str) -> String {
    let plain = name.replace('.', "-");
    let letters = plain.chars().flat_map(|letter| {
        let hyphen = letter.is_ascii_uppercase().then_some('-');
        hyphen.into_iter().chain([letter.to_ascii_lowercase()])
    });
    letters.collect()
}

/// Whether a message has words, and not only values and signs.
fn has_words(template: &str) -> bool {
    parts(template)
        .any(|part| matches!(part, Part::Words(words) if words.contains(char::is_alphabetic)))
}

fn fill(text: String, params: &[(&str, &str)]) -> String {
    let replaced = |text: String, (name, value): &(&str, &str)| format(&text, name, value);
    params.iter().fold(text, replaced)
}
