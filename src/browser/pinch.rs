//! Two fingers: they zoom the map and move it. One finger scrolls the page, as everywhere.

use web_sys::TouchEvent;

use crate::base::geom::Point;
use crate::browser::own::Own;
use crate::browser::{dom, hint, page, travel};
use crate::view::State;
use crate::world::camera::Viewport;

/// How a pinch began: the view, the middle of the fingers in the frame, and how far apart they
/// were; in CSS pixels.
#[derive(Clone, Copy)]
struct Pinch {
    view: Viewport,
    middle: Point,
    apart: f64,
}

static PINCH: Own<Option<Pinch>> = Own::new();

/// Fingers were put down or lifted: a pinch begins where there are two.
pub(super) fn on_change(event: &TouchEvent, state: State) {
    if let Some((middle, apart)) = fingers(event) {
        event.prevent_default();
        travel::hold(state);
        let view = travel::view();
        PINCH.set(view.map(|view| Pinch {
            view,
            middle,
            apart,
        }));
    } else if PINCH.take().is_some() {
        travel::release(state, Point::default());
    }
}

/// Two fingers move the picture; one that seems to want to is told how.
pub(super) fn on_move(event: &TouchEvent, state: State) {
    let (Some((middle, apart)), Some(pinch), Some(frame)) =
        (fingers(event), PINCH.get(), travel::frame())
    else {
        if travel::view().is_some_and(Viewport::is_near) {
            hint::show(hint::Hint::Fingers);
        }
        return;
    };
    event.prevent_default();
    let held = pinch.view.at(pinch.middle, frame);
    let zoomed = pinch.view.zoomed(apart / pinch.apart, pinch.middle, frame);
    travel::put(state, zoomed.holding(held, middle, frame));
}

/// The middle between two fingers, from the frame's top left corner, and how far apart they are.
fn fingers(event: &TouchEvent) -> Option<(Point, f64)> {
    let canvas = dom::closest(event, ".canvas")?;
    let touches = event.touches();
    if touches.length() != 2 {
        return None;
    }
    let at = |i: u32| {
        let touch = touches.get(i)?;
        Some(page::place_in(&canvas, touch.client_x(), touch.client_y()))
    };
    let (a, b) = (at(0)?, at(1)?);
    Some((a.towards(b, 0.5), a.distance(b).max(1.0)))
}
