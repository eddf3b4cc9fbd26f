//! What the markup says of its shapes.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, NodeList};

use crate::projection::Point;
use crate::scene::Bounds;

/// The document; `None` outside a window.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element of an id.
#[cfg(feature = "viewer")]
pub(super) fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The elements that a selector finds.
pub(super) fn all(selector: &str) -> Vec<Element> {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    found.map(elements).unwrap_or_default()
}

/// The elements within another that a selector finds.
#[cfg(feature = "viewer")]
pub(super) fn within(root: &Element, selector: &str) -> Vec<Element> {
    let found = root.query_selector_all(selector);
    found.map(elements).unwrap_or_default()
}

fn elements(found: NodeList) -> Vec<Element> {
    (0..found.length())
        .filter_map(|i| found.get(i)?.dyn_into().ok())
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

/// Where a point of the scene is on a map of that width, both in CSS pixels.
#[cfg(feature = "viewer")]
pub(super) fn on_screen(point: Point, width: f64) -> Point {
    let scale = width / crate::scene::WIDTH;
    Point {
        x: point.x * scale,
        y: point.y * scale,
    }
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
