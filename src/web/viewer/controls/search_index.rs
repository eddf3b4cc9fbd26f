//! The index of the search: the places of the map and of the cards, by their names in the reader's
//! language, in the figure's and in English, and by their codes.

use js_sys::{JSON, Reflect};
use leptos::prelude::GetUntracked;
use wasm_bindgen::JsValue;

use crate::language::places;
use crate::language::search::Candidate;
use crate::web::state::{Found, Id, Standing};
use crate::web::viewer::figure::messages::standing_in_words;
use crate::web::viewer::figure::{Figure, fold};

/// A place or area that can be found.
pub(crate) struct Indexed {
    id: Id,
    /// The texts by which it is found.
    pub(crate) candidate: Candidate,
}

/// The names of places in the file of messages of a language, by code; `undefined` in a file without
/// any.
pub(crate) fn names_in(messages: &JsValue) -> JsValue {
    let messages = JSON::parse(&messages.as_string().unwrap_or_default()).unwrap_or_default();
    Reflect::get(&messages, &"countries".into()).unwrap_or_default()
}

/// Everything that can be found in a figure. `table` has other names and codes of places, and `names`
/// those in the reader's language; each is empty if it could not be loaded.
pub(crate) fn index(figure: &Figure, table: &str, names: &JsValue) -> Vec<Indexed> {
    let story = figure.state.story.get_untracked();
    let areas = story.areas.iter().map(|area| (&area.id, &area.name));
    let places = story.places.iter().map(|place| (&place.id, &place.name));
    let all = areas.chain(places);
    all.map(|(id, name)| Indexed {
        id: id.clone(),
        candidate: candidate(id, name, table, names),
    })
    .collect()
}

fn candidate(id: &str, name: &str, table: &str, names: &JsValue) -> Candidate {
    let mut candidate = Candidate::default();
    let mut add = |text: &str, is_code| candidate.add(text, fold(text), is_code);
    add(name, false);
    add(id, true);
    let in_language = Reflect::get(names, &id.into());
    if let Some(name) = in_language.ok().and_then(|name| name.as_string()) {
        add(&name, false);
    }
    if let Some(row) = places::row(table, id) {
        row.names().for_each(|name| add(name, false));
        row.codes().for_each(|code| add(code, true));
    }
    candidate
}

impl Indexed {
    /// The place as a result, found by one of its spellings.
    pub(crate) fn found(&self, figure: &Figure, spelling: usize) -> Found {
        let story = figure.state.story.get_untracked();
        let standing = self.standing(figure);
        let by = self
            .candidate
            .spellings
            .get(spelling)
            .filter(|_| spelling > 0);
        Found {
            id: self.id.clone(),
            name: story.name(&self.id).unwrap_or_default().to_owned(),
            label: standing_in_words(figure, &standing),
            by: by.map(|by| by.shown.clone()).unwrap_or_default(),
            stance: standing.stance,
        }
    }

    /// How it ranks among equally good results: stances first, then the rest of the story.
    pub(crate) fn weight(&self, figure: &Figure) -> u8 {
        Standing::rank(&self.standing(figure).stance)
    }

    fn standing(&self, figure: &Figure) -> Standing {
        let derived = figure.state.derived.get_untracked();
        derived.standing(&figure.state.story.get_untracked(), &self.id)
    }
}
