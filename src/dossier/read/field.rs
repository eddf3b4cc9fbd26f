//! Typed access to a JSON document that notes each deviation as a problem, with its path.
//!
//! Parameters named `done` say in the problem what the reader did: `left the fact out`.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::base::message::{Joint, Message, Value as Said, message};
use crate::base::problem::{Problem, Told};
use crate::dossier::link::with_format_seen;
use crate::dossier::place::PlaceId;
use crate::dossier::read::form;
use crate::dossier::text::{Languages, Text};
use crate::language::gazetteer::Gazetteer;
use crate::language::i18n::same_language;
use crate::language::search::edit_distance;

/// The problems found so far, and what is the same for all fields: the languages by which texts are
/// chosen, and the places that there are.
#[derive(Default)]
pub(crate) struct Log {
    problems: RefCell<Vec<Problem>>,
    /// Paths of fields that are missing for a reason that was noted, such as a misspelt name.
    pub(super) noted: RefCell<BTreeSet<String>>,
    languages: Languages,
    gazetteer: OnceCell<Arc<Gazetteer>>,
}

impl Log {
    pub(crate) fn new(languages: Languages) -> Self {
        Log {
            languages,
            ..Log::default()
        }
    }

    /// Sets the places that there are, once. Otherwise they are those of the world.
    pub(crate) fn set_gazetteer(&self, gazetteer: Arc<Gazetteer>) {
        self.gazetteer.get_or_init(|| gazetteer);
    }

    /// The places that there are.
    pub(crate) fn gazetteer(&self) -> &Arc<Gazetteer> {
        let world = || Arc::new(Gazetteer::world());
        self.gazetteer.get_or_init(world)
    }

    pub(crate) fn note(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    /// Keeps in mind that the reason for which a field is missing was noted.
    pub(crate) fn is_noted(&self, path: String) {
        self.noted.borrow_mut().insert(path);
    }

    /// The first problem of a part of the dossier.
    pub(crate) fn first_in(&self, path: &str) -> Option<Problem> {
        let problems = self.problems.borrow();
        let mut within = problems
            .iter()
            .filter(|problem| problem.path.starts_with(path));
        within.next().cloned()
    }

    /// Whether a problem has exactly this path.
    pub(crate) fn has_noted(&self, path: &str) -> bool {
        let problems = self.problems.borrow();
        problems.iter().any(|problem| problem.path == path) || self.noted.borrow().contains(path)
    }

    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }
}

/// A value with its path and the log.
pub(crate) struct Node<'a> {
    pub(crate) path: String,
    pub(crate) value: &'a Value,
    pub(crate) log: &'a Log,
}

