//! The places that cells name, and the editor's decisions about them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::language::gazetteer::{Answer, Gazetteer, Place};
use crate::sheets::decisions::Names;
use crate::sheets::fault::Spot;
use crate::sheets::question::Question;
use crate::sheets::report::Report;
use crate::sheets::understood::Understood;

/// Resolves names of places, and remembers what is to be told about them.
pub(crate) struct Places<'a> {
    gazetteer: Arc<Gazetteer>,
    names: &'a Names,
    spellings: Vec<(String, String)>,
    open: Vec<Open>,
    left_out: Vec<String>,
    known: BTreeMap<String, Found>,
}

/// Which place a text means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// This one, by its id.
    Place(String),
    /// None, on purpose.
    LeftOut,
    /// It is to be decided.
    Open,
}

/// A text that is to be decided.
struct Open {
    text: String,
    asks: String,
    example: String,
    spot: Spot,
}

impl<'a> Places<'a> {
    /// Resolves by the names of a gazetteer and the editor's decisions.
    pub(crate) fn new(gazetteer: Arc<Gazetteer>, names: &'a Names) -> Self {
        Places {
            gazetteer,
            names,
            spellings: Vec::new(),
            open: Vec::new(),
            left_out: Vec::new(),
            known: BTreeMap::new(),
        }
    }

    /// Whether a text is a place or may be one, without remembering it.
    pub(crate) fn is_place(&self, text: &str) -> bool {
        !matches!(self.gazetteer.find(text.trim()), Answer::Unknown)
            || self.names.get(text.trim()).is_some()
    }

    /// The id of the place that a text means without any doubt.
    pub(crate) fn sure(&self, text: &str) -> Option<String> {
        match self.gazetteer.find(text.trim()) {
            Answer::Exact(row) => Some(row.id.clone()),
            _ => None,
        }
    }

    /// The place that a text in a cell means.
    pub(crate) fn find(&mut self, text: &str, spot: &Spot) -> Found {
        let text = text.trim();
        let found = match self.known.get(text) {
            Some(found) => found.clone(),
            None => {
                let found = self.decide(text, spot);
                self.known.insert(text.to_owned(), found.clone());
                found
            }
        };
        if found == Found::Open
            && let Some(open) = self.open.iter_mut().find(|open| open.text == text)
        {
            add_row(&mut open.spot, spot);
        }
        found
    }

    fn decide(&mut self, text: &str, spot: &Spot) -> Found {
        let decided = self.names.get(text);
        if decided == Some("-") {
            self.left_out.push(text.to_owned());
            return Found::LeftOut;
        }
        let decided = decided.filter(|id| !id.trim().is_empty());
        let asked = decided.unwrap_or(text);
        let (asks, candidates) = match self.gazetteer.find(asked) {
            Answer::Exact(row) => return Found::Place(row.id.clone()),
            Answer::OtherSpelling(row) => {
                if decided.is_none() {
                    let place = format!("{} ({})", row.name, row.id);
                    self.spellings.push((text.to_owned(), place));
                }
                return Found::Place(row.id.clone());
            }
            Answer::Ambiguous(rows) if rows.len() > 1 => (
                format!("\"{text}\" may be {}: which is it?", listed(&rows, " or ")),
                rows,
            ),
            Answer::Ambiguous(rows) => (
                format!(
                    "\"{text}\" may be a part of {}: which place is it?",
                    listed(&rows, " or ")
                ),
                rows,
            ),
            Answer::Unknown => {
                let near = self.gazetteer.nearest(asked, 3);
                let near_words = match near.len() {
                    0 => String::new(),
                    1 => format!("; near it is {}", listed(&near, ", ")),
                    _ => format!("; near it are {}", listed(&near, ", ")),
                };
                let what = match decided {
                    Some(id) => {
                        format!("\"{id}\", decided for \"{text}\", is no place that is known")
                    }
                    None => format!("\"{text}\" is no place that is known"),
                };
                (
                    format!("{what}{near_words}: which is it, or \"-\" to leave it out?"),
                    near,
                )
            }
        };
        self.open.push(Open {
            text: text.to_owned(),
            asks,
            example: candidates.first().map_or("-", |row| &*row.id).to_owned(),
            spot: Spot {
                rows: Vec::new(),
                ..spot.clone()
            },
        });
        Found::Open
    }

    /// Tells what was found: spellings and places left out in a sentence each, open names as questions.
    /// Returns the open names.
    pub(crate) fn tell(self, sheet: &Spot, report: &mut Report) -> Vec<String> {
        let mut tell = |sentence: String| {
            report.understood.push(Understood {
                spot: sheet.clone(),
                sentence,
                choice: "names",
            });
        };
        if !self.spellings.is_empty() {
            let pairs = self
                .spellings
                .iter()
                .map(|(text, place)| format!("\"{text}\" is {place}"));
            let pairs: Vec<String> = pairs.collect();
            tell(format!("other spellings of places: {}", pairs.join(", ")));
        }
        if !self.left_out.is_empty() {
            let texts = self.left_out.iter().map(|text| format!("\"{text}\""));
            let texts: Vec<String> = texts.collect();
            tell(format!("left out on purpose: {}", texts.join(", ")));
        }
        let mut names = Vec::new();
        for open in self.open {
            let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
            report.questions.push(Question {
                name: open.text.clone(),
                spot: open.spot,
                asks: open.asks,
                option: String::new(),
                section: "names",
                line: format!("{}: \"{}\"", quoted(&open.text), open.example),
            });
            names.push(open.text);
        }
        names
    }
}

/// Adds the row of a cell of the same column.
fn add_row(spot: &mut Spot, other: &Spot) {
    if spot.sheet != other.sheet || spot.column != other.column {
        return;
    }
    for row in &other.rows {
        if let Err(at) = spot.rows.binary_search(row) {
            spot.rows.insert(at, *row);
        }
    }
}

/// Places with their ids: `COD (Democratic Republic of the Congo) or COG (Republic of the Congo)`.
fn listed(rows: &[&Place], last: &str) -> String {
    let places: Vec<String> = rows
        .iter()
        .map(|row| format!("{} ({})", row.id, row.name))
        .collect();
    match &places[..] {
        [rest @ .., end] if !rest.is_empty() => format!("{}{last}{end}", rest.join(", ")),
        _ => places.concat(),
    }
}
