use std::cell::Cell;

use web_sys::{Element, Event, WheelEvent};

use crate::base::decimal::limited;
use crate::browser::{dom, hint, page, travel};
use crate::view::State;
use crate::world::camera::Viewport;

/// Doublings of the zoom in a CSS pixel of a turned wheel; d3-zoom's, which readers know.
const WHEEL: f64 = 0.002;
/// The same for two fingers on a trackpad, which browsers report as a wheel with Ctrl in small
/// steps.
const PINCH: f64 = 0.01;
/// A pinch on a trackpad comes in steps of less than so many CSS pixels.
const PINCHED: f64 = 40.0;
/// The notch of a wheel is at least so long, in CSS pixels.
const NOTCH: f64 = 100.0;
/// The height of a line and of a page, for wheels that count in these.
const LINE: f64 = 25.0;
const PAGE: f64 = 400.0;
/// A turn of the wheel that began by scrolling the page goes on doing so until it pauses for so
/// many milliseconds.
const PAUSE: f64 = 250.0;

thread_local! {
    /// When the page was last scrolled.
    static SCROLLED: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
}

/// The page is scrolled: a turn of the wheel that does so goes on doing so.
pub(super) fn on_scroll(event: &Event) {
    SCROLLED.set(event.time_stamp());
}

/// Zooms about the mouse. A wheel that would rather scroll the page does: always in a frame,
/// unless Ctrl or ⌘ is held; elsewhere where there is nothing to zoom out of, where the map's upper
/// edge is out of view, and as long as it has not paused since it last did.
pub(super) fn on_wheel(event: &WheelEvent, canvas: &Element, state: State) {
    let (Some(goal), Some(frame)) = (travel::goal(), travel::frame()) else {
        return;
    };
    let asked_for = event.ctrl_key() || event.meta_key();
    if !asked_for && scrolls(event, goal, canvas) {
        return;
    }
    event.prevent_default();
    let doublings = limited(-doublings(event), -1.0, 1.0);
    let about = page::place_in(canvas, event.client_x(), event.client_y());
    let times = (doublings * std::f64::consts::LN_2).exp();
    let to = goal.zoomed(times, about, frame);
    if is_notch(event) {
        travel::slide(state, to);
    } else {
        travel::track(state, to);
    }
}

/// Whether a wheel was turned by a notch, which wants a way to its goal. What comes in smaller steps
/// is a trackpad, or a wheel without notches: it has made its own way.
fn is_notch(event: &WheelEvent) -> bool {
    event.delta_mode() != WheelEvent::DOM_DELTA_PIXEL || event.delta_y().abs() >= NOTCH
}

fn doublings(event: &WheelEvent) -> f64 {
    let delta = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => event.delta_y() * LINE,
        WheelEvent::DOM_DELTA_PAGE => event.delta_y() * PAGE,
        _ => event.delta_y(),
    };
    let pinch = event.ctrl_key() && delta.abs() < PINCHED;
    delta * if pinch { PINCH } else { WHEEL }
}

fn scrolls(event: &WheelEvent, goal: Viewport, canvas: &Element) -> bool {
    if dom::is_guest() {
        hint::show(hint::Hint::Wheel);
        return true;
    }
    let goes_on = event.time_stamp() - SCROLLED.get() < PAUSE;
    let elsewhere = event.delta_y() > 0.0 || dom::rect(canvas).top() < 0.0;
    goes_on || (elsewhere && !goal.is_near())
}
