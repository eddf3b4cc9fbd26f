//! The roving tab stop of the map: one of its links is reached by Tab, the others by arrow keys.

use leptos::prelude::{GetUntracked, Set, WithUntracked};

use crate::web::dom::attributes::set_attr;
use crate::web::state::Id;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::parts::map_link;
use crate::web::viewer::map::go_to;

/// The places that arrow keys lead to, in the order of their names: those on the map that pass the
/// filter.
pub(crate) fn places(figure: &Figure) -> Vec<Id> {
    let story = figure.state.story.get_untracked();
    let derived = figure.state.derived.get_untracked();
    let shown = story.places.iter().zip(&derived.shown);
    shown
        .filter(|(place, shown)| **shown && place.position.is_some())
        .map(|(place, _)| place.id.clone())
        .collect()
}

/// Moves the tab stop to the first of these places.
pub(crate) fn reset(figure: &Figure) {
    figure.state.tab_stop.set(places(figure).into_iter().next());
}

/// Moves the tab stop to the first of these places that is in view, or else to the nearest one, unless
/// it is at one in view, or at the place that has the focus.
pub(crate) fn keep(figure: &Figure) {
    let places = places(figure);
    let story = figure.state.story.get_untracked();
    let distance = |id: &&Id| match story.position(id) {
        Some(position) => go_to::distance(figure, position),
        None => i32::MAX,
    };
    let stop = figure.state.tab_stop;
    let has_focus = figure.query(".story a:focus").is_some();
    let is_kept = |stop: &Option<Id>| {
        let kept = stop.as_ref().filter(|stop| places.contains(stop));
        kept.is_some_and(|stop| has_focus || distance(&stop) == 0)
    };
    if !stop.with_untracked(is_kept) {
        stop.set(places.iter().min_by_key(distance).cloned());
    }
}

/// Makes the link of a place the tab stop, or no longer.
pub(crate) fn set(figure: &Figure, place: &str, is_stop: bool) {
    let index = if is_stop { "0" } else { "-1" };
    set_attr(map_link(figure, place).as_ref(), "tabindex", Some(index));
}
