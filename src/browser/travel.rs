//! Moving about the map: where the picture is, and how it gets to where it is wanted.
//!
//! While it moves, the map is one [`Picture`], which is not drawn anew. When it has come to rest,
//! [`rest`](crate::browser::rest) draws it as sharp as before.

mod clock;
mod course;

use js_sys::Date;

use crate::base::geom::Point;
use crate::browser::own::Own;
use crate::browser::picture::{Picture, SLIDE};
use crate::browser::query::Entry;
use crate::browser::travel::clock::{await_frame, await_rest};
use crate::browser::travel::course::Course;
use crate::browser::{dom, fine, hover, rest};
use crate::view::State;
use crate::world::camera::{Frame, Motion, Viewport};

/// How long the picture must not have moved before it is drawn anew, in milliseconds.
const REST: f64 = 140.0;

static TRAVEL: Own<Option<Course>> = Own::new();
/// What is to be done when the picture has come to rest where it is going, instead of telling
/// what is in view.
static ARRIVAL: Own<Option<Box<dyn FnOnce()>>> = Own::new();

/// Begins with the figure that is in the page.
pub(super) fn attach() {
    TRAVEL.set(None);
    let (Some(picture), Some(frame)) = (Picture::in_page(), rest::frame()) else {
        return;
    };
    let height = rest::height();
    let whole = Viewport::world(height);
    TRAVEL.set(Some(Course {
        live: whole,
        drawn: whole,
        motion: None,
        last: 0.0,
        awaited: false,
        held: false,
        entry: Entry::Correction,
        due: None,
        timed: false,
        picture,
        frame,
        height,
    }));
}

fn with<T>(act: impl FnOnce(&mut Course) -> T) -> Option<T> {
    TRAVEL.with_borrow_mut(|travel| travel.as_mut().map(act))
}

/// Where the picture is; where it is going, if it slides.
pub(super) fn view() -> Option<Viewport> {
    with(|travel| travel.live)
}

/// Where the picture will be when it has done what it was told.
pub(super) fn goal() -> Option<Viewport> {
    with(|travel| {
        travel
            .motion
            .map_or(travel.live, |motion| motion.goal(travel.live))
    })
}

/// The world's height, in scene units.
pub(super) fn height() -> f64 {
    with(|travel| travel.height).unwrap_or_else(rest::height)
}

/// The map's frame, as it was when the picture was last at rest.
pub(super) fn frame() -> Option<Frame> {
    with(|travel| travel.frame)
}

/// Takes the picture in hand: it stops, and is not drawn anew until it is let go.
pub(super) fn hold(state: State) {
    leave(state);
    with(|travel| {
        travel.held = true;
        travel.halt();
        travel.due = None;
        travel.picture.lift();
    });
}

/// Stops a picture that moves by itself.
pub(super) fn stop(state: State) {
    if with(Course::halt) == Some(true) {
        await_frame(state);
    }
}

/// Moves a picture that is in hand: at once, since browsers tell of movements once a frame.
pub(super) fn put(state: State, view: Viewport) {
    with(|travel| travel.live = view.within(travel.height, travel.frame));
    show(state);
}

/// Shows the picture where it is.
fn show(state: State) {
    let zoom = with(|travel| {
        travel.draw();
        travel.live.zoom
    });
    fine::seen_at(state, zoom.unwrap_or_default());
}

/// Lets go of the picture, at a speed in CSS pixels a millisecond.
pub(super) fn release(state: State, speed: Point) {
    with(|travel| {
        travel.held = false;
        travel.entry = Entry::Correction;
        if !dom::wants_stillness() {
            travel.motion = Motion::coast(speed);
        }
    });
    await_frame(state);
}

/// Goes quickly to where a wheel, a key or a button wants the picture.
pub(super) fn slide(state: State, to: Viewport) {
    leave(state);
    let zoom = with(|travel| {
        travel.motion = None;
        travel.entry = Entry::Correction;
        travel.live = to.within(travel.height, travel.frame);
        travel.picture.lift();
        if dom::wants_stillness() {
            travel.draw();
        } else {
            let Course {
                drawn, live, frame, ..
            } = *travel;
            travel.picture.slide(drawn, live, frame);
        }
        travel.live.zoom
    });
    fine::seen_at(state, zoom.unwrap_or_default());
    await_rest(state, SLIDE + REST);
}

