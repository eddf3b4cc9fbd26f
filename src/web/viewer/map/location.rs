//! The view in the address: a region, or a centre and a zoom.

use leptos::prelude::WithUntracked;

use crate::base::decimal::{fixed, parse};
use crate::base::geom::{Point, Rect, WORLD_WIDTH};
use crate::figure::protocol::view_parts::{AT, VIEW};
use crate::figure::protocol::{names, parse_box};
use crate::language::i18n::format;
use crate::web::viewer::address::query::{self, HistoryStep};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::messages::counted;
use crate::web::viewer::figure::parts::map;
use crate::web::viewer::map::camera::frame::{full_height, world_height};
use crate::web::viewer::map::fit;
use crate::world::camera::{Frame, Viewport};

/// The region that is the whole world.
const WORLD: &str = "world";

/// Writes a view into the address, unless the address names it already. A region that it named
/// before is removed.
pub(crate) fn write(figure: &Figure, view: Viewport, step: HistoryStep) {
    if !is_named(figure, view) {
        let at = name(view, full_height(figure));
        // Without a name, the address would name the default view.
        let world = (at.is_none() && default_view(figure).is_some()).then(|| WORLD.to_owned());
        let is_moved = query::get(figure, AT) != at;
        query::set(figure, AT, at, step);
        let step = if is_moved { HistoryStep::Replace } else { step };
        query::set(figure, VIEW, world, step);
    }
}

/// Whether the address names a view.
pub(crate) fn is_named(figure: &Figure, view: Viewport) -> bool {
    let height = full_height(figure);
    name(view, height) == name(read(figure), height)
}

/// A view as the address writes it: its centre as shares of the world's width and of its height from
/// pole to pole, and its zoom; `None` for the whole world. Shares of what the map shows would change
/// with that.
fn name(view: Viewport, height: f64) -> Option<String> {
    let Point { x, y } = view.center;
    let parts = [
        fixed(x / WORLD_WIDTH, 4),
        fixed(y / height, 4),
        fixed(view.zoom, 2),
    ];
    view.is_zoomed().then(|| parts.join(","))
}

/// The view that the address names; the default view if it names none.
pub(crate) fn read(figure: &Figure) -> Viewport {
    let view = query::get(figure, AT).and_then(|at| parse_view(figure, &at));
    view.unwrap_or_else(|| {
        let region = query::get(figure, VIEW).and_then(|key| fit::region(figure, &key));
        let region = region.or_else(|| default_view(figure));
        let whole = Viewport::world(world_height(figure));
        region.map_or(whole, |bounds| fit::view_of(figure, bounds))
    })
}

/// The box that the map shows at first; `None` for the whole world.
fn default_view(figure: &Figure) -> Option<Rect> {
    parse_box(&map(figure)?.get_attribute(names::VIEW)?)
}

/// Reads a view as the address writes it.
pub(crate) fn parse_view(figure: &Figure, at: &str) -> Option<Viewport> {
    let numbers: Vec<f64> = at.split(',').map_while(parse).collect();
    let [x, y, zoom] = numbers[..] else {
        return None;
    };
    let center = Point {
        x: x * WORLD_WIDTH,
        y: y * full_height(figure),
    };
    Some(Viewport { zoom, center })
}

/// Announces what is in view: how far it is zoomed, and how many places of the story it shows.
pub(crate) fn announce(figure: &Figure, view: Viewport, frame: Frame) {
    let Some(zoom) = figure.query(".stancemap .zoom") else {
        return;
    };
    let window = view.visible_rect(frame);
    let seen = figure.state.story.with_untracked(|story| {
        let positions = story.places.iter().filter_map(|place| place.position);
        positions.filter(|at| window.contains(at.anchor)).count()
    });
    let name = if view.is_zoomed() {
        names::SAID_NEAR
    } else {
        names::SAID_WHOLE
    };
    let text = counted(figure, &zoom, name, seen);
    let text = format(&text, "times", &fixed(view.zoom, 1));
    figure.state.announce(text);
}
