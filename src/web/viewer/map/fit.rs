//! Views that show a part of the world whole.

use web_sys::Element;

use crate::base::geom::Rect;
use crate::figure::protocol::{names, parse_box};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::map::camera::frame::{frame_for, world_height};
use crate::world::camera::{Frame, Viewport};

/// How far a region keeps from the frame's edge, in CSS pixels.
pub(crate) const MARGIN: f64 = 28.0;

/// The bounding box of a region's places, in scene units, by the region's key.
pub(crate) fn region(figure: &Figure, key: &str) -> Option<Rect> {
    let is_its = |button: &Element| button.get_attribute(names::REGION).as_deref() == Some(key);
    let mut buttons = figure.query_all(".regions button").into_iter();
    region_of(&buttons.find(is_its)?)
}

/// The bounding box that a region's button zooms to, in scene units.
pub(crate) fn region_of(button: &Element) -> Option<Rect> {
    parse_box(&button.get_attribute(names::BOX)?)
}

/// The view that shows a box whole, in scene units, seen from the whole world.
pub(crate) fn view_of(figure: &Figure, bounds: Rect) -> Viewport {
    let height = world_height(figure);
    let whole = frame_for(figure, Viewport::world(height), height);
    let view = view_in(figure, whole, height, |frame| {
        Viewport::fit(bounds, MARGIN, Viewport::MAX_ZOOM, frame)
    });
    view.constrained(height, frame_for(figure, view, height))
}

/// The view that `fit` finds for the frame that it comes to. The frame depends on the zoom and the
/// zoom on the frame; two rounds are close enough.
pub(crate) fn view_in(
    figure: &Figure,
    frame: Frame,
    height: f64,
    fit: impl Fn(Frame) -> Viewport,
) -> Viewport {
    fit(frame_for(figure, fit(frame), height))
}
