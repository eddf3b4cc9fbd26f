//! Moving about the map: where the picture is, and how it gets to where it is wanted.
//!
//! While it moves, the map is one layer that the browser's compositor shifts and scales: nothing
//! is drawn anew. When it has come to rest, [`rest`](super::rest) draws it as sharp as before.

use std::cell::RefCell;
use std::time::Duration;

use js_sys::Date;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::query::Entry;
use super::{dom, hover, page, rest};
use crate::decimal::{fixed, limited};
use crate::projection::Point;
use crate::scene::{Bounds, Flight, Frame, Viewport};
use crate::view::State;

/// How long the picture must not have moved before it is drawn anew.
const REST: Duration = Duration::from_millis(140);
/// The time in which a gliding picture covers most (1 − 1/e) of the way that is left, in
/// milliseconds.
const GLIDE: f64 = 70.0;
/// The same for the speed of a picture that was let go in motion.
const COAST: f64 = 160.0;
/// Slower than this, in CSS pixels a millisecond, a picture stops.
const SLOW: f64 = 0.02;

/// How the picture moves by itself.
#[derive(Clone, Copy, Debug)]
enum Motion {
    /// Not at all: it is still, or a hand has it.
    None,
    /// Quickly to where a wheel or a key wants it.
    Glide { to: Viewport },
    /// To another place, in so many milliseconds.
    Fly {
        flight: Flight,
        began: f64,
        lasts: f64,
    },
    /// On, as it was let go: CSS pixels a millisecond.
    Coast { x: f64, y: f64 },
}

struct Travel {
    /// Where the picture is.
    live: Viewport,
    /// What the map's nodes were last laid out for.
    drawn: Viewport,
    motion: Motion,
    /// When the last frame was, in milliseconds.
    last: f64,
    /// Whether a frame is asked for.
    awaited: bool,
    /// Whether a hand has the picture.
    held: bool,
    /// How the next rest enters the history.
    entry: Entry,
    rest: Option<TimeoutHandle>,
    world: HtmlElement,
    frame: Frame,
    /// The world's height, in scene units.
    height: f64,
}

thread_local! {
    static TRAVEL: RefCell<Option<Travel>> = const { RefCell::new(None) };
}

/// Begins with the figure that is in the page.
pub(super) fn attach() {
    TRAVEL.set(None);
    let (Some(world), Some(frame)) = (rest::world(), rest::frame()) else {
        return;
    };
    let height = rest::height();
    let whole = Viewport::world(height);
    TRAVEL.set(Some(Travel {
        live: whole,
        drawn: whole,
        motion: Motion::None,
        last: 0.0,
        awaited: false,
        held: false,
        entry: Entry::Correction,
        rest: None,
        world,
        frame,
        height,
    }));
}

fn with<T>(act: impl FnOnce(&mut Travel) -> T) -> Option<T> {
    TRAVEL.with_borrow_mut(|travel| travel.as_mut().map(act))
}

/// Where the picture is.
pub(super) fn view() -> Option<Viewport> {
    with(|travel| travel.live)
}

/// Where the picture will be when it has done what it was told.
pub(super) fn goal() -> Option<Viewport> {
    with(|travel| match travel.motion {
        Motion::Glide { to } => to,
        Motion::Fly { flight, .. } => flight.view(1.0),
        _ => travel.live,
    })
}

/// The map's frame, as it was when the picture was last at rest.
pub(super) fn frame() -> Option<Frame> {
    with(|travel| travel.frame)
}

/// Takes the picture in hand: it stops, and is not drawn anew until it is let go.
pub(super) fn hold(state: State) {
    hover::leave(state);
    with(|travel| {
        travel.held = true;
        travel.motion = Motion::None;
        travel.cancel_rest();
        travel.lift();
    });
}

/// Stops a picture that moves by itself.
pub(super) fn stop(state: State) {
    let moved = with(|travel| {
        !matches!(
            std::mem::replace(&mut travel.motion, Motion::None),
            Motion::None
        )
    });
    if moved == Some(true) {
        await_frame(state);
    }
}

/// Moves a picture that is in hand.
pub(super) fn put(state: State, view: Viewport) {
    with(|travel| travel.live = view.within(travel.height, travel.frame));
    await_frame(state);
}

