//! Typed access to a JSON document that notes each deviation as a problem, with its path.
//!
//! Parameters named `done` say in the problem what the reader did: `left the fact out`.

use std::cell::{OnceCell, RefCell};

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::base::problem::Problem;
use crate::dossier::place::PlaceId;
use crate::dossier::text::{Languages, Text};
use crate::language::gazetteer::Gazetteer;
use crate::language::i18n::same_language;
use crate::language::places::TABLE;

/// The problems found so far, and what is the same for all fields: the languages by which texts are
/// chosen, and the index of the names of places, which is made for the first place.
#[derive(Default)]
pub(crate) struct Log {
    problems: RefCell<Vec<Problem>>,
    languages: Languages,
    gazetteer: OnceCell<Gazetteer<'static>>,
}

impl Log {
    pub(crate) fn new(languages: Languages) -> Self {
        Log {
            languages,
            ..Log::default()
        }
    }

    pub(crate) fn note(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    /// The first problem of a part of the dossier.
    pub(crate) fn first_in(&self, path: &str) -> Option<Problem> {
        let problems = self.problems.borrow();
        let mut within = problems
            .iter()
            .filter(|problem| problem.path.starts_with(path));
        within.next().cloned()
    }

    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }
}

/// A value with its path and the log.
pub(crate) struct Node<'a> {
    pub(crate) path: String,
    pub(crate) value: &'a Value,
    pub(super) log: &'a Log,
}

/// An object with its path and the log.
pub(crate) struct Object<'a> {
    pub(crate) path: String,
    map: &'a Map<String, Value>,
    pub(super) log: &'a Log,
}

impl<'a> Node<'a> {
    pub(crate) fn root(value: &'a Value, log: &'a Log) -> Self {
        Node {
            path: String::new(),
            value,
            log,
        }
    }

    pub(crate) fn note(&self, expected: &str, done: &str) {
        self.log
            .note(Problem::new(&*self.path, self.value, expected, done));
    }

    /// The value as an object. Fields that are not `known` are noted.
    pub(crate) fn object(&self, known: &[&str], done: &str) -> Option<Object<'a>> {
        let Some(map) = self.value.as_object() else {
            self.note("an object", done);
            return None;
        };
        let object = Object {
            path: self.path.clone(),
            map,
            log: self.log,
        };
        for (key, value) in map.iter().filter(|(key, _)| !known.contains(&key.as_str())) {
            let expected = format!("one of the fields {}", known.join(", "));
            let path = object.path_of(key);
            self.log
                .note(Problem::new(path, value, expected, "passed over it"));
        }
        Some(object)
    }

    /// The value deserialized; a failure is noted.
    pub(crate) fn parse<T: for<'de> Deserialize<'de>>(&self, done: &str) -> Option<T> {
        match T::deserialize(self.value) {
            Ok(parsed) => Some(parsed),
            Err(error) => {
                self.note(&expectation(&error.to_string()), done);
                None
            }
        }
    }

    /// The value as a text in one or several languages; `None` if it is neither.
    fn translation(&self) -> Option<Text> {
        let languages = &self.log.languages;
        match self.value {
            Value::String(text) => Some(languages.plain(text)),
            Value::Object(texts) => languages.choose(texts),
            _ => None,
        }
    }

    /// All translations of a text, with their paths; one if it is a string.
    pub(crate) fn translations(&self) -> Vec<(String, &'a str)> {
        match self.value {
            Value::String(text) => vec![(self.path.clone(), text)],
            Value::Object(texts) => {
                let text = |(tag, text): (&String, &'a Value)| {
                    Some((format!("{}.{tag}", self.path), text.as_str()?))
                };
                texts.iter().filter_map(text).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The value as a text in one or several languages; empty and noted if it is neither. Translations
    /// without one in the dossier's own language are noted.
    pub(crate) fn text(&self) -> Text {
        let Some(text) = self.translation() else {
            let expected = "a text, or an object of texts by language";
            self.note(expected, "left it empty");
            return Text::default();
        };
        let own = &*self.log.languages.own;
        let is_missing = |texts: &Map<String, Value>| {
            let mut tags = texts.keys();
            !tags.any(|tag| same_language(tag, own))
        };
        if self.value.as_object().is_some_and(is_missing) {
            let expected = format!("a text in \"{own}\", the dossier's language, too");
            self.note(&expected, "showed it in another language");
        }
        text
    }

    /// The value as a place, by any of its codes or names; a number is a numeric code.
    pub(crate) fn place(&self, done: &str) -> Option<PlaceId> {
        let found = self.find_place();
        found.map_err(|expected| self.note(&expected, done)).ok()
    }

    /// The value as a place.
    ///
    /// # Errors
    /// A value that is expected instead.
    pub(crate) fn find_place(&self) -> Result<PlaceId, String> {
        let text = match self.value {
            Value::String(text) => text.clone(),
            Value::Number(number) => format!("{:03}", number.as_u64().unwrap_or_default()),
            _ => return Err("a place's code, such as \"RWA\"".to_owned()),
        };
        let gazetteer = self.log.gazetteer.get_or_init(|| Gazetteer::new(TABLE));
        PlaceId::resolve_in(gazetteer, &text).map_err(|unknown| unknown.to_string())
    }
}

impl<'a> Object<'a> {
    fn path_of(&self, key: &str) -> String {
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
    pub(crate) fn note_at(&self, path: String, found: &str, expected: &str, done: &str) {
        let found = format!("\"{found}\"");
        self.log.note(Problem::new(path, found, expected, done));
    }

    /// Notes a missing field.
    pub(crate) fn missing(&self, key: &str, expected: &str, done: &str) {
        self.log
            .note(Problem::new(self.path_of(key), "nothing", expected, done));
    }

    /// An optional text.
    pub(crate) fn text(&self, key: &str) -> Text {
        let node = self.get(key);
        node.map(|node| node.text()).unwrap_or_default()
    }

    /// A required text.
    pub(crate) fn required_text(&self, key: &str, done: &str) -> Text {
        let text = self.text(key);
        self.note_blank(key, &text, done, |node| node.translation().is_some());
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

    /// An optional string that is not in any language, such as an id or a code.
    pub(crate) fn word(&self, key: &str) -> String {
        let node = self.get(key);
        node.and_then(|node| node.parse("left it empty"))
            .unwrap_or_default()
    }

    /// A required string that is not in any language.
    pub(crate) fn required_word(&self, key: &str, done: &str) -> String {
        let word = self.word(key);
        self.note_blank(key, &word, done, |node| node.value.is_string());
        word
    }

    /// An optional field, deserialized.
    pub(crate) fn parse<T: for<'de> Deserialize<'de>>(&self, key: &str, done: &str) -> Option<T> {
        self.get(key)?.parse(done)
    }

    /// A required number.
    pub(crate) fn number(&self, key: &str, done: &str) -> Option<f64> {
        match self.get(key) {
            Some(node) => node.parse(done),
            None => {
                self.missing(key, "a number", done);
                None
            }
        }
    }
}

/// The expectation in an error of serde. Of a name that is not one of a list, only the list: the
/// problem tells the name.
fn expectation(error: &str) -> String {
    let names = error.strip_prefix("unknown variant ");
    let names = names.and_then(|rest| rest.split_once(", expected "));
    names.map_or(error, |(_, names)| names).replace('`', "\"")
}
