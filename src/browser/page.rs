//! What the markup says of its shapes.

use wasm_bindgen::JsCast;
#[cfg(feature = "viewer")]
use web_sys::DomRect;
use web_sys::{Document, Element, NodeList};

#[cfg(any(feature = "viewer", feature = "composer"))]
use crate::base::geom::Bounds;
#[cfg(any(feature = "viewer", feature = "composer"))]
use crate::base::geom::Point;
#[cfg(any(feature = "viewer", feature = "plate"))]
use crate::browser::root;
#[cfg(feature = "viewer")]
use crate::dossier::ABSENT;
#[cfg(feature = "viewer")]
use crate::dossier::MENTIONED;
#[cfg(feature = "viewer")]
use crate::language::i18n::fill;
#[cfg(feature = "viewer")]
use crate::language::i18n::form;

/// The document; `None` outside a window.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The elements that a selector finds.
#[cfg(any(feature = "viewer", feature = "plate"))]
pub(super) fn all(selector: &str) -> Vec<Element> {
    root::query_all(selector).map(elements).unwrap_or_default()
}

/// The elements within another that a selector finds.
#[cfg(any(feature = "viewer", feature = "composer"))]
pub(super) fn within(root: &Element, selector: &str) -> Vec<Element> {
    let found = root.query_selector_all(selector);
    found.map(elements).unwrap_or_default()
}

