use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent};

use crate::browser::known::fold;
use crate::browser::own::Own;
use crate::browser::{dom, focus, hover, menu, page, selection, zoom};
use crate::language::search::ahead;
use crate::view::{Id, State};
use crate::world::layout::{Direction, walk};

/// How long typing may pause, in milliseconds, and go on with the same name.
const PAUSE: f64 = 700.0;

/// What was typed on the map, folded, and when, in milliseconds of the page's own time.
static TYPED: Own<(String, f64)> = Own::new();

/// Arrows, Home, End and the first letters of a name walk about the map, `+`, `-`, `0` and arrows with Shift move it; Escape
/// closes an open list, or else the card. Enter needs nothing: it
/// clicks the link that has the focus.
pub(super) fn on_key(event: &KeyboardEvent, state: State) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    if dom::is_elsewhere(event) {
        return;
    }
    if event.key() == "Escape" {
        hover::leave(state);
        if !menu::close() {
            selection::close(state);
        }
    } else if zoom::on_key(event, state) {
        event.prevent_default();
    } else if let Some(link) = next(event).or_else(|| named(event)) {
        focus::take(&link);
        event.prevent_default();
    }
}

/// The link that a key leads to from the one that has the focus.
fn next(event: &KeyboardEvent) -> Option<Element> {
    let from = dom::closest(event, ".story a")?;
    let direction = match event.key().as_str() {
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        "ArrowLeft" => Direction::Left,
        "ArrowRight" => Direction::Right,
        "Home" => return dom::map_link(on_map().first()?),
        "End" => return dom::map_link(on_map().last()?),
        _ => return None,
    };
    let is_in = |link: &Element| *link == from || leads_on(link);
    let links: Vec<Element> = page::all(".story a").into_iter().filter(is_in).collect();
    let at = links
        .iter()
        .enumerate()
        .filter_map(|(i, link)| Some((i, page::at(&link.first_element_child()?)?.0)));
    let here = links.iter().position(|link| *link == from)?;
    let there = walk(&at.collect::<Vec<_>>(), here, direction)?;
    links.into_iter().nth(there)
}

/// The link of the next place whose name begins with what is typed on the map.
fn named(event: &KeyboardEvent) -> Option<Element> {
    let from = dom::closest(event, ".story a")?;
    let key = event.key();
    let mut letters = key.chars();
    let letter = letters.next().filter(|letter| letter.is_alphabetic())?;
    if letters.next().is_some() {
        return None;
    }
    let typed = TYPED.with_borrow_mut(|(typed, at)| {
        if event.time_stamp() - *at > PAUSE {
            typed.clear();
        }
        typed.push_str(&fold(letter.encode_utf8(&mut [0; 4])));
        *at = event.time_stamp();
        typed.clone()
    });
    let links: Vec<Element> = on_map().iter().filter_map(|id| dom::map_link(id)).collect();
    let name = |link: &Element| link.first_element_child()?.get_attribute("data-name");
    let names: Vec<String> = links
        .iter()
        .map(|link| fold(&name(link).unwrap_or_default()))
        .collect();
    let here = links.iter().position(|link| *link == from)?;
    links.into_iter().nth(ahead(&names, here, &typed)?)
}

/// Whether the place of a link is one that the filter shows.
fn leads_on(link: &Element) -> bool {
    let card = dom::fragment(link).and_then(|id| dom::card(&id));
    card.is_some_and(|card| !card.has_attribute("data-out"))
}

/// Moves the map's tab stop to the first place that the filter shows, if it does not show the one
/// that has it.
pub(super) fn keep_stop(state: State) {
    let places = on_map();
    let is_in = |stop: &Option<Id>| stop.as_ref().is_some_and(|stop| places.contains(stop));
    if let (false, Some(first)) = (state.cursor.with_untracked(is_in), places.first()) {
        state.cursor.set(Some(first.clone()));
    }
}

/// The places that can be walked to, in order of name: that of their cards.
pub(super) fn on_map() -> Vec<Id> {
    let cards = page::all(".stancemap .card:not([data-out])")
        .into_iter()
        .map(|card| Id::from(card.id()));
    cards.filter(|id| dom::shape(id).is_some()).collect()
}
