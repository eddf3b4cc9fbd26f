//! The first hover and the first click, gone through before a reader comes to them.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use web_sys::MouseEvent;

use super::{dom, focus, hover, keyboard, placing, pointer};
use crate::projection::Point;
use crate::view::State;

/// Points at a place and opens its card, and takes both back before the next frame, so that
/// nothing is seen of it.
///
/// Browsers compile a function of Wasm when it is first called, and ask the system for a size of
/// type when it is first laid out: at a first click that is most of the wait.
pub(super) fn rehearse(state: State) {
    dom::after_the_frame(move || {
        spawn_local(async move {
            let untouched = state.selected.with_untracked(Option::is_none)
                && state.hovered.with_untracked(Option::is_none);
            if untouched {
                go_through(state).await;
            }
        });
    });
}

async fn go_through(state: State) -> Option<()> {
    let place = keyboard::on_map().into_iter().next()?;
    let shape = dom::shape(&place)?;
    // It has no target, and does nothing.
    pointer::on_click(&MouseEvent::new("click").ok()?, state);
    hover::point_at(&shape, Point { x: 0.0, y: 0.0 }, 1.0, state);
    focus::remember_opener(&place);
    let ground = placing::survey(&place);
    state.selected.set(Some(place.clone()));
    tick().await;
    if let Some(ground) = ground {
        placing::place(&place, &ground);
    }
    // Of what a reader may point at by now, only the map was touched.
    hover::leave_map(state);
    state.selected.set(None);
    tick().await;
    Some(())
}
