//! Spellings of places in the sheets, and what is known of each.

use std::collections::HashMap;

use crate::base::message::Message;
use crate::language::gazetteer::Place;
use crate::language::matching::Match;
use crate::sheets::fault::Spot;
use crate::sheets::story::draft::asked::pairs;

/// A spelling of a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spelling {
    /// The text of the cells, with the larger area that stands beside it.
    pub text: String,
    /// The state.
    pub state: SpellingState,
    /// The place that it means: its id and its name.
    pub place: Option<(String, String)>,
    /// Why it means that place, or the question; empty for an exact name.
    pub why: Message,
    /// The places that it may mean, by id and name.
    pub candidates: Vec<(String, Message)>,
    /// How many cells have it.
    pub cells: usize,
    /// The first cell.
    pub spot: Spot,
}

/// Which place a spelling means, or that this is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SpellingState {
    /// A name or a code of a place.
    Exact,
    /// Another spelling of a place.
    Other,
    /// The editor has said which place it is.
    Decided,
    /// Left out: by the editor, or because all texts of its column are.
    LeftOut,
    /// To be decided.
    #[default]
    Open,
}

/// All spellings, in the order of the sheets.
#[derive(Debug, Default)]
pub(super) struct Spellings {
    all: Vec<Spelling>,
    at: HashMap<String, usize>,
}

impl Spellings {
    /// Counts a cell with a text that is known. Returns whether it is.
    pub(super) fn count(&mut self, text: &str) {
        if let Some(at) = self.at.get(text) {
            self.all[*at].cells += 1;
        }
    }

    /// Adds a text of a cell. One that is known from another column stays what it is, unless it is to be decided here.
    pub(super) fn add(&mut self, spelling: Spelling) {
        let next = self.all.len();
        let at = *self.at.entry(spelling.text.clone()).or_insert(next);
        match self.all.get_mut(at) {
            None => self.all.push(spelling),
            Some(own)
                if spelling.state == SpellingState::Open && own.state != SpellingState::Open =>
            {
                let (cells, spot) = (own.cells, own.spot.clone());
                *own = Spelling {
                    cells,
                    spot,
                    ..spelling
                };
            }
            Some(_) => {}
        }
    }

    /// Adds a text of a cell with its state, for which there is no reason to be told.
    pub(super) fn note(
        &mut self,
        text: &str,
        spot: &Spot,
        state: SpellingState,
        place: Option<&Place>,
    ) {
        let own = Spelling::new(text, spot, state);
        self.add(match place {
            Some(place) => own.of(place),
            None => own,
        });
    }

    /// The spellings.
    pub(super) fn into_all(self) -> Vec<Spelling> {
        self.all
    }
}

impl Spelling {
    /// A text with its state.
    pub(super) fn new(text: &str, spot: &Spot, state: SpellingState) -> Spelling {
        Spelling {
            text: text.to_owned(),
            spot: spot.clone(),
            state,
            ..Spelling::default()
        }
    }

    /// The same of a place.
    pub(super) fn of(self, place: &Place) -> Spelling {
        Spelling {
            place: Some((place.id.clone(), place.name.clone())),
            ..self
        }
    }

    /// The same for a reason.
    pub(super) fn because(self, why: Message) -> Spelling {
        Spelling { why, ..self }
    }

    /// The same with the places that a match offers.
    pub(super) fn among(self, found: &Match<'_>) -> Spelling {
        let candidates = match found {
            Match::Exact(place) | Match::OtherSpelling(place, _) => pairs(&[place]),
            Match::ToDecide(places, _) | Match::Unknown { places, .. } => pairs(places),
        };
        Spelling { candidates, ..self }
    }
}
