//! Zooming and moving by buttons, keys and double clicks.

use web_sys::{Element, KeyboardEvent, MouseEvent};

use leptos::prelude::WithUntracked;

use crate::base::geom::Point;
use crate::figure::protocol::names;
use crate::web::dom::element::{attr, fragment};
use crate::web::viewer::address::query::HistoryStep;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::closest;
use crate::web::viewer::figure::map_rect::point_in;
use crate::web::viewer::map::camera::state::{frame, goal};
use crate::web::viewer::map::go_to::{fly_home, fly_to_place};
use crate::web::viewer::map::movement::commands::slide;
use crate::world::camera::{Frame, Viewport};

/// The factor of one press of a button or key.
const STEP: f64 = 1.8;
/// The factor of a double click.
const DOUBLE_CLICK: f64 = 2.2;
/// The share of the frame that one press of an arrow key moves the map by.
const PAN: f64 = 0.2;

/// The places that the last two clicks were on, if any.
#[derive(Default)]
struct LastClicks([Option<String>; 2]);

/// Notes what is clicked, in case it becomes a double click.
pub(crate) fn note_click(figure: &Figure, event: &MouseEvent) {
    let clicked = closest(figure, event, ".map a").as_ref().and_then(fragment);
    figure.with(|LastClicks([before, last]): &mut LastClicks| {
        *before = std::mem::replace(last, clicked);
    });
}

/// Answers a click on a button that moves the map. Returns whether it was one.
pub(crate) fn on_click(figure: &Figure, event: &MouseEvent) -> bool {
    if let Some(button) = closest(figure, event, "[data-fly]") {
        fly_to_place(figure, &attr(&button, names::FLY), HistoryStep::Push);
        return true;
    }
    let Some(button) = closest(figure, event, "[data-zoom]") else {
        return false;
    };
    match &*attr(&button, names::ZOOM) {
        "in" => zoom(figure, STEP),
        "out" => zoom(figure, 1.0 / STEP),
        _ => fly_home(figure),
    }
    true
}

/// Zooms about the point that is double-clicked; out with Shift. Two places tapped one after the
/// other do not count: on a phone, browsers take two taps for a double click although they are a
/// continent apart on the map.
pub(crate) fn on_double_click(figure: &Figure, event: &MouseEvent) {
    if figure.with(|LastClicks([before, last]): &mut LastClicks| before != last) {
        return;
    }
    let is_on_button = closest(figure, event, ".zoom").is_some();
    let canvas = closest(figure, event, ".canvas").filter(|_| !is_on_button);
    let (Some(canvas), Some(goal), Some(frame)) = (canvas, goal(figure), frame(figure)) else {
        return;
    };
    let about = point_in(&canvas, event.client_x(), event.client_y());
    let times = if event.shift_key() {
        1.0 / DOUBLE_CLICK
    } else {
        DOUBLE_CLICK
    };
    slide(figure, goal.zoomed(times, about, frame));
}

/// Answers `+`, `-`, `0`, and arrows with Shift, while the map has the focus. Whether the key was
/// one of them.
pub(crate) fn on_key(figure: &Figure, event: &KeyboardEvent) -> bool {
    if closest(figure, event, ".canvas").is_none() {
        return false;
    }
    match (event.key().as_str(), event.shift_key()) {
        ("+" | "=", _) => zoom(figure, STEP),
        ("-" | "_", _) => zoom(figure, 1.0 / STEP),
        ("0", _) => fly_home(figure),
        ("ArrowLeft", true) => pan(figure, 1.0, 0.0),
        ("ArrowRight", true) => pan(figure, -1.0, 0.0),
        ("ArrowUp", true) => pan(figure, 0.0, 1.0),
        ("ArrowDown", true) => pan(figure, 0.0, -1.0),
        _ => return false,
    }
    true
}

/// Zooms about the place that has the focus, or else about the middle.
fn zoom(figure: &Figure, times: f64) {
    if let (Some(goal), Some(frame)) = (goal(figure), frame(figure)) {
        let about = focused(figure, goal, frame).unwrap_or(frame.rect().center());
        slide(figure, goal.zoomed(times, about, frame));
    }
}

fn pan(figure: &Figure, x: f64, y: f64) {
    if let (Some(goal), Some(frame)) = (goal(figure), frame(figure)) {
        let (x, y) = (x * PAN * frame.width, y * PAN * frame.height);
        slide(figure, goal.panned(x, y, frame));
    }
}

/// Where the place with the focus is in the frame, in CSS pixels, if it is in view.
fn focused(figure: &Figure, view: Viewport, frame: Frame) -> Option<Point> {
    let link: Element = figure.query(".story a:focus")?;
    let id = fragment(&link)?;
    let position = figure
        .state
        .story
        .with_untracked(|story| story.position(&id))?;
    let at = view.to_screen(position.anchor, frame);
    frame.rect().contains(at).then_some(at)
}
