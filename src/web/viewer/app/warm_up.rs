//! Goes through a first hover and a first click before a reader comes to them.
//!
//! Browsers compile a function of Wasm when it is first called, and look up a font size when it is
//! first laid out. At a reader's first click, that would be most of the wait.

use std::cell::Cell;

use leptos::prelude::{Set, WithUntracked};
use leptos::task::tick;
use web_sys::{Event, FocusEvent, MouseEvent, PointerEvent, PointerEventInit};

use crate::base::geom::Point;
use crate::web::dom::window::document;
use crate::web::viewer::app::events::of_pointer;
use crate::web::viewer::card::{focus, position};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::schedule::pause;
use crate::web::viewer::map::camera::state::is_at_rest;
use crate::web::viewer::map::pointed;
use crate::web::viewer::story::tab_stop;

thread_local! {
    /// Whether it was done. One figure of a page warms up for all of them.
    static DONE: Cell<bool> = const { Cell::new(false) };
}

/// Points at a place and opens its card, and takes both back before the next paint. Nothing of it is
/// seen.
pub(crate) fn warm_up(figure: &Figure) {
    if DONE.replace(true) {
        return;
    }
    figure.after_paint(|figure| {
        figure.when_idle(|figure| {
            let own = figure.clone();
            figure.spawn(async move {
                go_through(&own).await;
            });
        });
    });
}

/// Goes through it in steps. A reader who has begun to use the figure needs no more of them.
async fn go_through(figure: &Figure) -> Option<()> {
    let place = tab_stop::places(figure).into_iter().next()?;
    is_untouched(figure).then_some(())?;
    dispatch_events(figure);
    pause().await;
    is_untouched(figure).then_some(())?;
    pointed::point_at(figure, &place, Point::default(), 1.0);
    tick().await;
    // A reader may point at the legend by now; only the map was touched.
    pointed::leave_map(figure);
    tick().await;
    pause().await;
    is_untouched(figure).then_some(())?;
    focus::remember_opener(figure, &place);
    focus::forget_opener(figure);
    let space = position::measure(figure, &place);
    pause().await;
    is_untouched(figure).then_some(())?;
    figure.state.selected.set(Some(place.clone()));
    tick().await;
    if let Some(space) = space {
        position::put(figure, &place, &space);
    }
    figure.state.selected.set(None);
    tick().await;
    Some(())
}

/// Whether no card, menu or hover and no movement of the map would be lost.
fn is_untouched(figure: &Figure) -> bool {
    let state = &figure.state;
    is_at_rest(figure)
        && state.selected.with_untracked(Option::is_none)
        && state.hovered.with_untracked(Option::is_none)
        && figure
            .query(".stancemap:active, .stancemap .menu[open]")
            .is_none()
}

/// Moves, presses, focuses and clicks an element that is not in the page.
fn dispatch_events(figure: &Figure) -> Option<()> {
    let stand_in = document().create_element("div").ok()?;
    stand_in.set_class_name("canvas");
    let _listeners = of_pointer(figure, &stand_in);
    let primary = PointerEventInit::new();
    primary.set_is_primary(true);
    let pointer = |kind| PointerEvent::new_with_event_init_dict(kind, &primary);
    let events: [Event; 5] = [
        pointer("pointermove").ok()?.into(),
        pointer("pointerdown").ok()?.into(),
        FocusEvent::new("focusin").ok()?.into(),
        pointer("pointerup").ok()?.into(),
        MouseEvent::new("click").ok()?.into(),
    ];
    let waiting = pointed::set_move(figure, None);
    for event in &events {
        // Dispatching fails only for an event that is being dispatched already.
        let _ = stand_in.dispatch_event(event);
    }
    // A move of the reader's own mouse still waits for its frame.
    pointed::set_move(figure, waiting);
    Some(())
}
