use leptos::prelude::*;

use crate::view::Id;
use crate::view::filter::Filter;
use crate::view::search::Search;

/// What a reader has done so far: all that the page follows.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// The place whose card is open.
    pub selected: RwSignal<Option<Id>>,
    /// The fact in it that a link or the address leads to, by the id of its entry.
    pub fact: RwSignal<Option<Id>>,
    /// What the mouse or the keys point at.
    pub hovered: RwSignal<Option<Hovered>>,
    /// Where they do.
    pub pointer: RwSignal<Pointer>,
    /// The place that the map's one tab stop is at.
    pub cursor: RwSignal<Option<Id>>,
    /// Which nations the map shows in full.
    pub filter: RwSignal<Filter>,
    /// The day that is shown, as so many days after 1 January 1970; `None` for the latest.
    pub day: RwSignal<Option<i32>>,
    /// How the table is sorted, as [`Sort`](crate::view::sort::Sort) has it in an address; `None` is its own
    /// order.
    pub sort: RwSignal<Option<Id>>,
    /// What a reader must be told: why another dossier or basemap is not shown.
    pub notice: RwSignal<Option<String>>,
    /// What the search box shows.
    pub search: RwSignal<Search>,
    /// What has changed on the map, in words, for those who do not see it.
    pub said: RwSignal<String>,
    /// Whether a finer drawing of the map has arrived.
    pub finer: RwSignal<bool>,
}

/// What the mouse or the keys point at.
#[derive(Clone, Debug, PartialEq)]
pub struct Hovered {
    /// The place, or the basemap's code for an area that is none.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Its standing as markup names it: a stance's id, `mentioned`, `absent`.
    pub stance: String,
    /// Its standing in words.
    pub label: String,
}

/// Where the mouse or the keys point.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pointer {
    /// From the map's left edge, in CSS pixels.
    pub x: f64,
    /// From the map's top edge, in CSS pixels.
    pub y: f64,
    /// Whether there is more room to the left of it.
    pub flip: bool,
}

impl State {
    /// Nothing selected, nothing hovered.
    pub fn new() -> Self {
        State {
            selected: RwSignal::new(None),
            fact: RwSignal::new(None),
            hovered: RwSignal::new(None),
            pointer: RwSignal::new(Pointer::default()),
            cursor: RwSignal::new(None),
            filter: RwSignal::new(Filter::default()),
            day: RwSignal::new(None),
            sort: RwSignal::new(None),
            notice: RwSignal::new(None),
            search: RwSignal::new(Search::default()),
            said: RwSignal::new(String::new()),
            finer: RwSignal::new(false),
        }
    }

    /// Tells those who do not see the map what has changed on it.
    pub fn say(&self, what: impl Into<String>) {
        self.said.set(what.into());
    }
}

impl Default for State {
    fn default() -> Self {
        State::new()
    }
}
