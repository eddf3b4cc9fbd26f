//! What can be found: the places of the map and of the cards, with their names in the language of
//! the reader, of the figure and in English, and their codes.

use js_sys::JsString;
use leptos::prelude::window;
use web_sys::Element;

use crate::browser::names::Names;
use crate::browser::{dom, page};
use crate::language::search;
use crate::language::search::Entry;
use crate::view::{Found, Hovered, Id};

/// A place that can be found.
pub(super) struct Known {
    /// Its id, or the basemap's code for an area that is none.
    id: Id,
    /// Its shape; where it has none, its card.
    element: Element,
    /// What it is found by.
    pub(super) entry: Entry,
}

/// A text as it is compared.
pub(super) fn fold(text: &str) -> String {
    let text = JsString::from(text).to_lower_case().normalize("NFD");
    search::fold(&String::from(text))
}

/// All that can be found in the page. The table is that of places and their other names and codes;
/// empty where it could not be had.
pub(super) fn known(table: &str) -> Vec<Known> {
    let languages = languages();
    let mut known = in_page();
    for Known { id, element, entry } in &mut known {
        let mut add = |text: &str, is_code| entry.add(text, fold(text), is_code);
        add(&name(element), false);
        add(id, true);
        let Some(row) = search::row(table, id) else {
            continue;
        };
        for language in &languages {
            if let Some(name) = language.name(row.alpha2) {
                add(&name, false);
            }
        }
        add(row.name, false);
        row.names.split('|').for_each(|name| add(name, false));
        add(row.alpha2, true);
        add(row.numeric, true);
        row.codes.split(' ').for_each(|code| add(code, true));
    }
    known
}

/// The shapes, and the cards of places without one; by nothing that they could be found by yet.
fn in_page() -> Vec<Known> {
    let mut known = Vec::new();
    for element in page::all(".map [data-place], .stancemap .card") {
        let place = element.get_attribute("data-place").or_else(|| {
            let id = element.id();
            dom::shape(&id).is_none().then_some(id)
        });
        if let Some(place) = place {
            known.push(Known {
                id: place.into(),
                element,
                entry: Entry::default(),
            });
        }
    }
    known
}

/// What a shape, or the card of a place without one, calls its place.
fn name(element: &Element) -> String {
    let of_shape = element.get_attribute("data-name");
    of_shape.unwrap_or_else(|| page::text(element, "h2"))
}

impl Known {
    /// The place as a result, by one of the spellings that it is found by.
    pub(super) fn found(&self, spelling: usize) -> Found {
        let stance = self.stance();
        let by = self.entry.spellings.get(spelling).filter(|_| spelling > 0);
        Found {
            place: Hovered {
                id: self.id.clone(),
                name: name(&self.element),
                label: dom::standing_label(&stance),
                stance,
            },
            by: by.map(|by| by.shown.clone()).unwrap_or_default(),
        }
    }

    /// Its place among equals: those that hold a stance first, then those of the story.
    pub(super) fn weight(&self) -> u8 {
        page::rank(&self.stance())
    }

    fn stance(&self) -> String {
        let stance = self.element.get_attribute("data-stance");
        stance.unwrap_or_default()
    }
}

fn languages() -> Vec<Names> {
    let tags = [
        window().navigator().language(),
        Some(dom::language()),
        Some("en".into()),
    ];
    let tags = tags.into_iter().flatten();
    tags.filter_map(|tag| Names::within(&tag)).collect()
}
