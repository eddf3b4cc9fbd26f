//! The map when it is at rest: drawn for what is in view, sharp, with lines, markers and labels
//! of their usual size.

use leptos::prelude::GetUntracked;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::base::decimal::{fixed, parse};
use crate::base::geom::{Bounds, Point, WIDTH};
use crate::browser::build::build;
use crate::browser::mark::flag;
use crate::browser::query::Entry;
use crate::browser::{destination, dom, filter, flows, page, placing, query, regions};
use crate::figure::markup;
use crate::figure::markup::{dots, targets};
use crate::language::i18n::fill;
use crate::view::State;
use crate::world::camera::{Frame, Viewport};
use crate::world::layout::{Layer, NEAR, Named, Site, TIERS, Tier, labels, layer, reach};

/// What the address calls the view.
const AT: &str = "at";
/// What it calls a figure that is only a map.
const COMPACT: &str = "compact";
/// What it calls a region that is in view, whatever the frame.
const REGION: &str = "view";
/// Maps narrower than this, in CSS pixels, grow higher when a reader zooms in: see
/// [`frame_for`].
const NARROW: f64 = 560.0;
/// From this width on, in CSS pixels, a map of the whole world has room for names.
const ROOMY: f64 = 700.0;
/// The share of the screen's height that such a map may take.
const TALL: f64 = 0.55;
/// The same where only the map is shown.
const LOW: f64 = 0.36;

/// What the compositor moves: the map, and what is drawn above it.
pub(super) fn world() -> Option<HtmlElement> {
    dom::query(".stancemap .world")?.dyn_into().ok()
}

fn canvas() -> Option<HtmlElement> {
    dom::query(".stancemap .canvas")?.dyn_into().ok()
}

/// The world's height, in scene units.
pub(super) fn height() -> f64 {
    let view_box = dom::map().and_then(|map| map.get_attribute("viewBox"));
    let height = view_box.and_then(|view_box| parse(view_box.rsplit(' ').next()?));
    height.unwrap_or(WIDTH / 2.0)
}

/// The frame as it is.
pub(super) fn frame() -> Option<Frame> {
    let frame = dom::rect(canvas()?.as_ref());
    let (width, height) = (frame.width(), frame.height());
    (width > 0.0).then_some(Frame { width, height })
}

/// How high a near map may be.
fn tall(width: f64) -> f64 {
    let screen = page::screen_height().unwrap_or(0.0);
    if width < NARROW {
        // Beside a text it must leave room for that.
        let share = query::named(COMPACT).map_or(TALL, |_| LOW);
        (share * screen).min(width)
    } else {
        0.0
    }
}

/// The frame for a view of a world of that height. A narrow map is low: it grows as the world
/// does.
pub(super) fn frame_for(view: Viewport, world: f64) -> Frame {
    let width = frame().map_or(1.0, |frame| frame.width);
    let whole = world * width / WIDTH;
    let height = (whole * view.zoom).min(tall(width)).max(whole);
    Frame { width, height }
}

/// The view in a frame that has grown or shrunk downwards, so that nothing in view moves.
pub(super) fn kept(view: Viewport, before: Frame, after: Frame) -> Viewport {
    let top = Point::default();
    view.holding(view.at(top, before), top, after)
}

/// Gives the frame the height that it has for a near view.
pub(super) fn grow(frame: Frame) {
    if let Some(canvas) = canvas() {
        let height = format!("{}px", fixed(frame.height, 2));
        let _ = canvas.style().set_property("height", &height);
        flag(Some(&canvas), "data-near", true);
    }
}

/// Draws the map for a view.
pub(super) fn draw(state: State, view: Viewport, frame: Frame) {
    let (Some(canvas), Some(world)) = (canvas(), world()) else {
        return;
    };
    let near = view.is_near();
    let unit = WIDTH / (frame.width * view.zoom);
    let set = |element: &HtmlElement, property: &str, value: &str| {
        let style = element.style();
        let _ = if near {
            style.set_property(property, value)
        } else {
            style.remove_property(property).map(drop)
        };
    };
    set(&canvas, "--u", &fixed(unit, 4));
    set(&canvas, "height", &format!("{}px", fixed(frame.height, 2)));
    set(
        &world,
        "width",
        &format!("{}%", fixed(100.0 * view.zoom, 3)),
    );
    flag(Some(&canvas), "data-near", near);
    scale_patterns(unit);
    draw_above(view, frame);
    filter::mark(state);
    buttons(view);
    if let Some(place) = state.selected.get_untracked() {
        placing::place_again(&place);
    }
}

/// Markers and labels, laid out anew.
fn draw_above(view: Viewport, frame: Frame) {
    for old in page::all(".map .tier-z, .map .labels") {
        old.remove();
    }
    let (Some(map), Some(story)) = (dom::map(), dom::query(".map .story")) else {
        return;
    };
    let layer = layer(tier(view, frame), &sites());
    if view.is_near() {
        insert(&map, targets(&layer), Some(&story));
        insert(&map, dots(&layer), dom::query(".map .flows").as_ref());
    }
    let marks: Vec<Point> = layer.contested.iter().map(|(_, at)| *at).collect();
    if view.is_near() || frame.width >= ROOMY {
        let labels = labels(
            &named(&layer, frame.width),
            &marks,
            buttons_box().as_slice(),
            view,
            frame,
        );
        insert(&map, markup::labels(&labels), None);
    }
}

/// The tier of markers that is seen.
fn tier(view: Viewport, frame: Frame) -> Tier {
    let from = frame.width * view.zoom;
    if view.is_near() {
        return Tier { name: NEAR, from };
    }
    let fits = |tier: &&Tier| tier.from <= from;
    *TIERS.iter().rev().find(fits).unwrap_or(&TIERS[0])
}

