//! When the picture moves on, and when it has come to rest.

use std::time::Duration;

use js_sys::{Date, Function};
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::browser::later;
use crate::browser::mount::Mount;
use crate::browser::own::Own;
use crate::browser::picture::SLIDE;
use crate::browser::travel::{REST, come_to_rest, show, with};
use crate::view::State;

/// What the browser calls for a frame.
static NEXT: Own<Option<Function>> = Own::new();

/// Has the picture move on in the next frame.
pub(super) fn await_frame(state: State) {
    let first = with(|travel| {
        if travel.awaited {
            return false;
        }
        travel.awaited = true;
        // The time between two gestures is none of the motion's.
        if travel.due.is_some() || travel.last == 0.0 {
            travel.last = Date::now() - 16.0;
        }
        travel.due = None;
        true
    });
    if first == Some(true) {
        // One function for all frames. It fails only outside a window.
        let _ = NEXT.with_borrow_mut(|next| {
            let next = next.get_or_insert_with(|| frame_function(state));
            window().request_animation_frame(next)
        });
    }
}

fn frame_function(state: State) -> Function {
    let mount = Mount::now();
    Closure::<dyn FnMut()>::new(move || {
        mount.enter(|| on_frame(state));
    })
    .into_js_value()
    .unchecked_into()
}

fn on_frame(state: State) {
    let goes_on = with(|travel| {
        travel.awaited = false;
        travel.step(Date::now())
    });
    show(state);
    match goes_on {
        Some(true) => await_frame(state),
        Some(false) => await_rest(state, REST),
        None => {}
    }
}

/// Has the map drawn anew when the picture has not moved for so many milliseconds.
pub(super) fn await_rest(state: State, after: f64) {
    let wait = with(|travel| {
        travel.last = 0.0;
        travel.due = (!travel.held).then(|| Date::now() + after);
        travel.due.is_some() && !travel.timed
    });
    if wait == Some(true) {
        look_again(state, after);
    }
}

/// One timer at a time, however often the picture moves: where more is left when it is over, it is
/// set once more. It is never longer than the shortest wait, which may begin meanwhile.
fn look_again(state: State, left: f64) {
    with(|travel| travel.timed = true);
    let look = move || {
        let due = with(|travel| {
            travel.timed = false;
            travel.due
        });
        match due.flatten().map(|due| due - Date::now()) {
            // More is never left, unless the clock was put back.
            Some(left) if (1.0..=SLIDE + REST).contains(&left) => look_again(state, left),
            Some(_) => come_to_rest(state, true),
            None => {}
        }
    };
    later::after(Duration::from_millis(left.min(REST) as u64), look);
}
