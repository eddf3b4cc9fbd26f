//! Pointing with the mouse or the keys.

use leptos::prelude::{Set, WithUntracked};
use web_sys::{Event, PointerEvent};

use crate::base::geom::Point;
use crate::figure::protocol::names;
use crate::web::dom::element::{attr, fragment};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::closest;
use crate::web::viewer::figure::map_rect::MapRect;
use crate::web::viewer::map::gestures::drag;
use crate::web::viewer::map::go_to::bring_into_view;
use crate::web::viewer::map::pointed;
use crate::web::viewer::story::filter;

/// Answers a move of the mouse, once per frame: a click need not wait for what it discards. A finger
/// does not hover.
pub(crate) fn on_move(figure: &Figure, event: &PointerEvent) {
    if drag::is_moving(figure)
        || pointed::is_pinned(figure, event.client_x(), event.client_y())
        || event.pointer_type() == "touch"
    {
        return;
    }
    if pointed::keep_move(figure, event) {
        figure.before_paint(|figure| {
            if let Some(event) = pointed::take_move(figure) {
                answer(figure, &event);
            }
        });
    }
}

fn answer(figure: &Figure, event: &PointerEvent) {
    filter::on_point(figure, event);
    let (Some(id), Some(map)) = (id_at(figure, event), MapRect::measure(figure)) else {
        return pointed::leave_map(figure);
    };
    let at = Point {
        x: f64::from(event.client_x()) - map.frame.x,
        y: f64::from(event.client_y()) - map.frame.y,
    };
    pointed::point_at(figure, &id, at, map.size.x);
}

/// The place or area that an event happened on: on its shape, its dot or its target.
fn id_at(figure: &Figure, event: &Event) -> Option<String> {
    let shape = closest(figure, event, ".map [data-place]");
    let shape = shape.map(|shape| attr(&shape, names::PLACE));
    shape.or_else(|| fragment(&closest(figure, event, ".map a")?))
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
    if closest(figure, event, ".legend :focus-visible").is_some() {
        filter::on_point(figure, event);
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
