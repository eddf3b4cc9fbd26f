//! Zooming by buttons, by keys, and by a double click.

use web_sys::{Element, KeyboardEvent, MouseEvent};

use crate::base::geom::Point;
use crate::browser::own::Own;
use crate::browser::{destination, dom, page, travel};
use crate::view::State;
use crate::world::camera::{Frame, Viewport};

/// What one press of a button or key changes the zoom by.
const STEP: f64 = 1.8;
/// What a double click changes it by.
const LEAP: f64 = 2.2;
/// The share of the frame that one press of an arrow key moves the picture by.
const SHARE: f64 = 0.2;

/// What the last two clicks were on: a place, or none.
static CLICKED: Own<[Option<String>; 2]> = Own::new();

/// Notes what is clicked, in case that it turns out to be a double click.
pub(super) fn note_click(event: &MouseEvent) {
    let link = dom::closest(event, ".map a");
    let clicked = link.as_ref().and_then(dom::fragment);
    CLICKED.with_borrow_mut(|[before, last]| *before = std::mem::replace(last, clicked));
}

/// A click on a button that moves the map; whether it was one.
pub(super) fn on_click(event: &MouseEvent, state: State) -> bool {
    if let Some(place) = dom::closest(event, "[data-fly]") {
        destination::fly_to_place(state, &place.get_attribute("data-fly").unwrap_or_default());
        return true;
    }
    let Some(button) = dom::closest(event, "[data-zoom]") else {
        return false;
    };
    match button.get_attribute("data-zoom").as_deref() {
        Some("in") => step(state, STEP),
        Some("out") => step(state, 1.0 / STEP),
        _ => destination::reset(state),
    }
    true
}

/// Zooms about what is double-clicked; with Shift, out. Two places that are tapped one after the other are none: for
/// fingers, browsers call two taps a double one that are a whole continent apart on a telephone's map.
pub(super) fn on_double_click(event: &MouseEvent, state: State) {
    if CLICKED.with_borrow(|[before, last]| before != last) {
        return;
    }
    let on_map = dom::closest(event, ".canvas").filter(|_| dom::closest(event, ".zoom").is_none());
    let (Some(canvas), Some(goal), Some(frame)) = (on_map, travel::goal(), travel::frame()) else {
        return;
    };
    let about = page::place_in(&canvas, event.client_x(), event.client_y());
    let times = if event.shift_key() { 1.0 / LEAP } else { LEAP };
    travel::slide(state, goal.zoomed(times, about, frame));
}

/// `+`, `-`, `0`, and arrows with Shift, while the map has the focus; whether the key was one.
pub(super) fn on_key(event: &KeyboardEvent, state: State) -> bool {
    if dom::closest(event, ".canvas").is_none() {
        return false;
    }
    match (event.key().as_str(), event.shift_key()) {
        ("+" | "=", _) => step(state, STEP),
        ("-" | "_", _) => step(state, 1.0 / STEP),
        ("0", _) => destination::reset(state),
        ("ArrowLeft", true) => pan(state, 1.0, 0.0),
        ("ArrowRight", true) => pan(state, -1.0, 0.0),
        ("ArrowUp", true) => pan(state, 0.0, 1.0),
        ("ArrowDown", true) => pan(state, 0.0, -1.0),
        _ => return false,
    }
    true
}

/// Zooms about the nation that has the focus, or else about the middle.
fn step(state: State, times: f64) {
    if let (Some(goal), Some(frame)) = (travel::goal(), travel::frame()) {
        let about = focused(goal, frame).unwrap_or(frame.bounds().center());
        travel::slide(state, goal.zoomed(times, about, frame));
    }
}

fn pan(state: State, x: f64, y: f64) {
    if let (Some(goal), Some(frame)) = (travel::goal(), travel::frame()) {
        let (x, y) = (x * SHARE * frame.width, y * SHARE * frame.height);
        travel::slide(state, goal.moved(x, y, frame));
    }
}

/// Where the nation with the focus is in the frame, if it is in view.
fn focused(view: Viewport, frame: Frame) -> Option<Point> {
    let link: Element = dom::query(".story a:focus")?;
    let (anchor, _) = page::at(&link.first_element_child()?)?;
    let at = view.on_screen(anchor, frame);
    frame.bounds().contains(at).then_some(at)
}
