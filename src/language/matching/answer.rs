//! The answers of a matcher, and the reasons for them in words for an editor.

use std::fmt;

use crate::base::message::{Joint, Message, Value, message};
use crate::language::gazetteer::{Place, Vocabulary};
use crate::language::matching::column::Reading;
use crate::language::matching::kind::Kind;

/// Which place a text of a sheet means. There are four answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Match<'a> {
    /// The text is a name that the gazetteer has, but for case, or a code of the column's vocabulary.
    Exact(&'a Place),
    /// The text is another spelling, or another name, of the place.
    OtherSpelling(&'a Place, Spelled),
    /// The text may mean one of these places, the likeliest first; the editor decides. There are at
    /// most three unless the name is one of more places.
    ToDecide(Vec<&'a Place>, Why),
    /// The text means no place.
    Unknown {
        /// The reason, if the text is known to be no place.
        kind: Option<Kind>,
        /// The places that are concerned: those of which it is a part, or which a former state became.
        places: Vec<&'a Place>,
    },
}

/// How a text names a place.
#[derive(Clone, Debug, PartialEq)]
pub enum Spelled {
    /// Another name, in the language with this tag if it is known.
    OtherName(Option<&'static str>),
    /// Another spelling of this name.
    Like(String),
    /// A code of a vocabulary.
    Code(Vocabulary),
    /// A name of several places, one of which has the code beside it.
    Beside,
    /// The editor has decided it.
    Decided,
}

/// Why the editor has to decide.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// The name is one of each of the places, or of the only one and of something else.
    Ambiguous,
    /// The text names several places.
    Several,
    /// No name is like this, but those of the places are near.
    Near,
    /// The text is a code, and the readings that explain the column differ in what it means.
    Code(Vec<Reading>),
    /// The text is no code of the column's vocabulary, but of another one.
    OtherCode,
    /// The text is a code that ISO has withdrawn, of the state or area with this name.
    FormerCode(&'static str),
    /// Name and code beside one another mean different places.
    Contradiction,
}

impl<'a> Match<'a> {
    /// The only place that is meant.
    pub fn place(&self) -> Option<&'a Place> {
        match self {
            Match::Exact(place) | Match::OtherSpelling(place, _) => Some(place),
            Match::ToDecide(..) | Match::Unknown { .. } => None,
        }
    }

    /// The answer for a name with a code beside it, which may confirm one another. A code settles an
    /// ambiguous name; if both mean a place, but not the same, the editor decides.
    #[must_use]
    pub fn beside(self, code: &Match<'a>) -> Match<'a> {
        match (self.place(), code.place()) {
            (Some(name), Some(code)) if name != code => {
                Match::ToDecide(vec![name, code], Why::Contradiction)
            }
            (None, Some(code)) => match self {
                Match::ToDecide(places, _) if places.contains(&code) => {
                    Match::OtherSpelling(code, Spelled::Beside)
                }
                Match::Unknown { kind: Some(_), .. } => self,
                Match::ToDecide(..) => Match::ToDecide(vec![code], Why::Contradiction),
                _ => Match::OtherSpelling(code, Spelled::Beside),
            },
            _ => self,
        }
    }
}

impl Spelled {
    /// In words for an editor: `name in French`.
    pub fn message(&self) -> Message {
        match self {
            Spelled::OtherName(None) => message!("another name"),
            Spelled::OtherName(Some(tag)) => {
                message!("name in {language}", language = language(tag))
            }
            Spelled::Like(name) => message!("spelling of \"{name}\"", name),
            Spelled::Code(vocabulary) => Reading::Codes(*vocabulary).message(),
            Spelled::Beside => message!("as the code beside it says"),
            Spelled::Decided => message!("as decided"),
        }
    }
}

impl Why {
    /// In words for an editor.
    pub fn message(&self) -> Message {
        match self {
            Why::Ambiguous => message!("the name is ambiguous"),
            Why::Several => message!("it names several places"),
            Why::Near => message!("no such name, but one that is near"),
            Why::Code(readings) if readings.len() == 1 => message!(
                "a code of one list alone, of which the column may not be: {reading}",
                reading = readings[0].message()
            ),
            Why::Code(readings) => {
                let readings = readings.iter().map(|one| one.message());
                message!(
                    "a code of more than one list: {readings}",
                    readings = Value::list(readings, Joint::Semicolon)
                )
            }
            Why::OtherCode => message!("a code of another list than the column's"),
            Why::FormerCode(name) => message!("the withdrawn ISO code of {name}", name = *name),
            Why::Contradiction => message!("name and code beside one another differ"),
        }
    }
}

impl fmt::Display for Spelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

/// The name of a language, if it is one whose names are known.
fn language(tag: &str) -> Message {
    match tag {
        "en" => message!("English"),
        "es" => message!("Spanish"),
        "fr" => message!("French"),
        "pt" => message!("Portuguese"),
        "de" => message!("German"),
        "it" => message!("Italian"),
        "nl" => message!("Dutch"),
        "ru" => message!("Russian"),
        "ar" => message!("Arabic"),
        "zh" => message!("Chinese"),
        "ja" => message!("Japanese"),
        _ => Message::of(tag),
    }
}
