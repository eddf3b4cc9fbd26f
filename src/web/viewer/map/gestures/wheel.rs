//! Zooming with a wheel or a trackpad.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, Event, MouseEvent, WheelEvent};

use crate::base::decimal::clamp;
use crate::web::dom::element::rect;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::map_rect::point_in;
use crate::web::viewer::map::camera::state::{frame, goal};
use crate::web::viewer::map::gestures::pinch;
use crate::web::viewer::map::hint::{self, Hint};
use crate::web::viewer::map::movement::commands::{slide, track};
use crate::world::camera::Viewport;

/// Doublings of the zoom per CSS pixel that a wheel is turned, as in d3-zoom.
const WHEEL: f64 = 0.002;
/// The same for a pinch on a trackpad, which browsers report as a wheel with Ctrl.
const PINCH: f64 = 0.01;
/// The steps of a pinch on a trackpad are smaller than this, in CSS pixels.
const PINCH_STEP: f64 = 40.0;
/// The smallest notch of a mouse wheel, in CSS pixels. Smaller steps come from trackpads, and from
/// wheels without notches.
const NOTCH: f64 = 100.0;
/// The height of a line and of a page, in CSS pixels, for wheels that count in them.
const LINE: f64 = 25.0;
const PAGE: f64 = 400.0;
/// A turn of the wheel that scrolls the page goes on doing so until it pauses this long, in
/// milliseconds.
const PAUSE: f64 = 250.0;

/// When the page was last scrolled, in milliseconds of the page's time.
struct LastScroll(f64);

impl Default for LastScroll {
    fn default() -> LastScroll {
        LastScroll(f64::NEG_INFINITY)
    }
}

#[wasm_bindgen]
extern "C" {
    /// What Safari sends for a pinch on a trackpad, where others send a wheel with Ctrl. Like theirs, it
    /// has the coordinates of a mouse.
    #[wasm_bindgen(extends = MouseEvent)]
    pub(crate) type GestureEvent;

    /// How far apart the fingers are, as a multiple of the distance that they began with.
    #[wasm_bindgen(method, getter)]
    fn scale(this: &GestureEvent) -> f64;
}

/// The scale of the last event of a pinch that Safari reported.
#[derive(Default)]
struct LastScale(f64);

/// Zooms as far as two fingers have moved on a trackpad. Fingers on a screen send this, too, besides
/// touches.
pub(crate) fn on_gesture(figure: &Figure, event: &GestureEvent, begins: bool, canvas: &Element) {
    let (Some(goal), Some(frame)) = (goal(figure), frame(figure)) else {
        return;
    };
    event.prevent_default();
    let scale = event.scale();
    let last = figure.with(|last: &mut LastScale| std::mem::replace(&mut last.0, scale));
    if !begins && !pinch::is_under_way(figure) {
        let about = point_in(canvas, event.client_x(), event.client_y());
        track(figure, goal.zoomed(scale / last, about, frame));
    }
}

/// Notes that the page is being scrolled.
pub(crate) fn on_scroll(figure: &Figure, event: &Event) {
    figure.with(|last: &mut LastScroll| last.0 = event.time_stamp());
}

/// Zooms about the mouse, unless the wheel scrolls the page.
pub(crate) fn on_wheel(figure: &Figure, event: &WheelEvent, canvas: &Element) {
    let (Some(goal), Some(frame)) = (goal(figure), frame(figure)) else {
        return;
    };
    let is_asked_for = event.ctrl_key() || event.meta_key();
    if !is_asked_for && scrolls_page(figure, event, goal, canvas) {
        return;
    }
    event.prevent_default();
    let doublings = clamp(-doublings(event), -1.0, 1.0);
    let about = point_in(canvas, event.client_x(), event.client_y());
    let times = (doublings * std::f64::consts::LN_2).exp();
    let to = goal.zoomed(times, about, frame);
    if is_notch(event) {
        slide(figure, to);
    } else {
        // Small steps are smooth already.
        track(figure, to);
    }
}

fn is_notch(event: &WheelEvent) -> bool {
    event.delta_mode() != WheelEvent::DOM_DELTA_PIXEL || event.delta_y().abs() >= NOTCH
}

fn doublings(event: &WheelEvent) -> f64 {
    let delta = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => event.delta_y() * LINE,
        WheelEvent::DOM_DELTA_PAGE => event.delta_y() * PAGE,
        _ => event.delta_y(),
    };
    let is_pinch = event.ctrl_key() && delta.abs() < PINCH_STEP;
    delta * if is_pinch { PINCH } else { WHEEL }
}

/// Whether the wheel scrolls the page: always in a page of somebody else's; otherwise while a scroll
/// goes on, and if the map has nothing to zoom out of or its upper edge is out of view.
fn scrolls_page(figure: &Figure, event: &WheelEvent, goal: Viewport, canvas: &Element) -> bool {
    if figure.is_guest() {
        hint::show(figure, Hint::Wheel);
        return true;
    }
    let last = figure.with(|last: &mut LastScroll| last.0);
    let goes_on = event.time_stamp() - last < PAUSE;
    let has_nothing_to_do = event.delta_y() > 0.0 || rect(canvas).top() < 0.0;
    goes_on || (has_nothing_to_do && !goal.is_zoomed())
}
