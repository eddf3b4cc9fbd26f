//! Typed access to a JSON document that notes each deviation as a problem, with its path.
//!
//! Parameters named `done` say in the problem what the reader did: `left the fact out`.

use std::cell::RefCell;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::base::problem::Problem;
use crate::dossier::place::{PlaceId, UnknownPlace};
use crate::dossier::text::{Languages, Text};

/// The problems found so far, and the languages by which texts are chosen.
#[derive(Default)]
pub(crate) struct Log {
    problems: RefCell<Vec<Problem>>,
    languages: Languages,
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

    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }
}

/// A value with its path and the log.
pub(crate) struct Node<'a> {
    pub(crate) path: String,
    pub(crate) value: &'a Value,
    log: &'a Log,
}

/// An object with its path and the log.
pub(crate) struct Object<'a> {
    pub(crate) path: String,
    map: &'a Map<String, Value>,
    log: &'a Log,
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

    /// The value as a text in one or several languages; empty and noted if it is neither.
    pub(crate) fn text(&self) -> Text {
        self.translation().unwrap_or_else(|| {
            let expected = "a text, or an object of texts by language";
            self.note(expected, "left it empty");
            Text::default()
        })
    }

    /// The value as a place, by any of its codes or names; a number is a numeric code.
    pub(crate) fn place(&self, done: &str) -> Option<PlaceId> {
        let text = match self.value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => {
                self.note("a place's code, such as \"RWA\"", done);
                return None;
            }
        };
        let resolved: Result<PlaceId, UnknownPlace> = PlaceId::resolve(&text);
        resolved
            .map_err(|unknown| self.note(&unknown.to_string(), done))
            .ok()
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

    /// The items of an optional list.
    pub(crate) fn list(&self, key: &str) -> Vec<Node<'a>> {
        let Some(node) = self.get(key) else {
            return Vec::new();
        };
        let Some(members) = node.value.as_array() else {
            node.note("a list", "passed over it");
            return Vec::new();
        };
        let place = |(i, value)| Node {
            path: format!("{}[{i}]", node.path),
            value,
            log: self.log,
        };
        members.iter().enumerate().map(place).collect()
    }

    /// The items of an optional list that can be read, each with an id of its own: of several with one
    /// id, the first is kept and the others are noted.
    pub(crate) fn distinct<T>(
        &self,
        key: &str,
        item: impl Fn(&Node) -> Option<T>,
        id: impl Fn(&T) -> &str,
    ) -> Vec<T> {
        let mut items: Vec<T> = Vec::new();
        for node in self.list(key) {
            let Some(read) = item(&node) else {
                continue;
            };
            let own = id(&read);
            if !own.is_empty() && items.iter().any(|other| id(other) == own) {
                let path = format!("{}.id", node.path);
                self.note_at(path, own, "an id of its own", "used the first of that id");
            } else {
                items.push(read);
            }
        }
        items
    }

    /// The items of an optional list of places. Unknown places are noted, duplicates dropped.
    pub(crate) fn places(&self, key: &str) -> Vec<PlaceId> {
        let mut places = Vec::new();
        for node in self.list(key) {
            let place = node.place("left the place out");
            if let Some(place) = place.filter(|place| !places.contains(place)) {
                places.push(place);
            }
        }
        places
    }

    /// The items of an optional list of strings.
    pub(crate) fn texts(&self, key: &str) -> Vec<String> {
        let members = self.list(key);
        members
            .iter()
            .filter_map(|node| node.parse("left it out"))
            .collect()
    }

    /// The items of an optional list of whole numbers from 1 on. Others are noted and left out.
    pub(crate) fn ordinals(&self, key: &str) -> Vec<u32> {
        let number = |node: &Node| {
            let number = node
                .value
                .as_u64()
                .and_then(|number| u32::try_from(number).ok());
            let number = number.filter(|number| *number > 0);
            if number.is_none() {
                node.note("a whole number from 1 on", "left it out");
            }
            number
        };
        self.list(key).iter().filter_map(number).collect()
    }

    /// The fields of an optional object, with their names.
    pub(crate) fn entries(&self, key: &str) -> Vec<(&'a str, Node<'a>)> {
        let Some(node) = self.get(key) else {
            return Vec::new();
        };
        let Some(map) = node.value.as_object() else {
            node.note("an object", "passed over it");
            return Vec::new();
        };
        let place = |(name, value): (&'a String, &'a Value)| {
            let path = format!("{}.{name}", node.path);
            (
                name.as_str(),
                Node {
                    path,
                    value,
                    log: self.log,
                },
            )
        };
        map.iter().map(place).collect()
    }
}

/// The expectation in an error of serde. Of a name that is not one of a list, only the list: the
/// problem tells the name.
fn expectation(error: &str) -> String {
    let names = error.strip_prefix("unknown variant ");
    let names = names.and_then(|rest| rest.split_once(", expected "));
    names.map_or(error, |(_, names)| names).replace('`', "\"")
}