/// Lets go of the picture, at a speed in CSS pixels a millisecond.
pub(super) fn release(state: State, speed: Point) {
    with(|travel| {
        travel.held = false;
        travel.entry = Entry::Correction;
        let Point { x, y } = speed;
        if speed.length() > SLOW && !dom::wants_stillness() {
            travel.motion = Motion::Coast { x, y };
        }
    });
    await_frame(state);
}

/// Goes quickly to where a wheel, a key or a button wants the picture.
pub(super) fn glide(state: State, to: Viewport) {
    hover::leave(state);
    with(|travel| {
        let to = to.within(travel.height, travel.frame);
        travel.entry = Entry::Correction;
        travel.lift();
        travel.motion = if dom::wants_stillness() {
            travel.live = to;
            Motion::None
        } else {
            Motion::Glide { to }
        };
    });
    await_frame(state);
}

/// Flies to another place, so that a reader sees where it lies.
pub(super) fn fly(state: State, to: Viewport, entry: Entry) {
    hover::leave(state);
    with(|travel| {
        travel.grow_for(to);
        let to = to.within(travel.height, travel.frame);
        travel.entry = entry;
        travel.lift();
        let flight = Flight::new(travel.live, to);
        travel.motion = if dom::wants_stillness() || flight.length() < 0.01 {
            travel.live = to;
            Motion::None
        } else {
            Motion::Fly {
                flight,
                began: Date::now(),
                lasts: (350.0 + 250.0 * flight.length()).min(1500.0),
            }
        };
    });
    await_frame(state);
}

/// How far a region that a reader is shown keeps from the frame's edge, in CSS pixels.
const MARGIN: f64 = 28.0;
/// The share of the frame's height that lies on either side of a place that a reader is shown: it
/// is seen with its neighbours, and leaves room for its card.
const SURROUNDINGS: f64 = 0.3;
/// The nearest that a place is flown to by itself.
const NEAR: f64 = 9.0;

/// Flies to where a box of the world, in scene units, is seen whole.
pub(super) fn fit(state: State, bounds: Bounds) {
    fit_with(state, bounds, |_| MARGIN, Viewport::NEAREST);
}

/// Flies to a place that has a shape.
pub(super) fn fly_to_place(state: State, place: &str) {
    let at = dom::shape(place).as_ref().and_then(page::at);
    if let Some((_, main)) = at {
        fit_with(state, main, |frame| SURROUNDINGS * frame.height, NEAR);
    }
}

fn fit_with(state: State, bounds: Bounds, margin: impl Fn(Frame) -> f64, nearest: f64) {
    let near = |travel: &mut Travel| {
        // The frame depends on the zoom, and the zoom on the frame: twice is near enough.
        let fit = |frame| Viewport::fit(bounds, margin(frame), nearest, frame);
        fit(rest::frame_for(fit(travel.frame), travel.height))
    };
    if let Some(to) = with(near) {
        fly(state, to, Entry::Step);
    }
}

/// Flies back to the whole world.
pub(super) fn reset(state: State) {
    if let Some(whole) = with(|travel| Viewport::world(travel.height)) {
        fly(state, whole, Entry::Step);
    }
}

