//! Pointing with the mouse or the keys.

use leptos::prelude::{Set, WithUntracked};
use web_sys::{Element, Event, PointerEvent};

use crate::base::geom::Point;
use crate::figure::protocol::{names, place_of};
use crate::web::dom::element::{attr, fragment};
use crate::web::state::Filter;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::{around, closest, target};
use crate::web::viewer::figure::map_rect::MapRect;
use crate::web::viewer::map::gestures::drag;
use crate::web::viewer::map::go_to::bring_into_view;
use crate::web::viewer::map::pointed::{self, Move};
use crate::web::viewer::story::{filter, takeaways};

/// The links beside the map at whose places the mouse points.
const LISTS: &str = ":is(.answers, .takeaways) a";
/// The focused entry or link whose places stand out.
const GROUPS: &str = ":is(.legend, .takeaways) :focus-visible";

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
        return pointed::leave_map(figure);
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
        None => pointed::leave_map(figure),
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

/// Points at a place wherever the mouse is, until the mouse moves. Nothing happens if the place is
/// out of view.
pub(crate) fn pin_at_place(figure: &Figure, id: &str) {
    if let Some((map, at)) = locate(figure, id).filter(|(map, at)| map.holds(*at)) {
        pointed::point_at(figure, id, at, map.size.x);
        pointed::pin(figure);
    }
}

/// Answers the focus. A link on the map becomes the tab stop; reached by a key, it is pointed at, and
/// so is an entry of the legend.
pub(crate) fn on_focus(figure: &Figure, event: &Event) {
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
    if let Some(position) = position.filter(|_| by_key)
        && !bring_into_view(figure, position)
    {
        point_at_place(figure, &id);
    }
}
