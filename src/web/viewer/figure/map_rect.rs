use web_sys::{DomRect, Element};

use crate::base::geom::{Point, Rect, WORLD_WIDTH};
use crate::web::dom::element::rect;
use crate::web::viewer::figure::figure::Figure;
use crate::web::viewer::figure::parts::map;

/// Where the world is drawn, relative to the map's frame; all in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MapRect {
    /// The frame's top left corner, in the window.
    pub(crate) frame: Point,
    /// The frame's width and height.
    pub(crate) size: Point,
    /// The world's top left corner, in the frame.
    world: Point,
    /// CSS pixels per scene unit.
    scale: f64,
}

impl MapRect {
    /// Measures the map; `None` if the page has none.
    pub(crate) fn measure(figure: &Figure) -> Option<MapRect> {
        let frame = rect(&figure.query(".stancemap .canvas")?);
        let map = rect(&map(figure)?);
        let at = |x, y| Point { x, y };
        Some(MapRect {
            frame: at(frame.left(), frame.top()),
            size: at(frame.width(), frame.height()),
            world: at(map.left() - frame.left(), map.top() - frame.top()),
            scale: map.width() / WORLD_WIDTH,
        })
    }

    /// Where a point of the scene is, in the frame.
    pub(crate) fn on_screen(&self, point: Point) -> Point {
        Point {
            x: self.world.x + point.x * self.scale,
            y: self.world.y + point.y * self.scale,
        }
    }

    /// Whether a point is in the frame.
    pub(crate) fn holds(&self, Point { x, y }: Point) -> bool {
        x >= 0.0 && y >= 0.0 && x <= self.size.x && y <= self.size.y
    }
}

/// A point of the window, relative to the top left corner of an element; both in CSS pixels.
pub(crate) fn point_in(element: &Element, x: i32, y: i32) -> Point {
    let corner = rect(element);
    Point {
        x: f64::from(x) - corner.left(),
        y: f64::from(y) - corner.top(),
    }
}

/// A box of the window, relative to a point of it; both in CSS pixels.
pub(crate) fn box_from(inner: &DomRect, origin: Point) -> Rect {
    let min = Point {
        x: inner.left() - origin.x,
        y: inner.top() - origin.y,
    };
    Rect {
        min,
        max: Point {
            x: min.x + inner.width(),
            y: min.y + inner.height(),
        },
    }
}
