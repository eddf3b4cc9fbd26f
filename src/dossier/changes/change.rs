//! One difference.

use std::fmt;

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

/// The words for fields whose names in dossiers are no words, and whether they are plural.
const NOUNS: [(&str, &str, bool); 8] = [
    ("asOf", "day up to which it is complete", false),
    ("dateNote", "note on the date", false),
    ("deck", "standfirst", false),
    ("alt", "alternative text", false),
    ("locator", "passage", false),
    ("figures", "numbers", true),
    ("disputes", "disputed facts", true),
    ("places", "places", true),
];

impl Change {
    /// The difference in words, without the subject: `the date is now “2025-05”; it was “2025-04”`.
    pub fn difference(&self) -> String {
        let noun = NOUNS.iter().find(|(field, ..)| *field == self.field);
        let (_, noun, is_plural) = *noun.unwrap_or(&("", self.field, false));
        let (verb, past) = match is_plural {
            true => ("are", "they were"),
            false => ("is", "it was"),
        };
        match (self.field, &self.was, &self.is) {
            ("contested", _, Some(_)) => "sources now disagree about the stance".to_owned(),
            ("contested", ..) => "sources no longer disagree about the stance".to_owned(),
            (_, Some(was), Some(is)) => {
                format!("the {noun} {verb} now “{is}”; {past} “{was}”")
            }
            (_, None, Some(is)) => format!("the {noun} {verb} now “{is}”; there was none"),
            (_, Some(was), None) => {
                format!("there {verb} no {noun} any more; {past} “{was}”")
            }
            (_, None, None) => String::new(),
        }
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
    /// `fact "rwa-signed": the date is now “2025-05”; it was “2025-04”`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (noun, name, whole) = match &self.subject {
            Subject::Place { name, .. } => return write!(f, "{name}: {}", self.difference()),
            Subject::Dossier => return f.write_str(&self.difference()),
            Subject::Fact(fact) => ("fact", &fact.id, fact.to_string()),
            Subject::Stance { id, label } => ("stance", id, format!("“{label}”")),
            Subject::Source { id, title } => ("source", id, format!("“{title}”")),
        };
        match (self.field, &self.was) {
            ("", None) => write!(f, "new {noun} \"{name}\": {whole}"),
            ("", Some(_)) => write!(f, "removed {noun} \"{name}\": {whole}"),
            _ => write!(f, "{noun} \"{name}\": {}", self.difference()),
        }
    }
}
