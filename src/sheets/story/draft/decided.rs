//! The editor's decisions about names of places, and what is to be told about them.

use std::cell::RefCell;
use std::collections::HashSet;

use crate::language::gazetteer::{Place, clean};
use crate::language::matching::{Decision, Match, NameDecisions, Why};
use crate::sheets::column::quoted;
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::story::draft::asked::{add_row, listed};

/// Decisions about names, and which of them cells need.
pub(super) struct Decided<'a> {
    names: &'a NameDecisions,
    /// The texts of cells that have a decision, as [`key`] makes them.
    used: RefCell<HashSet<String>>,
    moved: Vec<Moved>,
}

/// A decision for a place that the text does not mean, or that was not offered.
struct Moved {
    text: String,
    /// The place that was decided, in words.
    decided: String,
    /// A reason to doubt it; empty if the text may be a slip.
    although: String,
    /// For an exact name of one place or of several, which is likely to be a mistake: the places, in words, and the
    /// expectation.
    exact: Option<(String, &'static str)>,
    spot: Spot,
}

impl<'a> Decided<'a> {
    /// The decisions of a file, of which none is used yet.
    pub(super) fn of(names: &'a NameDecisions) -> Self {
        Decided {
            names,
            used: RefCell::default(),
            moved: Vec::new(),
        }
    }

    /// Why no decision counts for the text of a cell, if those for other cases of it contradict one another.
    pub(super) fn conflict(&self, text: &str) -> Option<String> {
        let like = self.names.in_conflict(text);
        let like: Vec<String> = like.into_iter().map(quoted).collect();
        (!like.is_empty()).then(|| {
            format!(
                "the decisions file has different answers for {}, and {} is written as none of them; ",
                like.join(" and "),
                quoted(text)
            )
        })
    }

    /// The decision about the text of a cell.
    pub(super) fn get(&self, text: &str) -> Option<&'a Decision> {
        let decision = self.names.get(text)?;
        self.used.borrow_mut().insert(key(text));
        Some(decision)
    }

    /// Notes the decision for a place about a text, if the text has another clear meaning, or may mean other places
    /// only.
    pub(super) fn note(&mut self, text: &str, found: &Match<'_>, decided: &Place) {
        let named = |place: &Place| format!("{} ({})", place.name, place.id);
        let is_it = |place: &&Place| place.id == decided.id;
        let (although, exact) = match found {
            Match::Exact(own) if !is_it(own) => (String::new(), Some((named(own), "that place"))),
            Match::OtherSpelling(own, _) if !is_it(own) => (String::new(), None),
            Match::ToDecide(places, why) if !places.iter().any(is_it) => {
                let is_one_of = *why == Why::Ambiguous && places.len() > 1;
                let exact = is_one_of.then(|| (listed(places), "one of them"));
                (", which was not offered".to_owned(), exact)
            }
            Match::Unknown {
                kind: Some(kind),
                places,
            } if !places.iter().any(is_it) => (format!(", although it is {kind}"), None),
            _ => return,
        };
        if self.moved.iter().all(|moved| moved.text != text) {
            self.moved.push(Moved {
                text: text.to_owned(),
                decided: named(decided),
                although,
                exact,
                spot: Spot::default(),
            });
        }
    }

    /// Adds the row of a cell with a text.
    pub(super) fn add_row(&mut self, text: &str, spot: &Spot) {
        if let Some(moved) = self.moved.iter_mut().find(|moved| moved.text == text) {
            if moved.spot == Spot::default() {
                moved.spot = spot.clone();
            }
            add_row(&mut moved.spot, spot);
        }
    }

    /// The decisions about clear names, and the answers that no cell needs, in sentences.
    pub(super) fn sentences(&self) -> Vec<String> {
        let moved = self.moved.iter();
        let moved = moved.map(|one| {
            format!(
                "decided: {} is {}{}",
                quoted(&one.text),
                one.decided,
                one.although
            )
        });
        let mut sentences: Vec<String> = moved.collect();
        let used = self.used.borrow();
        let gone = self
            .names
            .answered()
            .filter(|text| !used.contains(&key(text)));
        let gone: Vec<String> = gone.map(quoted).collect();
        if !gone.is_empty() {
            let gone = gone.join(", ");
            sentences.push(format!(
                "no cell has these names, which the decisions file answers: {gone}"
            ));
        }
        sentences
    }

    /// The decisions about exact names of other places, which are likely to be mistakes.
    pub(super) fn into_faults(self) -> impl Iterator<Item = Fault> {
        self.moved.into_iter().filter_map(|moved| {
            let (own, expected) = moved.exact?;
            Some(Fault {
                found: format!("{}, a name or code of {own}", quoted(&moved.text)),
                expected: format!("{expected}, and not {}", moved.decided),
                done: "used what was decided: take it out of \"names\" of the decisions file if it is wrong"
                    .to_owned(),
                spot: moved.spot,
            })
        })
    }
}

/// A text as decisions are found by it, whatever its case.
fn key(text: &str) -> String {
    clean(text).to_lowercase()
}
