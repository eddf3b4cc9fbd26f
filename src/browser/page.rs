//! What the markup says of its shapes.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

use crate::projection::Point;
use crate::scene::Bounds;

/// The document; `None` outside a window.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The elements that a selector finds.
pub(super) fn all(selector: &str) -> Vec<Element> {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let count = found.as_ref().map_or(0, |found| found.length());
    (0..count)
        .filter_map(|i| found.as_ref()?.get(i)?.dyn_into().ok())
        .collect()
}

/// Where a shape is in the scene: its anchor, and the box round its largest part.
pub(super) fn at(shape: &Element) -> Option<(Point, Bounds)> {
    let at = shape.get_attribute("data-at")?;
    let mut numbers = at.split(' ').map_while(|number| number.parse::<i32>().ok());
    let mut point = || {
        Some(Point {
            x: f64::from(numbers.next()?),
            y: f64::from(numbers.next()?),
        })
    };
    let (anchor, min, max) = (point()?, point()?, point()?);
    Some((anchor, Bounds { min, max }))
}

/// Where the world is on the screen, seen from its frame; in CSS pixels.
#[cfg(feature = "viewer")]
#[derive(Clone, Copy)]
pub(super) struct Ground {
    /// The frame's top left corner, from the window's.
    pub(super) frame: Point,
    /// The frame's size.
    pub(super) size: Point,
    /// The world's top left corner, from the frame's.
    world: Point,
    /// How many CSS pixels a scene unit is wide.
    scale: f64,
}

#[cfg(feature = "viewer")]
impl Ground {
    /// As it is now.
    pub(super) fn now() -> Option<Ground> {
        let frame = super::dom::rect(&super::dom::query(".stancemap .canvas")?);
        let map = super::dom::rect(&super::dom::map()?);
        Some(Ground {
            frame: Point {
                x: frame.left(),
                y: frame.top(),
            },
            size: Point {
                x: frame.width(),
                y: frame.height(),
            },
            world: Point {
                x: map.left() - frame.left(),
                y: map.top() - frame.top(),
            },
            scale: map.width() / crate::scene::WIDTH,
        })
    }

    /// Where a point of the scene is, from the frame's top left corner.
    pub(super) fn on_screen(&self, point: Point) -> Point {
        Point {
            x: self.world.x + point.x * self.scale,
            y: self.world.y + point.y * self.scale,
        }
    }
}

/// A sentence of the markup, with a value in the place of `{name}`.
#[cfg(feature = "viewer")]
pub(super) fn fill(words: &str, name: &str, value: &str) -> String {
    let mut parts = words.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}') {
            Some((found, rest)) if found == name => filled.extend([value, rest]),
            _ => filled.extend(["{", part]),
        }
    }
    filled
}

/// The height of the window, in CSS pixels.
#[cfg(feature = "viewer")]
pub(super) fn screen_height() -> Option<f64> {
    web_sys::window()?.inner_height().ok()?.as_f64()
}

/// The world that is in the page, path data and all.
#[cfg(feature = "composer")]
pub(super) fn outlines_in_page() -> Vec<crate::scene::Outline> {
    let outline = |shape: &Element| {
        let (anchor, main) = at(shape)?;
        Some(crate::scene::Outline {
            code: shape.get_attribute("data-place")?,
            name: shape.get_attribute("data-name").unwrap_or_default(),
            d: shape.get_attribute("d")?,
            anchor,
            bounds: main,
            main,
        })
    };
    all(".map [data-place]")
        .iter()
        .filter_map(outline)
        .collect()
}
