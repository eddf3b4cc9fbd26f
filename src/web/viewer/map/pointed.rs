//! The place or area at which the mouse, the keys, or the page around points.

use leptos::prelude::{Set, WithUntracked};
use web_sys::Element;

use crate::base::geom::Point;
use crate::web::state::{Filter, Highlight};
use crate::web::viewer::figure::{Figure, Hover};

/// How far the mouse may move before it takes over from a pinned place, in CSS pixels.
const STEADY: i32 = 40;

#[derive(Default)]
struct Pointed {
    /// The places that were last pointed at together, in the legend or in a takeaway.
    group: Option<Filter>,
    /// The latest move of the mouse, until a frame answers it.
    pending: Option<Move>,
    /// Whether a place is pinned: it stays pointed at although the mouse is elsewhere.
    pin: Pin,
}

/// A move of the mouse.
pub(crate) struct Move {
    /// The element that it ended on.
    pub(crate) target: Option<Element>,
    /// CSS pixels from the left edge of the window.
    pub(crate) x: i32,
    /// CSS pixels from its top edge.
    pub(crate) y: i32,
}

#[derive(Clone, Copy, Default)]
enum Pin {
    #[default]
    None,
    /// Pinned. The mouse has not moved since.
    Set,
    /// Pinned. The mouse first moved at this point of the window, in CSS pixels.
    MovedAt(i32, i32),
}

/// Points at a place or area, at a point of the map's frame, in CSS pixels. `width` is the width of
/// the frame.
pub(crate) fn point_at(figure: &Figure, place: &str, Point { x, y }: Point, width: f64) {
    figure.state.hovered.set(Some(Hover {
        id: place.into(),
        x,
        y,
        flip: x > width / 2.0,
    }));
}

/// Keeps the place pointed at until the mouse moves by more than a tremble.
pub(crate) fn pin(figure: &Figure) {
    figure.with(|pointed: &mut Pointed| pointed.pin = Pin::Set);
}

/// Whether a place is pinned, and the mouse has moved only a little; in CSS pixels of the window.
pub(crate) fn is_pinned(figure: &Figure, x: i32, y: i32) -> bool {
    figure.with(|pointed: &mut Pointed| {
        let (from_x, from_y) = match pointed.pin {
            Pin::None => return false,
            Pin::Set => (x, y),
            Pin::MovedAt(x, y) => (x, y),
        };
        let steady = (x - from_x).abs().max((y - from_y).abs()) < STEADY;
        pointed.pin = if steady {
            Pin::MovedAt(from_x, from_y)
        } else {
            Pin::None
        };
        steady
    })
}

/// Sets the move of the mouse that waits for the next frame, and returns the one that has waited.
pub(crate) fn set_move(figure: &Figure, moved: Option<Move>) -> Option<Move> {
    figure.with(|pointed: &mut Pointed| std::mem::replace(&mut pointed.pending, moved))
}

/// Points at places that an entry of the legend or a takeaway names, or at none: they stand out.
pub(crate) fn point_at_group(figure: &Figure, group: Option<Filter>) {
    let is_another = figure.with(|pointed: &mut Pointed| {
        let is_another = pointed.group != group;
        pointed.group.clone_from(&group);
        is_another
    });
    if is_another {
        figure.state.highlight.set(group.map(Highlight::Filter));
    }
}

/// Ends the highlight of places whose entry or link was clicked. They count as pointed at, so that
/// a pending move of the mouse does not bring the highlight back.
pub(crate) fn clear_highlight_of(figure: &Figure, clicked: Option<Filter>) {
    if let Some(clicked) = clicked {
        figure.with(|pointed: &mut Pointed| pointed.group = Some(clicked));
    }
    set_highlight(figure, None);
}

/// Highlights places, or none.
pub(crate) fn set_highlight(figure: &Figure, highlight: Option<Highlight>) {
    let highlighted = figure.state.highlight;
    if highlighted.with_untracked(|now| *now != highlight) {
        highlighted.set(highlight);
    }
}

/// Ends all hover: on the map, in the legend and in the takeaways.
pub(crate) fn leave(figure: &Figure) {
    figure.with(|pointed: &mut Pointed| {
        pointed.pending = None;
        pointed.pin = Pin::None;
    });
    point_at_group(figure, None);
    leave_map(figure);
}

/// Ends hover, also where the page around has pointed.
pub(crate) fn leave_all(figure: &Figure) {
    leave(figure);
    set_highlight(figure, None);
}

/// Ends hover on the map.
pub(crate) fn leave_map(figure: &Figure) {
    let hovered = figure.state.hovered;
    if hovered.with_untracked(Option::is_some) {
        hovered.set(None);
    }
}
