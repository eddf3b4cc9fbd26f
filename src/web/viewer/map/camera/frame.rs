//! The frame of the map: the box on the screen that the world is seen through.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::base::decimal::{fixed, parse};
use crate::base::geom::{Point, WORLD_WIDTH};
use crate::figure::protocol::names;
use crate::figure::protocol::view_parts::COMPACT;
use crate::web::dom::attributes::{set_style, toggle_attr};
use crate::web::dom::element::rect;
use crate::web::dom::window::screen_height;
use crate::web::viewer::address::query::get_or_empty;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::parts::map;
use crate::world::camera::{Frame, Viewport};

/// Maps narrower than this, in CSS pixels, grow in height when a reader zooms in: see
/// [`frame_for`].
pub(crate) const NARROW: f64 = 560.0;
/// The share of the screen's height that such a map may take.
const TALLEST: f64 = 0.55;
/// The same for a compact figure, which shares the screen with a text.
const TALLEST_COMPACT: f64 = 0.36;

/// The element that the compositor moves: the map and what is drawn above it.
pub(crate) fn world(figure: &Figure) -> Option<HtmlElement> {
    figure.query(".stancemap .world")?.dyn_into().ok()
}

/// The element of the frame.
pub(crate) fn canvas(figure: &Figure) -> Option<HtmlElement> {
    figure.query(".stancemap .canvas")?.dyn_into().ok()
}

/// The height of what the map shows of the world, in scene units.
pub(crate) fn world_height(figure: &Figure) -> f64 {
    let view_box = map(figure).and_then(|map| map.get_attribute("viewBox"));
    let height = view_box.and_then(|view_box| parse(view_box.rsplit(' ').next()?));
    height.unwrap_or(WORLD_WIDTH / 2.0)
}

/// The height of the world from pole to pole, in scene units: views are written as shares of it.
pub(crate) fn full_height(figure: &Figure) -> f64 {
    let height = map(figure).and_then(|map| parse(&map.get_attribute(names::FULL_HEIGHT)?));
    height.unwrap_or(WORLD_WIDTH / 2.0)
}

/// Measures the frame, in CSS pixels; `None` if it is not displayed.
pub(crate) fn measure(figure: &Figure) -> Option<Frame> {
    let frame = rect(canvas(figure)?.as_ref());
    let (width, height) = (frame.width(), frame.height());
    (width > 0.0).then_some(Frame { width, height })
}

/// The frame for a view of a world of some height, in scene units. A narrow map is low: it grows in
/// height as the reader zooms in.
pub(crate) fn frame_for(figure: &Figure, view: Viewport, world: f64) -> Frame {
    let width = measure(figure).map_or(1.0, |frame| frame.width);
    let whole = world * width / WORLD_WIDTH;
    let height = (whole * view.zoom).min(tallest(figure, width)).max(whole);
    Frame { width, height }
}

/// How high the frame may grow, in CSS pixels.
fn tallest(figure: &Figure, width: f64) -> f64 {
    if width >= NARROW {
        return 0.0;
    }
    let is_compact = get_or_empty(figure, COMPACT).is_some();
    let share = if is_compact { TALLEST_COMPACT } else { TALLEST };
    (share * screen_height().unwrap_or(0.0)).min(width)
}

/// The view after the frame has grown or shrunk at its lower edge: nothing in view moves.
pub(crate) fn keep_top(view: Viewport, before: Frame, after: Frame) -> Viewport {
    // Rounding would count as a movement.
    if before == after {
        return view;
    }
    let top = Point::default();
    view.with_point_at(view.to_scene(top, before), top, after)
}

/// Gives the frame the height for a view closer than the whole world.
pub(crate) fn grow(figure: &Figure, frame: Frame) {
    if let Some(canvas) = canvas(figure) {
        set_style(&canvas, "aspect-ratio", &proportions(frame));
        toggle_attr(Some(&canvas), names::NEAR, true);
    }
}

/// Width and height of the frame, as the style `aspect-ratio` has them: the frame keeps its
/// proportions on paper.
pub(crate) fn proportions(frame: Frame) -> String {
    [fixed(frame.width, 2), fixed(frame.height, 2)].join("/")
}
