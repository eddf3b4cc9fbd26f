//! Draws the map at rest: sharp, with lines, markers and labels of their usual size.

use web_sys::HtmlElement;

use crate::base::decimal::fixed;
use crate::base::geom::WORLD_WIDTH;
use crate::figure::markup::TILE;
use crate::figure::protocol::names;
use crate::web::dom::attributes::{bool_text, set_attr, set_style, toggle_attr};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::map::camera::frame::{canvas, proportions, world};
use crate::web::viewer::map::overlay;
use crate::world::camera::{Frame, Viewport};

/// The width of a pattern's tile on a zoomed map, in CSS pixels.
const TILE_ON_SCREEN: f64 = 8.0;

/// Draws the map for a view.
pub(crate) fn draw(figure: &Figure, view: Viewport, frame: Frame) {
    let (Some(canvas), Some(world)) = (canvas(figure), world(figure)) else {
        return;
    };
    let near = view.is_zoomed();
    // The whole world needs no inline styles: an empty value removes the property.
    let set = |element: &HtmlElement, property: &str, value: String| {
        set_style(element, property, if near { &value } else { "" });
    };
    let unit = WORLD_WIDTH / (frame.width * view.zoom);
    set(&canvas, "--u", fixed(unit, 4));
    set(&canvas, "aspect-ratio", proportions(frame));
    set(&world, "width", format!("{}%", fixed(100.0 * view.zoom, 3)));
    toggle_attr(Some(&canvas), names::NEAR, near);
    scale_patterns(figure, unit);
    overlay::draw(figure, view, frame);
    disable_buttons(figure, view);
    figure.state.notify_drawn();
}

/// Keeps the size of patterns on the screen. `unit` is in scene units per CSS pixel.
fn scale_patterns(figure: &Figure, unit: f64) {
    let scale = format!("scale({})", fixed(TILE_ON_SCREEN * unit / TILE, 4));
    for pattern in figure.query_all(".map pattern[href]") {
        set_attr(Some(&pattern), "patternTransform", Some(&scale));
    }
}

/// Disables the zoom buttons that would do nothing.
fn disable_buttons(figure: &Figure, view: Viewport) {
    let ends = [
        ("in", view.zoom >= Viewport::MAX_ZOOM),
        ("out", !view.is_zoomed()),
        ("world", !view.is_zoomed()),
    ];
    for (action, is_end) in ends {
        let button = figure.query(&format!(".zoom [data-zoom={action}]"));
        set_attr(button.as_ref(), "aria-disabled", Some(bool_text(is_end)));
    }
}
