//! Where a reader may want the map to be: a region, a place, the whole world.

use web_sys::Element;

use crate::base::geom::{Bounds, Point};
use crate::browser::query::Entry;
use crate::browser::{dom, page, rest, travel};
use crate::view::State;
use crate::world::camera::{Frame, Viewport};

/// How far a region that a reader is shown keeps from the frame's edge, in CSS pixels.
const MARGIN: f64 = 28.0;
/// The share of the frame's height that lies on either side of a place that a reader is shown: it
/// is seen with its neighbours, and leaves room for its card.
const SURROUNDINGS: f64 = 0.3;
/// The nearest that a place is flown to by itself.
const NEAR: f64 = 9.0;

/// Flies to where a box of the world, in scene units, is seen whole.
pub(super) fn fit(state: State, bounds: Bounds) {
    fit_with(state, bounds, |_| MARGIN, Viewport::NEAREST, Entry::Step);
}

/// The view that shows a box of the world whole, in scene units, in the frame as it is.
pub(super) fn of(bounds: Bounds) -> Viewport {
    let height = rest::height();
    let fit = |frame| Viewport::fit(bounds, MARGIN, Viewport::NEAREST, frame);
    let whole = Viewport::world(height);
    // As below.
    let view = fit(rest::frame_for(fit(rest::frame_for(whole, height)), height));
    view.within(height, rest::frame_for(view, height))
}

/// Flies to a place of the story that has a shape.
pub(super) fn fly_to_place(state: State, place: &str) {
    if let Some(shape) = dom::shape(place) {
        fly_to_shape(state, &shape, Entry::Step);
    }
}

/// Flies to a shape.
pub(super) fn fly_to_shape(state: State, shape: &Element, entry: Entry) {
    if let Some((_, main)) = page::at(shape) {
        let margin = |frame: Frame| SURROUNDINGS * frame.height;
        fit_with(state, main, margin, NEAR, entry);
    }
}

fn fit_with(
    state: State,
    bounds: Bounds,
    margin: impl Fn(Frame) -> f64,
    nearest: f64,
    entry: Entry,
) {
    if let Some(frame) = travel::frame() {
        // The frame depends on the zoom, and the zoom on the frame: twice is near enough.
        let fit = |frame| Viewport::fit(bounds, margin(frame), nearest, frame);
        let to = fit(rest::frame_for(fit(frame), travel::height()));
        travel::fly(state, to, entry);
    }
}

/// Flies back to the whole world.
pub(super) fn reset(state: State) {
    travel::fly(state, Viewport::world(travel::height()), Entry::Step);
}

/// Moves the picture, only where a place could not be seen: its anchor, or all of its largest
/// part where that fits the frame. Whether it does.
pub(super) fn bring_into_view(state: State, anchor: Point, main: Bounds) -> bool {
    let Some((view, frame)) = travel::goal().zip(travel::frame()) else {
        return false;
    };
    let window = view.window(frame);
    let fits = main.width() < window.width() && main.height() < window.height();
    let seen = if fits {
        window.contains(main.min) && window.contains(main.max)
    } else {
        window.contains(anchor)
    };
    if seen {
        return false;
    }
    let center = if fits { main.center() } else { anchor };
    let to = Viewport { center, ..view }.within(travel::height(), frame);
    let moves = !to.is_like(view, frame);
    if moves {
        travel::slide(state, to);
    }
    moves
}
