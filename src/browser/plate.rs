//! The figure as a picture, as the reader sees it now.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

use crate::base::decimal::{fixed, parse};
use crate::base::geom::WIDTH;
use crate::browser::blob::blob;
use crate::browser::copy::{Copier, Paints, computed, value};
use crate::browser::page::document;
use crate::browser::root::{Root, query};
use crate::browser::{copy, page, root, save};
use crate::figure::markup;
use crate::figure::markup::{element, xml};
use crate::figure::picture::{Drawn, Inks, Key, Plate, SWATCH, Type, draw};
use crate::language::i18n::fill;

/// Draws the figure as it is in the page and saves it, as `svg` or as `png` of twice the size.
/// `day` is the day that it shows, where that is not the latest, as `2025-05-12`; `shown`, what a
/// filter leaves, in words.
///
/// `root` is the shadow root that the figure is in, where it is in one; `here`, the address at which all of this can be
/// seen.
///
/// Answers with the file's name, later; fails where it cannot be drawn.
pub fn save(
    root: Option<Root>,
    kind: &str,
    day: Option<String>,
    shown: Option<String>,
    here: String,
) -> Promise {
    match root::within(root, || try_to_save(kind, day, shown, here)) {
        Some(saved) => saved,
        None => Promise::reject(&JsValue::from("the figure is not as expected")),
    }
}

fn try_to_save(
    kind: &str,
    day: Option<String>,
    shown: Option<String>,
    here: String,
) -> Option<Promise> {
    let share = query(".stancemap .share")?;
    let said = |name: &str| share.get_attribute(name).unwrap_or_default();
    let mut notes = Vec::new();
    if day.is_some() {
        let in_words = text(".clock .day");
        notes.push(fill(&said("data-shows"), "day", &in_words));
    }
    notes.extend(shown);
    let plate = plate(notes, said("data-licence"), here)?;
    let Drawn { svg, width, height } = drawn(&plate)?;
    let day = day.unwrap_or_else(|| said("data-day"));
    let between = if day.is_empty() { "" } else { "-" };
    let name = [&*said("data-id"), between, &*day, ".", kind].concat();
    let blob = blob(&xml(&svg), "image/svg+xml").ok()?;
    match kind {
        "png" => Some(save::as_png(&blob, name, width, height)),
        _ => {
            save::download(&blob, &name).ok()?;
            Some(Promise::resolve(&JsValue::from(name)))
        }
    }
}

fn drawn(plate: &Plate) -> Option<Drawn> {
    let canvas = document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    let context = canvas.get_context("2d").ok()??;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    let measure = |text: &str, kind: Type| {
        let (weight, family) = match kind {
            Type::Title(_) => ("bold ", &plate.inks.serif),
            _ => ("", &plate.inks.sans),
        };
        context.set_font(&[weight, &fixed(kind.size(), 1), "px ", family].concat());
        let measured = context.measure_text(text);
        measured.map_or(0.0, |measured| measured.width())
    };
    Some(draw(plate, &measure))
}

/// What the page shows; `notes` say what of the whole that is.
fn plate(notes: Vec<String>, licence: String, here: String) -> Option<Plate> {
    let figure = query(".stancemap")?;
    let frame = query(".stancemap .canvas")?.get_bounding_client_rect();
    let mut copier = Copier::default();
    let legend = page::all(".stancemap .legend li");
    let legend = legend.iter().filter_map(|item| key(item, &mut copier));
    let legend = legend.collect();
    let map = map(&frame, &mut copier)?;
    Some(Plate {
        lang: figure.get_attribute("lang").unwrap_or_default(),
        right_to_left: value(&computed(&figure)?, "direction") == "rtl",
        title: text(".heading h1"),
        deck: text(".heading .deck"),
        legend,
        shown: notes,
        map,
        width: frame.width(),
        height: frame.height(),
        patterns: copier.patterns(),
        credits: credits(licence, here),
        inks: inks()?,
    })
}

/// The map and the outline of what is selected, from the frame's top left corner, in pixels.
fn map(frame: &web_sys::DomRect, copier: &mut Copier) -> Option<markup::Element> {
    let map = query(".stancemap .map")?;
    let at = map.get_bounding_client_rect();
    let scale = fixed(at.width() / WIDTH, 6);
    let [x, y] = [at.left() - frame.left(), at.top() - frame.top()].map(|part| fixed(part, 2));
    copier.frame = Some(frame.clone());
    let mut drawn = copier.copy(&map, &Paints::initial());
    drawn.extend(copier.outlines(".halo-selected use"));
    copier.frame = None;
    let place = ["translate(", &x, " ", &y, ") scale(", &scale, ")"].concat();
    Some(element("g").attr("transform", place).children(drawn))
}

/// An entry of the legend; nothing where the page does not show it.
fn key(item: &Element, copier: &mut Copier) -> Option<Key> {
    if value(&computed(item)?, "display") == "none" {
        return None;
    }
    let swatch = page::part(item, ".swatch")?;
    let view = swatch.get_attribute("viewBox")?;
    let numbers: Vec<f64> = view.split(' ').filter_map(parse).collect();
    let &[left, top, width, _] = numbers.as_slice() else {
        return None;
    };
    let scale = SWATCH / width;
    copier.line_scale = scale;
    let drawn = copier.copy(&swatch, &Paints::initial());
    copier.line_scale = 1.0;
    let [x, y, scale] = [-left * scale, -top * scale, scale].map(|part| fixed(part, 4));
    let place = ["translate(", &x, " ", &y, ") scale(", &scale, ")"].concat();
    Some(Key {
        swatch: element("g").attr("transform", place).children(drawn),
        label: page::text(item, ".label"),
        count: page::text(item, ".count"),
        is_out: value(&computed(&swatch)?, "opacity") != "1",
    })
}

/// The page's credits and the terms in one paragraph, and where the page is in another.
fn credits(licence: String, here: String) -> Vec<String> {
    let paragraphs = page::all(".stancemap .credits p");
    let paragraphs = paragraphs.iter().filter_map(|one| one.text_content());
    let told: Vec<String> = paragraphs.chain([licence]).collect();
    vec![told.join(" "), here]
}

fn inks() -> Option<Inks> {
    let look = |selector: &str, name: &str| Some(value(&computed(&query(selector)?)?, name));
    let color = |selector: &str, name: &str| Some(copy::color(&look(selector, name)?).0);
    Some(Inks {
        paper: color(".said", "background-color")?,
        ink: color(".stancemap", "color")?,
        quiet: color(".heading .deck", "color")?,
        serif: look(".heading h1", "font-family")?,
        sans: look(".stancemap", "font-family")?,
    })
}

fn text(selector: &str) -> String {
    let found = query(".stancemap").map(|figure| page::text(&figure, selector));
    found.unwrap_or_default()
}