/// Moves the picture, only where a place could not be seen: its anchor, or all of its largest
/// part where that fits the frame. Whether it does.
pub(super) fn bring_into_view(state: State, anchor: Point, main: Bounds) -> bool {
    let Some((view, frame)) = goal().zip(frame()) else {
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
    let to = Viewport { center, ..view }.within(rest::height(), frame);
    let moves = !to.is_like(view, frame);
    if moves {
        glide(state, to);
    }
    moves
}

/// The frame has another size, or the address names another view.
pub(super) fn settle(state: State, view: Option<Viewport>) {
    with(|travel| {
        travel.motion = Motion::None;
        let Some(view) = view else { return };
        // Its middle is what it names, whatever frame it comes to.
        travel.frame = rest::frame_for(view, travel.height);
        travel.live = view.within(travel.height, travel.frame);
    });
    come_to_rest(state, false);
}

impl Travel {
    /// Has the compositor take the map as a layer of its own.
    fn lift(&self) {
        let _ = self.world.style().set_property("will-change", "transform");
    }

    /// Makes room for what it will see, before the way there begins.
    fn grow_for(&mut self, to: Viewport) {
        let frame = rest::frame_for(to, self.height);
        if frame.height > self.frame.height {
            rest::grow(frame);
            self.live = rest::kept(self.live, self.frame, frame);
            self.frame = frame;
            self.draw();
        }
    }

    fn cancel_rest(&mut self) {
        if let Some(rest) = self.rest.take() {
            rest.clear();
        }
    }

    /// Moves on by the time that has passed; whether there is more to come.
    fn step(&mut self, now: f64) -> bool {
        let passed = limited(now - self.last, 0.0, 64.0);
        self.last = now;
        match self.motion {
            Motion::None => false,
            Motion::Glide { to } => {
                self.live = self.live.towards(to, 1.0 - (-passed / GLIDE).exp());
                if self.live.is_like(to, self.frame) {
                    self.live = to;
                    self.motion = Motion::None;
                }
                true
            }
            Motion::Fly {
                flight,
                began,
                lasts,
            } => {
                let part = limited((now - began) / lasts, 0.0, 1.0);
                self.live = flight.view(ease(part));
                if part == 1.0 {
                    self.motion = Motion::None;
                }
                true
            }
            Motion::Coast { x, y } => {
                let moved = self.live.moved(x * passed, y * passed, self.frame);
                self.live = moved.within(self.height, self.frame);
                let slower = (-passed / COAST).exp();
                let (x, y) = (x * slower, y * slower);
                self.motion = if (Point { x, y }).length() > SLOW {
                    Motion::Coast { x, y }
                } else {
                    Motion::None
                };
                true
            }
        }
    }

    /// Puts the layer where the picture is.
    fn draw(&self) {
        let Point { x, y } = self.live.corner(self.frame);
        let scale = self.live.zoom / self.drawn.zoom;
        let transform = format!(
            "translate({}px,{}px) scale({})",
            fixed(x, 2),
            fixed(y, 2),
            fixed(scale, 5)
        );
        let _ = self.world.style().set_property("transform", &transform);
    }
}

/// Slow at both ends.
fn ease(part: f64) -> f64 {
    part * part * (3.0 - 2.0 * part)
}

fn await_frame(state: State) {
    let first = with(|travel| {
        if travel.awaited {
            return false;
        }
        travel.awaited = true;
        // The time between two gestures is none of the motion's.
        if travel.rest.is_some() || travel.last == 0.0 {
            travel.last = Date::now() - 16.0;
        }
        travel.cancel_rest();
        true
    });
    if first == Some(true) {
        request_animation_frame(move || on_frame(state));
    }
}

fn on_frame(state: State) {
    let goes_on = with(|travel| {
        travel.awaited = false;
        let goes_on = travel.step(Date::now());
        travel.draw();
        goes_on
    });
    match goes_on {
        Some(true) => await_frame(state),
        Some(false) => await_rest(state),
        None => {}
    }
}

fn await_rest(state: State) {
    let held = with(|travel| {
        travel.cancel_rest();
        travel.last = 0.0;
        travel.held
    });
    if held == Some(false) {
        let rest = set_timeout_with_handle(move || come_to_rest(state, true), REST).ok();
        with(|travel| travel.rest = rest);
    }
}

/// Draws the map anew for where the picture is.
fn come_to_rest(state: State, by_reader: bool) {
    let found = with(|travel| {
        travel.cancel_rest();
        let frame = rest::frame_for(travel.live, travel.height);
        let view = rest::kept(travel.live, travel.frame, frame).within(travel.height, frame);
        let moved = (view, frame) != (travel.drawn, travel.frame);
        (travel.live, travel.drawn, travel.frame) = (view, view, frame);
        (view, frame, travel.height, travel.entry, moved)
    });
    let Some((view, frame, height, entry, moved)) = found else {
        return;
    };
    if moved || !by_reader {
        rest::draw(state, view, frame);
    }
    with(|travel| travel.draw_at_rest());
    if moved && by_reader {
        rest::write(view, height, entry);
        rest::tell(state, view, frame);
    }
}

impl Travel {
    fn draw_at_rest(&self) {
        if self.drawn.is_near() {
            self.draw();
        } else {
            let style = self.world.style();
            for property in ["transform", "will-change"] {
                let _ = style.remove_property(property);
            }
        }
    }
}
