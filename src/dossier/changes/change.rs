//! One difference.

use std::fmt;

use crate::base::message::{Message, message};
use crate::dossier::place::PlaceId;

/// A difference between two versions of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The part of the dossier that differs.
    pub subject: Subject,
    /// Its field, by its name in dossiers; empty if all of it is new or gone.
    pub field: &'static str,
    /// The earlier value in words; `None` if there was none.
    pub was: Option<String>,
    /// The value now; `None` if it has gone.
    pub is: Option<String>,
}

/// A part of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A place: its stance, or whether that is contested.
    Place {
        /// The id.
        id: PlaceId,
        /// The name in the dossier.
        name: String,
    },
    /// A fact.
    Fact(FactNamed),
    /// A stance of the scale.
    Stance {
        /// The id.
        id: String,
        /// The label.
        label: String,
    },
    /// A source.
    Source {
        /// The id.
        id: String,
        /// The title.
        title: String,
    },
    /// The dossier itself.
    Dossier,
}

/// A fact, as reports and drafts name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactNamed {
    /// The id.
    pub id: String,
    /// The names of its places, separated by commas.
    pub places: String,
    /// The date; empty without one.
    pub date: String,
    /// The text.
    pub text: String,
}

impl Change {
    /// The difference in words, without the subject: `the date is now “2025-05”; it was “2025-04”`.
    pub fn difference(&self) -> Message {
        let is_plural = ["figures", "disputes", "places"].contains(&self.field);
        let noun = noun(self.field);
        match (self.field, &self.was, &self.is) {
            ("contested", _, Some(_)) => message!("sources now disagree about the stance"),
            ("contested", ..) => message!("sources no longer disagree about the stance"),
            (_, Some(was), Some(is)) if is_plural => {
                message!(
                    "the {noun} are now “{is}”; they were “{was}”",
                    noun,
                    is,
                    was
                )
            }
            (_, Some(was), Some(is)) => {
                message!("the {noun} is now “{is}”; it was “{was}”", noun, is, was)
            }
            (_, None, Some(is)) if is_plural => {
                message!("the {noun} are now “{is}”; there was none", noun, is)
            }
            (_, None, Some(is)) => message!("the {noun} is now “{is}”; there was none", noun, is),
            (_, Some(was), None) if is_plural => {
                message!("there are no {noun} any more; they were “{was}”", noun, was)
            }
            (_, Some(was), None) => {
                message!("there is no {noun} any more; it was “{was}”", noun, was)
            }
            (_, None, None) => Message::default(),
        }
    }

    /// The change in words: `fact "rwa-signed": the date is now “2025-05”; it was “2025-04”`.
    pub fn message(&self) -> Message {
        let (noun, name, whole) = match &self.subject {
            Subject::Place { name, .. } => {
                return message!("{name}: {change}", name, change = self.difference());
            }
            Subject::Dossier => return self.difference(),
            Subject::Fact(fact) => (message!("fact"), &fact.id, fact.to_string()),
            Subject::Stance { id, label } => (message!("stance"), id, format!("“{label}”")),
            Subject::Source { id, title } => (message!("source"), id, format!("“{title}”")),
        };
        match (self.field, &self.was) {
            ("", None) => message!("new {noun} \"{name}\": {whole}", noun, name, whole),
            ("", Some(_)) => message!("removed {noun} \"{name}\": {whole}", noun, name, whole),
            _ => message!(
                "{noun} \"{name}\": {change}",
                noun,
                name,
                change = self.difference()
            ),
        }
    }
}

/// The word for a field: its own name, or another one if that is no word.
fn noun(field: &str) -> Message {
    match field {
        "asOf" => message!("day up to which it is complete"),
        "dateNote" => message!("note on the date"),
        "deck" => message!("standfirst"),
        "alt" => message!("alternative text"),
        "locator" => message!("passage"),
        "figures" => message!("numbers"),
        "disputes" => message!("disputed facts"),
        "places" => message!("places"),
        "date" => message!("date"),
        "kind" => message!("kind"),
        "text" => message!("text"),
        "stance" => message!("stance"),
        "attribution" => message!("attribution"),
        "source" => message!("source"),
        "title" => message!("title"),
        "question" => message!("question"),
        "label" => message!("label"),
        "definition" => message!("definition"),
        "publisher" => message!("publisher"),
        "published" => message!("published"),
        "url" => message!("url"),
        "note" => message!("note"),
        field => Message::of(field),
    }
}

impl fmt::Display for FactNamed {
    /// `“Said yes.” (Rwanda, 2025-04)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let about = [&*self.places, &*self.date];
        let about = about.into_iter().filter(|part| !part.is_empty());
        let about: Vec<&str> = about.collect();
        write!(f, "“{}” ({})", self.text, about.join(", "))
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}