/// The first element within another that a selector finds.
pub(super) fn part(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

/// The text of the first element within another that a selector finds; empty where there is none.
#[cfg(any(feature = "viewer", feature = "plate"))]
pub(super) fn text(root: &Element, selector: &str) -> String {
    let text = part(root, selector).and_then(|part| part.text_content());
    text.unwrap_or_default()
}

/// The whole number that an attribute gives.
#[cfg(feature = "viewer")]
pub(super) fn number(element: &Element, name: &str) -> Option<i32> {
    element.get_attribute(name)?.parse().ok()
}

/// A sentence that the markup keeps in an attribute, in the form that goes with a number, which
/// stands in the place of `{n}`.
#[cfg(feature = "viewer")]
pub(super) fn counted(element: &Element, name: &str, number: usize) -> String {
    let forms = element.get_attribute(name).unwrap_or_default();
    let at = form(&crate::browser::dom::language(), number);
    let words = forms.split('|').nth(at).unwrap_or(&forms);
    fill(words, "n", &number.to_string())
}

fn elements(found: NodeList) -> Vec<Element> {
    (0..found.length())
        .filter_map(|i| found.get(i)?.dyn_into().ok())
        .collect()
}

/// Where a shape is in the scene: its anchor, and the box round its largest part.
#[cfg(any(feature = "viewer", feature = "composer"))]
pub(super) fn at(shape: &Element) -> Option<(Point, Bounds)> {
    let [anchor, min, max] = points(shape, "data-at")?;
    Some((anchor, Bounds { min, max }))
}

/// The box that an attribute of an element gives, in scene units.
#[cfg(feature = "viewer")]
pub(super) fn bounds(element: &Element, name: &str) -> Option<Bounds> {
    let [min, max] = points(element, name)?;
    Some(Bounds { min, max })
}

/// The points that an attribute gives, as whole numbers with spaces between them.
#[cfg(any(feature = "viewer", feature = "composer"))]
fn points<const N: usize>(element: &Element, name: &str) -> Option<[Point; N]> {
    let numbers = element.get_attribute(name)?;
    let mut numbers = numbers.split(' ').map(|number| number.parse::<i32>());
    let mut points = [Point::default(); N];
    for point in &mut points {
        point.x = f64::from(numbers.next()?.ok()?);
        point.y = f64::from(numbers.next()?.ok()?);
    }
    Some(points)
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
        let frame = crate::browser::dom::rect(&crate::browser::root::query(".stancemap .canvas")?);
        let map = crate::browser::dom::rect(&crate::browser::dom::map()?);
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
            scale: map.width() / crate::base::geom::WIDTH,
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

/// A place of the window, in CSS pixels, from the top left corner of an element.
#[cfg(feature = "viewer")]
pub(super) fn place_in(element: &Element, x: i32, y: i32) -> Point {
    let corner = crate::browser::dom::rect(element);
    Point {
        x: f64::from(x) - corner.left(),
        y: f64::from(y) - corner.top(),
    }
}

/// The box of what is seen of an element, from a point of the window, both in CSS pixels.
#[cfg(feature = "viewer")]
pub(super) fn relative(inner: &DomRect, from: Point) -> Bounds {
    let min = Point {
        x: inner.left() - from.x,
        y: inner.top() - from.y,
    };
    Bounds {
        min,
        max: Point {
            x: min.x + inner.width(),
            y: min.y + inner.height(),
        },
    }
}

/// The place of a standing, as markup names it, among others: 0 for a stance, then places of the
/// story without one, then all others.
#[cfg(feature = "viewer")]
pub(super) fn rank(standing: &str) -> u8 {
    match standing {
        ABSENT => 2,
        MENTIONED => 1,
        _ => 0,
    }
}

/// Whether the page stands in a frame.
#[cfg(any(feature = "viewer", feature = "plate"))]
pub(super) fn is_framed() -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    !matches!(window.parent(), Ok(Some(parent)) if parent == window)
}

/// The height of the window, in CSS pixels.
#[cfg(any(feature = "viewer", feature = "plate"))]
pub(super) fn window_height() -> Option<f64> {
    web_sys::window()?.inner_height().ok()?.as_f64()
}

/// The height of what a reader sees at once, in CSS pixels: the window's, but for a frame, whose own height may follow
/// from that of the map, the screen's.
#[cfg(feature = "viewer")]
pub(super) fn screen_height() -> Option<f64> {
    if !is_framed() {
        return window_height();
    }
    Some(f64::from(web_sys::window()?.screen().ok()?.height().ok()?))
}

/// Where a figure's world can be had more finely drawn.
#[cfg(feature = "composer")]
pub(super) fn fine(figure: &Element) -> Option<String> {
    part(figure, ".map")?.get_attribute("data-fine")
}

/// The id of the projection that a figure's world is drawn in; nothing where that is the usual one.
#[cfg(feature = "composer")]
pub(super) fn projection(figure: &Element) -> Option<String> {
    part(figure, ".map")?.get_attribute("data-projection")
}

/// Where the file of a figure's basemap can be had.
#[cfg(any(feature = "viewer", feature = "composer"))]
pub(super) fn basemap_file(figure: &Element) -> Option<String> {
    part(figure, "[data-file=basemap]")?.get_attribute("href")
}

/// The languages that a figure can be had in.
#[cfg(feature = "composer")]
pub(super) fn languages(figure: &Element) -> Vec<crate::figure::markup::Language> {
    let language = |option: &Element| {
        Some(crate::figure::markup::Language {
            tag: option.get_attribute("value")?,
            name: option.text_content()?,
        })
    };
    within(figure, ".display [name=lang] option")
        .iter()
        .filter_map(language)
        .collect()
}

/// A figure's world, path data and all: whole scene units, or tenths of them where it is drawn
/// finely by now.
#[cfg(feature = "composer")]
pub(super) fn outlines_of(figure: &Element) -> Vec<crate::world::scene::Outline> {
    let outline = |shape: &Element| {
        let (anchor, main) = at(shape)?;
        Some(crate::world::scene::Outline {
            code: shape.get_attribute("data-place")?,
            name: shape.get_attribute("data-name").unwrap_or_default(),
            d: shape.get_attribute("d")?,
            anchor,
            bounds: main,
            main,
        })
    };
    within(figure, ".map [data-place]")
        .iter()
        .filter_map(outline)
        .collect()
}
