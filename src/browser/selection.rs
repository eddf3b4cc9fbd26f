use leptos::prelude::*;

use crate::browser::own::Own;
use crate::browser::{address, focus, hover, later, placing};
use crate::view::{Id, State};

/// What is open and does not stand in the address yet.
static UNWRITTEN: Own<Option<Option<Id>>> = Own::new();

/// Opens the card of a place, from wherever; or goes to a fact in one.
pub(super) fn open(state: State, target: Id) {
    let place = address::place_of(&target);
    if !is_open(state, place) {
        focus::remember_opener(place);
    }
    show(state, target.clone(), true);
    hover::leave(state);
    write_later(Some(target));
}

/// Closes the open card and gives the focus back.
pub(super) fn close(state: State) {
    let Some(place) = state.selected.get_untracked() else {
        return;
    };
    select(state, None);
    focus::give_back(&place);
    write_later(None);
}

/// What a reader has opened or closed is written into the address when the answer is on the screen.
fn write_later(open: Option<Id>) {
    UNWRITTEN.set(Some(open));
    later::after_the_frame(write);
}

fn write() {
    if let Some(open) = UNWRITTEN.take() {
        address::write(open);
    }
}

/// Follows the address after the reader has gone back or forward, or followed a link. Where the page around has changed
/// it instead, focus and scrolling stay as they are: the reader is there.
pub(super) fn follow_address(state: State, by_reader: bool) {
    if by_reader {
        // Else a card that the reader has left before it was written would be written now.
        UNWRITTEN.take();
    } else {
        // Else what the reader has just done would be undone.
        write();
    }
    let place = state.selected.get_untracked();
    let open = state.fact.get_untracked().or_else(|| place.clone());
    let named = address::after_travel(open.clone());
    if named == open {
        return;
    }
    match (named, place) {
        (Some(target), _) => show(state, target, by_reader),
        (None, place) => {
            select(state, None);
            if let Some(place) = place.filter(|_| by_reader) {
                focus::give_back(&place);
            }
        }
    }
}

/// Says which card is open, and which fact in it is pointed out.
pub(super) fn select(state: State, target: Option<Id>) {
    let place = target.as_deref().map(address::place_of);
    if state
        .selected
        .with_untracked(|open| open.as_deref() != place)
    {
        state.selected.set(place.map(Into::into));
    }
    let fact = target.filter(|target| address::place_of(target) != &**target);
    if state.fact.with_untracked(|shown| *shown != fact) {
        state.fact.set(fact);
    }
}

fn is_open(state: State, place: &str) -> bool {
    let open = |open: &Option<Id>| open.as_deref() == Some(place);
    state.selected.with_untracked(open)
}

/// Opens the card of a target. It is put where it belongs as soon as it is open, before the browser
/// looks at the page again, and the focus moves there after the frame; a card that is open already
/// stays where it is. Neither does the page move, nor the focus, where it was not the reader who opened it.
fn show(state: State, target: Id, by_reader: bool) {
    let place: Id = address::place_of(&target).into();
    let stays = is_open(state, &place);
    let ground = (!stays).then(|| placing::survey(&place)).flatten();
    select(state, Some(target.clone()));
    if let Some(ground) = ground {
        later::spawn(async move { placing::place_when_open(&place, &ground).await });
    }
    if !by_reader {
        return;
    }
    later::after_the_frame(move || {
        placing::bring_into_view(&target);
        focus::to_card(&target);
    });
}
