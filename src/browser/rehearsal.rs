//! The first hover and the first click, gone through before a reader comes to them.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::tick;
use web_sys::{Event, FocusEvent, MouseEvent, PointerEvent, PointerEventInit};

use crate::base::geom::Point;
use crate::browser::start;
use crate::browser::{dom, focus, hover, keyboard, later, placing};
use crate::view::State;

thread_local! {
    /// Whether it was gone through: of several figures on a page, by the first.
    static DONE: Cell<bool> = const { Cell::new(false) };
}

/// Points at a place and opens its card, and takes both back before the next frame, so that
/// nothing is seen of it.
///
/// Browsers compile a function of Wasm when it is first called, and ask the system for a size of
/// type when it is first laid out: at a first click that is most of the wait.
pub(super) fn rehearse(state: State) {
    if DONE.replace(true) {
        return;
    }
    later::after_the_frame(move || {
        later::spawn(async move {
            let untouched = state.selected.with_untracked(Option::is_none)
                && state.hovered.with_untracked(Option::is_none)
                && dom::query(".stancemap:active, .stancemap .menu[open]").is_none();
            if untouched {
                go_through(state).await;
            }
        });
    });
}

async fn go_through(state: State) -> Option<()> {
    let place = keyboard::on_map().into_iter().next()?;
    let shape = dom::shape(&place)?;
    press(state);
    hover::point_at(&shape, Point { x: 0.0, y: 0.0 }, 1.0, state);
    focus::remember_opener(&place);
    let ground = placing::survey(&place);
    state.selected.set(Some(place.clone()));
    match ground {
        Some(ground) => placing::place_when_open(&place, &ground).await,
        None => tick().await,
    }
    // Of what a reader may point at by now, only the map was touched.
    hover::leave_map(state);
    state.selected.set(None);
    tick().await;
    Some(())
}

/// Moves, presses, focuses and clicks an element that is in no page and means nothing.
fn press(state: State) -> Option<()> {
    let stand_in = document().create_element("div").ok()?;
    stand_in.set_class_name("canvas");
    // They hear until the end of this.
    let _listeners = start::listeners_of_pointer(&stand_in, state);
    let by = PointerEventInit::new();
    by.set_is_primary(true);
    let pointer = |kind| PointerEvent::new_with_event_init_dict(kind, &by);
    let events: [Event; 5] = [
        pointer("pointermove").ok()?.into(),
        pointer("pointerdown").ok()?.into(),
        FocusEvent::new("focusin").ok()?.into(),
        pointer("pointerup").ok()?.into(),
        MouseEvent::new("click").ok()?.into(),
    ];
    for event in &events {
        // It fails only for an event that is under way already.
        let _ = stand_in.dispatch_event(event);
    }
    // What a reader points at, by mouse or keys, stays pointed at.
    hover::forget_move();
    Some(())
}
