//! What the mouse or the keys point at.

use leptos::prelude::*;
use web_sys::{Element, Event, PointerEvent};

use crate::base::geom::Point;
use crate::browser::own::Own;
use crate::browser::page::Ground;
use crate::browser::{destination, dom, drag, filter, flows, later, page};
use crate::view::{Hovered, Pointer, State};

/// How far the mouse may move, in CSS pixels, before it no longer points at what it was shown.
const STILL: i32 = 40;

/// Whether a place is shown to a mouse that is elsewhere, and where the mouse was first met.
static HELD: Own<Option<Option<(i32, i32)>>> = Own::new();
/// The latest move of the mouse that no frame has answered yet.
static MOVED: Own<Option<PointerEvent>> = Own::new();

/// The mouse over a shape, a dot or a target shows whose it is: once a frame, so that a click
/// need not wait for what it does away with. A finger does not hover.
pub(super) fn on_move(event: &PointerEvent, state: State) {
    if drag::is_moving()
        || is_held(event.client_x(), event.client_y())
        || event.pointer_type() == "touch"
    {
        return;
    }
    if MOVED.replace(Some(event.clone())).is_none() {
        later::in_a_frame(move || {
            if let Some(event) = MOVED.take() {
                answer(&event, state);
            }
        });
    }
}

/// Points at a shape for the reader, wherever the mouse is, until it moves by more than a little;
/// nothing happens where the shape is not in view.
pub(super) fn hold_at(shape: &Element, state: State) {
    let at = page::at(shape).zip(Ground::now());
    let Some(((anchor, _), ground)) = at else {
        return;
    };
    let at = ground.on_screen(anchor);
    if at.x >= 0.0 && at.y >= 0.0 && at.x <= ground.size.x && at.y <= ground.size.y {
        point_at(shape, at, ground.size.x, state);
        HELD.set(Some(None));
    }
}

/// Whether the mouse has not moved since by more than a hand trembles.
fn is_held(x: i32, y: i32) -> bool {
    let Some(met) = HELD.get() else { return false };
    let (from_x, from_y) = met.unwrap_or((x, y));
    let still = (x - from_x).abs().max((y - from_y).abs()) < STILL;
    HELD.set(still.then_some(Some((from_x, from_y))));
    still
}

fn answer(event: &PointerEvent, state: State) {
    filter::on_point(event, state);
    let (Some(shape), Some(ground)) = (shape_under(event), Ground::now()) else {
        return leave_map(state);
    };
    let x = f64::from(event.client_x()) - ground.frame.x;
    let y = f64::from(event.client_y()) - ground.frame.y;
    point_at(&shape, Point { x, y }, ground.size.x, state);
}

/// Says what a shape is at a point of the map's frame, which has that width; both in CSS pixels. A new
/// tooltip is made only for another place than the last.
pub(super) fn point_at(shape: &Element, Point { x, y }: Point, width: f64, state: State) {
    let flip = x > width / 2.0;
    state.pointer.set(Pointer { x, y, flip });
    let place = shape.get_attribute("data-place");
    let last = |hovered: &Option<Hovered>| {
        hovered.as_ref().map(|hovered| &*hovered.id) == place.as_deref()
    };
    if !state.hovered.with_untracked(last) {
        state.hovered.set(hovered(shape));
    }
}

/// The latest move of the mouse is not answered.
pub(super) fn forget_move() {
    MOVED.take();
}

/// Nothing is pointed at any more.
pub(super) fn leave(state: State) {
    forget_move();
    HELD.take();
    filter::leave(state);
    leave_map(state);
}

/// Nothing on the map is pointed at any more.
pub(super) fn leave_map(state: State) {
    if state.hovered.with_untracked(Option::is_some) {
        state.hovered.set(None);
    }
}

/// A link on the map that gets the focus is where the tab stop is; what got it by a key is as if
/// it were pointed at: a link says its name, an entry of the legend has its nations stand out.
pub(super) fn on_focus(event: &Event, state: State) {
    if dom::closest(event, ".legend :focus-visible").is_some() {
        filter::on_point(event, state);
    }
    let Some(link) = dom::closest(event, ".story a") else {
        return;
    };
    let cursor = dom::fragment(&link).map(Into::into);
    later::after_the_frame(move || state.cursor.set(cursor));
    let by_key = link.matches(":focus-visible").unwrap_or(false);
    let shape = link.first_element_child().filter(|_| by_key);
    let at = shape.as_ref().and_then(page::at);
    if let (Some(shape), Some((anchor, main)), Some(ground)) = (shape, at, Ground::now()) {
        if destination::bring_into_view(state, anchor, main) {
            return;
        }
        point_at(&shape, ground.on_screen(anchor), ground.size.x, state);
    }
}

/// The shape under an event, by itself or by its dot or target.
fn shape_under(event: &Event) -> Option<Element> {
    let shape = dom::closest(event, ".map [data-place]");
    shape.or_else(|| dom::shape(&dom::fragment(&dom::closest(event, ".map a")?)?))
}

/// What the markup says of a shape.
fn hovered(shape: &Element) -> Option<Hovered> {
    let stance = shape.get_attribute("data-stance")?;
    let id = shape.get_attribute("data-place")?;
    let name = shape.get_attribute("data-name")?;
    let value = flows::value(&flows::marks(), &id);
    Some(Hovered {
        name: value.map_or_else(|| name.clone(), |value| value.beside(&name)),
        id: id.into(),
        label: dom::standing_label(&stance),
        stance,
    })
}
