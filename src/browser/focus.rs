//! Where the focus goes when a card opens, and where it returns.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, SvgElement};

use crate::browser::own::Own;
use crate::browser::{address, dom, root};

/// What the open card was opened from.
static OPENER: Own<Option<Element>> = Own::new();

/// Notes what opens a card: the link below the map that has the focus, in a list or the table, or
/// else the place's own link on the map; a place that has neither is opened from the search box,
/// which has the focus.
pub(super) fn remember_opener(place: &str) {
    let focused = root::focused();
    let is_below = |focused: &Element| focused.closest("details").is_ok_and(|d| d.is_some());
    let below = focused.clone().filter(is_below);
    OPENER.set(below.or_else(|| dom::map_link(place)).or(focused));
}

/// Gives the focus back to what the card of a place was opened from, if the card has it.
pub(super) fn give_back(place: &str) {
    let opener = OPENER.take().or_else(|| dom::map_link(place));
    // Where it is in no figure, it may be in the page around.
    let focused = root::focused().or_else(|| document().active_element());
    let elsewhere = focused.is_some_and(|focused| {
        focused.tag_name() != "BODY" && focused.closest(".card").is_ok_and(|card| card.is_none())
    });
    if let (Some(opener), false) = (opener, elsewhere) {
        take(&opener);
    }
}

/// Moves the focus to the card of a target, or to the fact in it, if it is still open.
pub(super) fn to_card(target: &str) {
    let card = dom::card(address::place_of(target));
    let Some(card) = card.filter(|card| card.has_attribute("data-open")) else {
        return;
    };
    let entry = dom::entry(target);
    if let Some(entry) = &entry {
        entry.set_tab_index(-1);
    }
    take(&entry.unwrap_or(card));
}

/// Focuses an element without moving the page.
pub(super) fn take(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let focused = match element.dyn_ref::<HtmlElement>() {
        Some(element) => element.focus_with_options(&options),
        None => element
            .unchecked_ref::<SvgElement>()
            .focus_with_options(&options),
    };
    debug_assert!(focused.is_ok());
}
