//! The editor's decisions about names of places, and what is to be told about them.

use std::cell::RefCell;
use std::collections::HashSet;

use crate::base::message::{Joint, Message, Value, message};
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
    decided: Message,
    /// A reason to doubt it; empty if the text may be a slip.
    although: Option<Message>,
    /// For an exact name of one place or of several, which is likely to be a mistake: the places, in words, and the
    /// expectation.
    exact: Option<(Message, Message)>,
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
    pub(super) fn conflict(&self, text: &str) -> Option<Message> {
        let like = self.names.in_conflict(text);
        (!like.is_empty()).then(|| {
            let like = like.into_iter().map(quoted);
            message!("the decisions file has different answers for {names}, and {text} is written as none of them", names = Value::list(like, Joint::EachAnd), text = quoted(text))
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
        let named = |place: &Place| message!("{place} ({id})", place = &place.name, id = &place.id);
        let is_it = |place: &&Place| place.id == decided.id;
        let (although, exact) = match found {
            Match::Exact(own) if !is_it(own) => (None, Some((named(own), message!("that place")))),
            Match::OtherSpelling(own, _) if !is_it(own) => (None, None),
            Match::ToDecide(places, why) if !places.iter().any(is_it) => {
                let is_one_of = *why == Why::Ambiguous && places.len() > 1;
                let exact = is_one_of.then(|| (listed(places), message!("one of them")));
                (Some(message!("which was not offered")), exact)
            }
            Match::Unknown {
                kind: Some(kind),
                places,
            } if !places.iter().any(is_it) => (
                Some(message!("although it is {kind}", kind = kind.message())),
                None,
            ),
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
    pub(super) fn sentences(&self) -> Vec<Message> {
        let moved = self.moved.iter();
        let moved = moved.map(|one| {
            let (text, place) = (quoted(&one.text), &one.decided);
            match &one.although {
                None => message!("decided: {text} is {place}", text, place),
                Some(but) => message!("decided: {text} is {place}, {but}", text, place, but),
            }
        });
        let mut sentences: Vec<Message> = moved.collect();
        let used = self.used.borrow();
        let gone = self
            .names
            .answered()
            .filter(|text| !used.contains(&key(text)));
        let gone: Vec<String> = gone.map(quoted).collect();
        if !gone.is_empty() {
            let gone = Value::list(gone, Joint::Comma);
            sentences.push(message!(
                "no cell has these names, which the decisions file answers: {gone}",
                gone
            ));
        }
        sentences
    }

    /// The decisions about exact names of other places, which are likely to be mistakes.
    pub(super) fn into_faults(self) -> impl Iterator<Item = Fault> {
        self.moved.into_iter().filter_map(|moved| {
            let (own, expected) = moved.exact?;
            Some(Fault {
                found: message!("{text}, a name or code of {own}", text = quoted(&moved.text), own),
                expected: message!("{expected}, and not {decided}", expected, decided = moved.decided),
                done: message!("used what was decided: take it out of \"names\" of the decisions file if it is wrong"),
                spot: moved.spot,
            })
        })
    }
}

/// A text as decisions are found by it, whatever its case.
fn key(text: &str) -> String {
    clean(text).to_lowercase()
}
