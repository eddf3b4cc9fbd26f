use std::time::Duration;

use leptos::prelude::*;

use super::{address, dom, focus, hover, placing};
use crate::view::{Id, State};

/// Opens the card of a place, from wherever.
pub(super) fn open(state: State, place: Id) {
    focus::remember_opener(&place);
    show(place.clone());
    state.selected.set(Some(place.clone()));
    hover::leave(state);
    dom::after_the_frame(move || address::write(Some(place)));
}

/// Closes the open card and gives the focus back.
pub(super) fn close(state: State) {
    let Some(place) = state.selected.get_untracked() else {
        return;
    };
    state.selected.set(None);
    focus::give_back(&place);
    dom::after_the_frame(move || address::write(None));
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

/// Puts an open card where it belongs before the next frame is drawn, and moves the focus there
/// when it is.
fn show(place: Id) {
    let ground = placing::survey(&place);
    request_animation_frame(move || {
        if let Some(ground) = ground {
            placing::place(&place, &ground);
        }
        let seen = move || {
            placing::bring_into_view(&place);
            focus::to_card(&place);
        };
        set_timeout(seen, Duration::ZERO);
    });
}
