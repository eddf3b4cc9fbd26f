use leptos::prelude::*;

use super::{address, dom, focus, placing};
use crate::view::{Id, State};

/// Opens the card of a place, from wherever.
pub(super) fn open(state: State, place: Id) {
    focus::remember_opener(&place);
    state.selected.set(Some(place.clone()));
    state.hovered.set(None);
    address::write(Some(place.clone()));
    show(place);
}

/// Closes the open card and gives the focus back.
pub(super) fn close(state: State) {
    let Some(place) = state.selected.get_untracked() else {
        return;
    };
    state.selected.set(None);
    address::write(None);
    focus::give_back(&place);
}

/// Follows the address after the reader has gone back or forward, or followed a link.
pub(super) fn follow_address(state: State) {
    let open = state.selected.get_untracked();
    let named = address::after_travel(open.clone());
    if named == open {
        return;
    }
    state.selected.set(named.clone());
    match (named, open) {
        (Some(place), _) => show(place),
        (None, Some(place)) => focus::give_back(&place),
        (None, None) => {}
    }
}

/// Puts an open card where it belongs and moves the focus there, before the next frame is drawn.
fn show(place: Id) {
    request_animation_frame(move || {
        placing::place(&place);
        if let Some(card) = dom::card(&place) {
            focus::take(&card);
        }
    });
}
