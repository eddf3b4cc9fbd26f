//! Reads the fields of an object: texts, words, dates and numbers.

use serde::Deserialize;

use crate::base::message::message;
use crate::base::problem::{Problem, Told};
use crate::dossier::read::dates;
use crate::dossier::read::field::{Node, OR_NOTHING, Object, is_all_blank, is_blank};
use crate::dossier::read::form::Form;
use crate::dossier::text::Text;
use crate::dossier::time::edtf::Edtf;

impl<'a> Object<'a> {
    pub(super) fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// A field; `None` if it is missing or `null`.
    pub(crate) fn get(&self, key: &str) -> Option<Node<'a>> {
        let value = self.map.get(key).filter(|value| !value.is_null())?;
        Some(Node {
            path: self.path_of(key),
            value,
            log: self.log,
        })
    }

    /// Notes a fault in a part of a field, such as a translation of a text.
    pub(crate) fn note_at(&self, path: String, found: &str, expected: impl Told, done: impl Told) {
        let found = format!("\"{found}\"");
        self.log.note(Problem::new(path, found, expected, done));
    }

    /// Notes a missing field.
    pub(crate) fn missing(&self, key: &str, expected: &str, done: impl Told) {
        let path = self.path_of(key);
        if !self.log.noted.borrow().contains(&path) {
            self.log.note(Problem::new(path, "nothing", expected, done));
        }
    }

    /// An optional text. A blank one is noted.
    pub(crate) fn text(&self, key: &str) -> Text {
        let Some(node) = self.get(key) else {
            return Text::default();
        };
        let text = node.text();
        if is_all_blank(node.value) {
            node.note(OR_NOTHING, "left it empty");
        }
        text
    }

    /// An optional text of at most so many letters in each language. A longer one is noted and kept.
    pub(crate) fn short_text(&self, key: &str, most: usize) -> Text {
        self.note_length(key, most);
        self.text(key)
    }

    /// Notes each translation of a text that is longer.
    pub(crate) fn note_length(&self, key: &str, most: usize) {
        let node = self.get(key);
        let texts = node.map(|node| node.translations()).unwrap_or_default();
        for (path, text) in texts {
            let count = text.chars().count();
            if count > most {
                let expected = message!(
                    "at most {most} letters, not {letters}",
                    most,
                    letters = count
                );
                self.note_at(
                    path,
                    text,
                    expected,
                    "kept it, though there may be no room for it",
                );
            }
        }
    }

    /// A required text.
    pub(crate) fn required_text(&self, key: &str, done: &str) -> Text {
        let node = self.get(key);
        let text = node.map(|node| node.text()).unwrap_or_default();
        self.note_blank(key, &text, done, |node| is_all_blank(node.value));
        text
    }

    /// Notes a required field that is missing or blank. One that could not be read has been noted
    /// before.
    fn note_blank(&self, key: &str, text: &str, done: &str, could_be_read: fn(&Node) -> bool) {
        let is_unnoted = self.get(key).is_none_or(|node| could_be_read(&node));
        if text.trim().is_empty() && is_unnoted {
            self.missing(key, "a text", done);
        }
    }

    /// An optional string that is not in any language, such as a name. A blank one is noted.
    pub(crate) fn word(&self, key: &str) -> String {
        let word = self.string(key);
        if let Some(node) = self.get(key).filter(|node| node.value.is_string())
            && is_blank(&word)
        {
            node.note(OR_NOTHING, "left it empty");
        }
        word
    }

    /// An optional truth value; `done` says what another value leads to.
    pub(crate) fn truth(&self, key: &str, done: &str) -> bool {
        let Some(node) = self.get(key) else {
            return false;
        };
        if !node.value.is_boolean() {
            node.note("true or false", done);
        }
        node.value.as_bool().unwrap_or_default()
    }

    fn string(&self, key: &str) -> String {
        let node = self.get(key);
        node.and_then(|node| node.parse("left it empty"))
            .unwrap_or_default()
    }

    /// An optional string of a form, such as an id; one of another form is noted and kept.
    pub(crate) fn formed(&self, key: &str, form: Form) -> String {
        let word = self.word(key);
        if !is_blank(&word) && !(form.fits)(&word) {
            self.note_at(self.path_of(key), &word, form.name, "kept it");
        }
        word
    }

    /// A required string of a form.
    pub(crate) fn required_formed(&self, key: &str, form: Form, done: &str) -> String {
        if self.is_absent(key) {
            self.missing(key, form.name, done);
        }
        self.formed(key, form)
    }

    /// Whether a field is missing or `null`.
    pub(crate) fn is_absent(&self, key: &str) -> bool {
        self.get(key).is_none()
    }

    /// An optional date.
    pub(crate) fn date(&self, key: &str, done: &str) -> Option<Edtf> {
        let node = self.get(key)?;
        let date = node.value.as_str().and_then(|text| text.parse().ok());
        if date.is_none() {
            node.note(dates::expected(node.value), done);
        }
        date
    }

    /// A required date.
    pub(crate) fn required_date(&self, key: &str, expected: &str, done: &str) -> Option<Edtf> {
        if self.is_absent(key) {
            self.missing(key, expected, done);
        }
        self.date(key, done)
    }

    /// A required string that is not in any language.
    pub(crate) fn required_word(&self, key: &str, done: &str) -> String {
        let word = self.string(key);
        self.note_blank(key, &word, done, |node| node.value.is_string());
        word
    }

    /// An optional field, deserialized.
    pub(crate) fn parse<T: for<'de> Deserialize<'de>>(&self, key: &str, done: &str) -> Option<T> {
        self.get(key)?.parse(done)
    }

    /// A required number.
    pub(crate) fn number(&self, key: &str, done: &str) -> Option<f64> {
        let Some(node) = self.get(key) else {
            self.missing(key, "a number", done);
            return None;
        };
        let number = node.value.as_f64();
        match number {
            None => node.note("a number, without quotation marks", done),
            Some(number) if number < 0.0 => node.note("a number from 0 on", "kept it"),
            Some(_) => {}
        }
        number
    }
}