/// An object with its path and the log.
pub(crate) struct Object<'a> {
    pub(crate) path: String,
    pub(super) map: &'a Map<String, Value>,
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

    pub(crate) fn note(&self, expected: impl Told, done: impl Told) {
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
            let meant = meant(key, known).filter(|meant| !map.contains_key(*meant));
            let expected = match meant {
                Some(meant) => message!("the field \"{name}\"", name = meant),
                None => message!(
                    "one of the fields {names}",
                    names = Said::list(known, Joint::Comma)
                ),
            };
            let path = object.path_of(key);
            if let Some(meant) = meant {
                self.log.is_noted(object.path_of(meant));
            }
            let found = format!("\"{key}\": {value}");
            self.log
                .note(Problem::new(path, found, expected, "passed over it"));
        }
        Some(object)
    }

    /// The value deserialized; a failure is noted.
    pub(crate) fn parse<T: for<'de> Deserialize<'de>>(&self, done: &str) -> Option<T> {
        match T::deserialize(self.value) {
            Ok(parsed) => Some(parsed),
            Err(error) => {
                self.refuse(&error, done);
                None
            }
        }
    }

    /// Notes a value that could not be deserialized.
    fn refuse(&self, error: &serde_json::Error, done: &str) {
        let expected = expectation(&error.to_string());
        let found = with_format_seen(&self.value.to_string());
        let problem = Problem::new(&*self.path, found, expected, done);
        self.log.note(problem);
    }

    /// The value as a text in one or several languages; `None` if it is neither.
    pub(super) fn translation(&self) -> Option<Text> {
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
            if check_translations(self) {
                return Text::default();
            }
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
            let expected = message!("a text in \"{own}\", the dossier's language, too", own);
            self.note(expected, "showed it in another language");
        }
        check_translations(self);
        text
    }

    /// The value as a place, by any of its codes or names; a number is a numeric code, or an id of the
    /// basemap.
    pub(crate) fn place(&self, done: &str) -> Option<PlaceId> {
        let found = self.find_place();
        found.map_err(|expected| self.note(expected, done)).ok()
    }

    /// The value as a place.
    ///
    /// # Errors
    /// A value that is expected instead.
    pub(crate) fn find_place(&self) -> Result<PlaceId, Message> {
        let gazetteer = self.log.gazetteer();
        let text = match self.value {
            Value::String(text) => text.clone(),
            Value::Number(number) if number.is_u64() && gazetteer.is_world() => {
                format!("{number:0>3}")
            }
            Value::Number(number) if number.is_u64() => number.to_string(),
            _ => {
                return Err(match gazetteer.is_world() {
                    true => message!("a place's code, such as \"RWA\""),
                    false => message!("the id or name of a place of the basemap"),
                });
            }
        };
        let found = PlaceId::resolve(gazetteer, &text);
        found.map_err(|unknown| unknown.message())
    }
}

/// The expectation in an error of serde. Of a name that is not one of a list, only the list: the
/// problem tells the name.
fn expectation(error: &str) -> Message {
    if error.starts_with("invalid type: ") {
        return message!("a text in quotation marks");
    }
    let names = error.strip_prefix("unknown variant ");
    let names = names.and_then(|rest| rest.split_once(", expected "));
    let Some((_, names)) = names else {
        return Message::english(error.replace('`', "\""));
    };
    match names.strip_prefix("one of ") {
        Some(names) => message!("one of {names}", names = names.replace('`', "\"")),
        None => Message::english(names.replace('`', "\"")),
    }
}

/// The name that is meant by a misspelt one, of those that are known.
pub(crate) fn meant<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let near = known.iter().map(|own| {
        (
            edit_distance(&name.to_lowercase(), &own.to_lowercase()),
            *own,
        )
    });
    let (distance, own) = near.min()?;
    (distance <= 1 || distance == 2 && name.chars().count() > 5).then_some(own)
}

/// The expectation of an optional field that is blank.
pub(super) const OR_NOTHING: &str = "a text, or no such field";

pub(super) fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// Whether a text is blank in every language.
pub(super) fn is_all_blank(value: &Value) -> bool {
    let is_blank_text = |value: &Value| value.as_str().is_some_and(is_blank);
    let is_blank_in_all = |texts: &Map<String, Value>| texts.values().all(is_blank_text);
    is_blank_text(value)
        || value
            .as_object()
            .is_some_and(|texts| !texts.is_empty() && is_blank_in_all(texts))
}

/// Notes each translation that has no text, and texts in a form that readers would see. Returns whether
/// it noted one.
pub(super) fn check_translations(node: &Node) -> bool {
    let mut is_noted = false;
    if let Value::Object(texts) = node.value {
        for (tag, text) in texts {
            let path = format!("{}.{tag}", node.path);
            let mut note = |expected: &str| {
                is_noted = true;
                let problem = Problem::new(path.clone(), text, expected, "passed over it");
                node.log.note(problem);
            };
            if !(form::LANGUAGE.fits)(tag) {
                note("texts by language, each under a tag such as en or pt-BR");
            } else if !text.is_string() {
                note("a text");
            } else if text.as_str().is_some_and(is_blank) && !is_all_blank(node.value) {
                note(OR_NOTHING);
            }
        }
    }
    for (path, text) in node.translations() {
        if let Some(fault) = form::fault_of_text(text) {
            let found = format!("\"{text}\"");
            node.log
                .note(Problem::new(path, found, fault, "showed it as it is"));
        }
    }
    is_noted
}