fn insert(map: &Element, drawn: markup::Element, before: Option<&Element>) {
    let built = page::document().and_then(|document| build(&document, &drawn, true).ok());
    if let Some(built) = built {
        let before = before.map(AsRef::as_ref);
        let inserted = map.insert_before(&built, before);
        debug_assert!(inserted.is_ok());
    }
}

/// Where the map's own buttons are in its frame, in CSS pixels.
fn buttons_box() -> Option<Bounds> {
    let frame = dom::rect(canvas()?.as_ref());
    let corner = Point {
        x: frame.left(),
        y: frame.top(),
    };
    let buttons = dom::rect(&dom::query(".stancemap .zoom")?);
    Some(page::relative(&buttons, corner))
}

/// The story's places, as the markup has them.
fn sites() -> Vec<Site> {
    let site = |shape: &Element| {
        let (anchor, main) = page::at(shape)?;
        Some(Site {
            place: shape.get_attribute("data-place")?,
            stance: shape.get_attribute("data-stance")?,
            contested: shape.has_attribute("data-contested"),
            anchor,
            main,
        })
    };
    page::all(".story [data-place]")
        .iter()
        .filter_map(site)
        .collect()
}

/// Whose names may stand on the map: the story's, those with a stance first, and then the others,
/// the larger first. Those with a figure that is drawn come before all, and say it.
fn named(layer: &Layer, width: f64) -> Vec<Named> {
    let marks = flows::marks();
    let mut named: Vec<(u8, Named)> = page::all(".map [data-place]")
        .iter()
        .filter_map(|shape| ranked(shape, layer, &marks, width))
        .collect();
    let size = |named: &Named| named.main.width() * named.main.height();
    named.sort_unstable_by(|(a, x), (b, y)| a.cmp(b).then(size(y).total_cmp(&size(x))));
    named.into_iter().map(|(_, named)| named).collect()
}

fn ranked(shape: &Element, layer: &Layer, marks: &[Element], width: f64) -> Option<(u8, Named)> {
    let place = shape.get_attribute("data-place")?;
    let rank = page::rank(&shape.get_attribute("data-stance")?);
    let value = flows::value(marks, &place);
    let (anchor, main) = page::at(shape)?;
    let dot = layer
        .markers
        .iter()
        .find(|marker| marker.dot && marker.place == place);
    let dot = dot.map(|marker| marker.at);
    let name = shape.get_attribute("data-name")?;
    let mut named = Named {
        place,
        name,
        dot,
        radius: 0.0,
        anchor,
        main,
        in_story: rank < 2,
    };
    let Some(value) = value else {
        return Some((rank + 1, named));
    };
    named.name = value.beside(&named.name);
    named.dot = Some(anchor);
    named.radius = reach(value.share, width);
    Some((0, named))
}

/// The patterns of near maps keep their size on the screen: a tile is 8 CSS pixels wide.
fn scale_patterns(unit: f64) {
    let scale = format!("scale({})", fixed(8.0 * unit / markup::TILE, 4));
    for pattern in page::all(".map pattern[href]") {
        let _ = pattern.set_attribute("patternTransform", &scale);
    }
}

/// Buttons that would do nothing say so.
fn buttons(view: Viewport) {
    let ends = [
        ("in", view.zoom >= Viewport::NEAREST),
        ("out", !view.is_near()),
        ("world", !view.is_near()),
    ];
    for (way, end) in ends {
        if let Some(button) = dom::query(&format!(".zoom [data-zoom={way}]")) {
            let _ = button.set_attribute("aria-disabled", if end { "true" } else { "false" });
        }
    }
}

/// Writes the view into the address, if that does not name it by now: a region that it named is left behind.
pub(super) fn write(view: Viewport, height: f64, entry: Entry) {
    if !is_named(view, height) {
        query::set(AT, named_as(view, height), entry);
        query::set(REGION, None, Entry::Correction);
    }
}

/// Whether that is what the address names.
pub(super) fn is_named(view: Viewport, height: f64) -> bool {
    named_as(view, height) == named_as(read(), height)
}

/// A view of a world of that height as the address names it: its middle as shares of the world's
/// width and height, and its zoom; nothing for the whole world.
fn named_as(view: Viewport, height: f64) -> Option<String> {
    let Point { x, y } = view.center;
    let shares = [
        fixed(x / WIDTH, 4),
        fixed(y / height, 4),
        fixed(view.zoom, 2),
    ];
    view.is_near().then(|| shares.join(","))
}

/// The view that the address names; the whole world where it names none.
pub(super) fn read() -> Viewport {
    let height = height();
    let whole = Viewport::world(height);
    let Some(at) = query::get(AT) else {
        let region = query::get(REGION).and_then(|name| regions::named(&name));
        return region.map_or(whole, destination::of);
    };
    let numbers: Vec<f64> = at.split(',').map_while(parse).collect();
    match numbers[..] {
        [x, y, zoom] => Viewport {
            zoom,
            center: Point {
                x: x * WIDTH,
                y: y * height,
            },
        },
        _ => whole,
    }
}

/// Tells those who do not see the map what is in view.
pub(super) fn tell(state: State, view: Viewport, frame: Frame) {
    let Some(zoom) = dom::query(".stancemap .zoom") else {
        return;
    };
    let window = view.window(frame);
    let seen = sites()
        .into_iter()
        .filter(|site| window.contains(site.anchor));
    let words = if view.is_near() {
        "data-near"
    } else {
        "data-whole"
    };
    let text = page::counted(&zoom, words, seen.count());
    state.say(fill(&text, "times", &fixed(view.zoom, 1)));
}
