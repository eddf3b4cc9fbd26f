//! The editor's decisions about names of places, and what is to be told about them.

use std::cell::RefCell;
use std::collections::HashSet;

use crate::language::gazetteer::{Place, clean};
use crate::language::matching::{Decision, Match, NameDecisions};
use crate::sheets::column::quoted;
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::story::draft::asked::add_row;

/// Decisions about names, and which of them cells need.
pub(super) struct Decided<'a> {
    names: &'a NameDecisions,
    /// The texts of cells that have a decision, as [`key`] makes them.
    used: RefCell<HashSet<String>>,
    moved: Vec<Moved>,
}

/// A decision that makes another place of a clear name.
struct Moved {
    text: String,
    /// The place that the text means, in words.
    own: String,
    /// The place that was decided, in words.
    decided: String,
    /// Whether the text is an exact name of its own place.
    is_exact: bool,
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

    /// The decision about the text of a cell.
    pub(super) fn get(&self, text: &str) -> Option<&'a Decision> {
        let decision = self.names.get(text)?;
        self.used.borrow_mut().insert(key(text));
        Some(decision)
    }

    /// Notes the decision for a place about a text, if the text has another clear meaning.
    pub(super) fn note(&mut self, text: &str, found: &Match<'_>, decided: &Place) {
        let named = |place: &Place| format!("{} ({})", place.name, place.id);
        let is_new = self.moved.iter().all(|moved| moved.text != text);
        if let Some(own) = found.place().filter(|own| is_new && own.id != decided.id) {
            self.moved.push(Moved {
                text: text.to_owned(),
                own: named(own),
                decided: named(decided),
                is_exact: matches!(found, Match::Exact(_)),
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
        let moved = moved.map(|one| format!("decided: {} is {}", quoted(&one.text), one.decided));
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
        let moved = self.moved.into_iter().filter(|moved| moved.is_exact);
        moved.map(|moved| Fault {
            found: format!("{}, a name or code of {}", quoted(&moved.text), moved.own),
            expected: format!("that place, and not {}", moved.decided),
            done: "used what was decided: take it out of \"names\" of the decisions file if it is wrong"
                .to_owned(),
            spot: moved.spot,
        })
    }
}

/// A text as decisions are found by it, whatever its case.
fn key(text: &str) -> String {
    clean(text).to_lowercase()
}