/// Keeps up with fingers on a trackpad: the picture is where they want it within two frames.
pub(super) fn track(state: State, to: Viewport) {
    leave(state);
    with(|travel| {
        travel.entry = Entry::Correction;
        travel.picture.arrive();
        travel.picture.lift();
        let to = to.within(travel.height, travel.frame);
        if dom::wants_stillness() {
            (travel.live, travel.motion) = (to, None);
        } else {
            travel.motion = Some(Motion::track(to, travel.motion));
        }
    });
    await_frame(state);
}

/// Flies to another place, so that a reader sees where it lies.
pub(super) fn fly(state: State, to: Viewport, entry: Entry) {
    leave(state);
    with(|travel| {
        travel.halt();
        travel.grow_for(to);
        let to = to.within(travel.height, travel.frame);
        travel.entry = entry;
        travel.picture.lift();
        // There at once, where there is no way to cover or the reader asks for little movement.
        let motion = Motion::fly(travel.live, to, Date::now());
        travel.motion = motion.filter(|_| !dom::wants_stillness());
        travel.live = travel.motion.map_or(to, |_| travel.live);
    });
    await_frame(state);
}

/// Does so when the picture has come to rest where it is going, unless it is sent elsewhere before.
pub(super) fn on_arrival(act: impl FnOnce() + 'static) {
    ARRIVAL.set(Some(Box::new(act)));
}

/// Nothing is pointed at any more, and what was to be done on arrival is not.
fn leave(state: State) {
    hover::leave(state);
    ARRIVAL.take();
}

/// Whether the picture is neither moving nor in hand.
pub(super) fn is_at_rest() -> bool {
    with(|travel| !travel.held && !travel.awaited && travel.due.is_none()).unwrap_or(true)
}

/// Follows the address after the reader has gone back or forward; on a way that can be seen where the page around has
/// changed it.
pub(super) fn follow_address(state: State, by_reader: bool) {
    let now = if by_reader {
        with(|travel| travel.drawn)
    } else {
        goal()
    };
    if now.is_none_or(|now| rest::is_named(now, height())) {
        return;
    }
    let to = rest::read();
    if by_reader {
        settle(state, Some(to));
    } else {
        fly(state, to, Entry::Correction);
    }
}

/// Writes the view into the address once more: closing a card has stepped back to an entry from
/// before the map was moved.
pub(super) fn write_again() {
    with(|travel| rest::write(travel.drawn, travel.height, Entry::Correction));
}

/// What the map shows has changed; one that moves is drawn anyway.
pub(super) fn draw_again(state: State) {
    if is_at_rest() {
        come_to_rest(state, false);
    }
}

/// The frame has another size, or the address names another view.
pub(super) fn settle(state: State, view: Option<Viewport>) {
    with(|travel| {
        travel.motion = None;
        let Some(view) = view else { return };
        // Its middle is what it names, whatever frame it comes to.
        travel.frame = rest::frame_for(view, travel.height);
        travel.live = view.within(travel.height, travel.frame);
    });
    come_to_rest(state, false);
}

/// Fits the map to its frame, where that has another width than it was drawn for, or had none at first.
pub(super) fn fit_frame(state: State) {
    let Some(now) = rest::frame() else { return };
    match with(|travel| travel.frame.width == now.width) {
        Some(true) => {}
        Some(false) => settle(state, None),
        None => {
            attach();
            settle(state, Some(rest::read()));
        }
    }
}

/// The window has another size. A map that moves in a frame of the same width goes on: a frame in somebody else's page,
/// and the bars of a telephone's browser, change its height meanwhile.
pub(super) fn resized(state: State) {
    if is_at_rest() {
        settle(state, None);
    }
    fit_frame(state);
}

/// Draws the map anew for where the picture is.
fn come_to_rest(state: State, by_reader: bool) {
    let found = with(|travel| {
        travel.due = None;
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
    fine::at_rest(state, view.zoom);
    with(|travel| travel.picture.come_to_rest(view, frame));
    if !by_reader {
        return;
    }
    if moved {
        rest::write(view, height, entry);
    }
    match ARRIVAL.take() {
        Some(act) => act(),
        None if moved => rest::tell(state, view, frame),
        None => {}
    }
}
