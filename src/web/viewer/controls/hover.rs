//! Pointing with the mouse or the keys.

use leptos::prelude::{Set, WithUntracked};
use web_sys::{Element, Event, PointerEvent};

use crate::base::geom::Point;
use crate::figure::protocol::{names, place_of};
use crate::web::dom::element::{attr, fragment};
use crate::web::dom::window::{scroll_by, scroll_top};
use crate::web::state::Filter;
use crate::web::viewer::figure::events::{around, closest, target};
use crate::web::viewer::figure::map_rect::MapRect;
use crate::web::viewer::figure::{Figure, Hover};
use crate::web::viewer::map::gestures::drag;
use crate::web::viewer::map::go_to::{bring_into_view, scroll_to_place};
use crate::web::viewer::map::pointed::{self, Move};
use crate::web::viewer::story::{filter, takeaways};

/// The links beside the map at whose places the mouse points.
const LISTS: &str = ":is(.answers, .takeaways) a";
/// The focused entry or link whose places stand out.
const GROUPS: &str = ":is(.legend, .takeaways) :focus-visible";

/// How far the page was scrolled before the last press of Tab, in CSS pixels, until something is focused.
/// On a zoomed map most of a country may lie beyond the frame: there a browser would scroll to.
#[derive(Default)]
struct Tabbed(Option<f64>);

/// Answers a move of the mouse, once per frame: a click need not wait for what it discards. A finger
/// does not hover.
pub(crate) fn on_move(figure: &Figure, event: &PointerEvent) {
    if drag::is_moving(figure)
        || pointed::is_pinned(figure, event.client_x(), event.client_y())
        || event.pointer_type() == "touch"
    {
        return;
    }
    let moved = Move {
        target: target(figure, event),
        x: event.client_x(),
        y: event.client_y(),
    };
    if pointed::set_move(figure, Some(moved)).is_none() {
        figure.before_paint(|figure| {
            if let Some(moved) = pointed::set_move(figure, None) {
                answer(figure, &moved);
            }
        });
    }
}

fn answer(figure: &Figure, moved: &Move) {
    let target = moved.target.as_ref();
    pointed::point_at_group(figure, target.and_then(|target| group_at(figure, target)));
    if let Some(link) = target.and_then(|target| around(target, LISTS)) {
        return point_at_link(figure, &link);
    }
    let (Some(id), Some(map)) = (target.and_then(id_at), MapRect::measure(figure)) else {
        return leave_map(figure);
    };
    let at = Point {
        x: f64::from(moved.x) - map.frame.x,
        y: f64::from(moved.y) - map.frame.y,
    };
    pointed::point_at(figure, &id, at, map.size.x);
}

/// The places that an entry of the legend or a takeaway names.
fn group_at(figure: &Figure, target: &Element) -> Option<Filter> {
    filter::group_at(figure, target).or_else(|| takeaways::group_at(figure, target))
}

/// Points at the place whose card a link opens.
fn point_at_link(figure: &Figure, link: &Element) {
    let target = fragment(link).unwrap_or_default();
    match locate(figure, place_of(&target)) {
        Some((map, at)) => pointed::point_at(figure, place_of(&target), at, map.size.x),
        None => leave_map(figure),
    }
}

/// Ends hover by the mouse: the place that has the focus is pointed at again.
fn leave_map(figure: &Figure) {
    pointed::leave_map(figure);
    point_at_focused(figure);
}

/// Answers the mouse that leaves the figure.
pub(crate) fn on_leave(figure: &Figure) {
    pointed::leave(figure);
    point_at_focused(figure);
}

/// Points at the place that has the focus by a key, if nothing else is pointed at: the ring shows where
/// the focus is. A movement of the map, which has come to rest, had ended that.
pub(crate) fn point_at_focused(figure: &Figure) {
    let link = figure.query(".story a:focus-visible");
    if let Some(id) = link.as_ref().and_then(fragment) {
        let is_another = |hover: &Option<Hover>| hover.as_ref().is_some_and(|own| *own.id != *id);
        if !figure.state.hovered.with_untracked(is_another) {
            point_if_in_view(figure, &id);
        }
    }
}

/// The place or area that an element belongs to: it is in its shape, its dot or its hit target.
fn id_at(target: &Element) -> Option<String> {
    let shape = around(target, ".map [data-place]");
    let shape = shape.map(|shape| attr(&shape, names::PLACE));
    shape.or_else(|| fragment(&around(target, ".map a")?))
}

/// Where a place lies in the map's frame, in CSS pixels; `None` if it has no shape.
fn locate(figure: &Figure, id: &str) -> Option<(MapRect, Point)> {
    let position = figure
        .state
        .story
        .with_untracked(|story| story.position(id))?;
    let map = MapRect::measure(figure)?;
    Some((map, map.on_screen(position.anchor)))
}

/// Points at a place where it lies.
pub(crate) fn point_at_place(figure: &Figure, id: &str) {
    if let Some((map, at)) = locate(figure, id) {
        pointed::point_at(figure, id, at, map.size.x);
    }
}

/// The same, if it is in view. Returns whether it is.
fn point_if_in_view(figure: &Figure, id: &str) -> bool {
    let is_in_view = locate(figure, id).is_some_and(|(map, at)| map.holds(at));
    if is_in_view {
        point_at_place(figure, id);
    }
    is_in_view
}

/// Points at a place wherever the mouse is, until the mouse moves. Nothing happens if the place is
/// out of view.
pub(crate) fn pin_at_place(figure: &Figure, id: &str) {
    if point_if_in_view(figure, id) {
        pointed::pin(figure);
    }
}

/// Remembers how far the page was scrolled before a press of Tab.
pub(crate) fn on_tab(figure: &Figure) {
    figure.with(|Tabbed(from): &mut Tabbed| *from = Some(scroll_top()));
}

/// Answers the focus. A link on the map becomes the tab stop; reached by a key, it is pointed at, and
/// so is an entry of the legend.
pub(crate) fn on_focus(figure: &Figure, event: &Event) {
    let tabbed_from = figure.with(|Tabbed(from): &mut Tabbed| from.take());
    if let Some(entry) = closest(figure, event, GROUPS) {
        pointed::point_at_group(figure, group_at(figure, &entry));
    }
    let Some(link) = closest(figure, event, ".story a") else {
        return;
    };
    let Some(id) = fragment(&link) else { return };
    let by_key = link.matches(":focus-visible").unwrap_or(false);
    let stop = id.clone();
    figure.after_paint(move |figure| figure.state.tab_stop.set(Some(stop.into())));
    let position = figure
        .state
        .story
        .with_untracked(|story| story.position(&id));
    if let Some(position) = position.filter(|_| by_key) {
        if !bring_into_view(figure, position) {
            point_at_place(figure, &id);
        }
        figure.before_paint(move |figure| {
            if let Some(from) = tabbed_from {
                scroll_by(from - scroll_top());
            }
            scroll_to_place(figure, position);
        });
    }
}
