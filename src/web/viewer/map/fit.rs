//! Views that show a part of the world whole.

use web_sys::Element;

use crate::base::geom::Rect;
use crate::figure::protocol::{names, parse_box};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::map::camera::frame::{NARROW, frame_for, world_height};
use crate::world::camera::{Frame, Viewport};

/// How far a region keeps from the frame's edge, in CSS pixels.
const MARGIN: f64 = 28.0;
/// How much wider a region counts on either side of a narrow map, as a share of its width: the sides
/// of the map may be out of view.
const ASIDE: f64 = 0.1;

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
    let view = view_in(figure, height, |frame| whole_box(bounds, frame));
    view.constrained(height, frame_for(figure, view, height))
}

/// The view that shows a box whole, through a frame.
pub(crate) fn whole_box(bounds: Rect, frame: Frame) -> Viewport {
    let aside = if frame.width < NARROW { ASIDE } else { 0.0 };
    let wide = bounds.inflate(aside * bounds.width(), 0.0);
    Viewport {
        // The exact centre: the address names a rounded one, and must know the view again.
        center: bounds.center(),
        ..Viewport::fit(wide, MARGIN, Viewport::MAX_ZOOM, frame)
    }
}

/// The view that `fit` finds for the frame that it comes to. The frame depends on the zoom and the
/// zoom on the frame; two rounds from the tallest frame are close enough.
pub(crate) fn view_in(figure: &Figure, height: f64, fit: impl Fn(Frame) -> Viewport) -> Viewport {
    let nearest = Viewport {
        zoom: Viewport::MAX_ZOOM,
        ..Viewport::world(height)
    };
    let tallest = frame_for(figure, nearest, height);
    fit(frame_for(figure, fit(tallest), height))
}
