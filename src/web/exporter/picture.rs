//! The figure as a picture, as the reader sees it now.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, DomRect, Element, HtmlCanvasElement, Node};

use crate::base::decimal::{fixed, parse};
use crate::base::geom::WORLD_WIDTH;
use crate::figure::markup::{self, element, xml};
use crate::figure::picture::{
    Drawn, Face, Font, LegendEntry, Plate, SWATCH, SizeSample, Theme, draw_plate,
};
use crate::figure::protocol::names;
use crate::language::i18n::format;
use crate::web::dom::blob::blob;
use crate::web::dom::element::{attr, find, rect, text_of};
use crate::web::dom::root::Root;
use crate::web::dom::window::document;
use crate::web::exporter::download::{as_png, download};
use crate::web::exporter::inline_styles::{Paints, StyleInliner, color, computed, value};

/// The signs that end a sentence.
const SENTENCE_ENDS: [char; 6] = ['.', '!', '?', '…', '؟', '。'];

/// The part of the whole that a picture shows.
struct Shown {
    /// The day, as `2025-05-12`; `None` for the latest.
    day: Option<String>,
    /// The filter in words.
    filter: Option<String>,
    /// The address at which a reader can see it.
    address: String,
}

/// Draws the figure as it is in the page and saves it, as `svg`, or as `png` of twice the size.
///
/// `root` is the figure's shadow root, or nothing if it is in the document. `day` is the day that it
/// shows, as `2025-05-12`, unless that is the latest; `filter` says in words what a filter shows;
/// `address` is where a reader can see all of this.
///
/// The promise is resolved with the file's name, and rejected if the figure cannot be drawn.
#[wasm_bindgen]
pub fn save(
    root: Option<Root>,
    kind: &str,
    day: Option<String>,
    filter: Option<String>,
    address: String,
) -> Promise {
    let root = root.unwrap_or_else(Root::of_document);
    let shown = Shown {
        day,
        filter,
        address,
    };
    let saved = try_to_save(&root, kind, shown);
    saved.unwrap_or_else(|| Promise::reject(&JsValue::from("the figure is not as expected")))
}

fn try_to_save(root: &Root, kind: &str, shown: Shown) -> Option<Promise> {
    let share = root.query(".stancemap .share")?;
    let name = file_name(&share, shown.day.as_deref(), kind);
    let Drawn { svg, width, height } = drawn(&plate(root, &share, shown)?)?;
    let blob = blob(&xml(&svg), "image/svg+xml").ok()?;
    if kind == "png" {
        return Some(as_png(&blob, name, width, height));
    }
    download(&blob, &name).ok()?;
    Some(Promise::resolve(&JsValue::from(name)))
}

/// The dossier's id, the day and the kind: `tea-2025-05-12.svg`.
fn file_name(share: &Element, day: Option<&str>, kind: &str) -> String {
    let day = day.map_or_else(|| attr(share, names::AS_OF), str::to_owned);
    let hyphen = if day.is_empty() { "" } else { "-" };
    [&*attr(share, names::ID), hyphen, &day, ".", kind].concat()
}

fn drawn(plate: &Plate) -> Option<Drawn> {
    let canvas = document().create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    let context = canvas.get_context("2d").ok()??;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    let measure = |text: &str, Font { face, size }: Font| {
        let (weight, family) = match face {
            Face::Title => ("bold ", &plate.theme.serif),
            Face::Strong => ("bold ", &plate.theme.sans),
            Face::Text => ("", &plate.theme.sans),
        };
        context.set_font(&[weight, &fixed(size, 1), "px ", family].concat());
        let measured = context.measure_text(text);
        measured.map_or(0.0, |measured| measured.width())
    };
    Some(draw_plate(plate, &measure))
}

/// The picture of the page as it is shown.
fn plate(root: &Root, share: &Element, shown: Shown) -> Option<Plate> {
    let figure = root.query(".stancemap")?;
    let frame = rect(&root.query(".stancemap .canvas")?);
    let mut inliner = StyleInliner::new(root.clone());
    let legend = root.query_all(".stancemap :is(.legend li, .possible)");
    let legend = legend
        .iter()
        .filter_map(|item| legend_entry(item, &mut inliner));
    let mut legend = legend.collect::<Vec<_>>();
    let statuses = root.query_all(".stancemap .flow-key .sample");
    let statuses = statuses
        .iter()
        .filter_map(|sample| status_entry(sample, &mut inliner));
    legend.extend(statuses);
    let key = root.query_all(".stancemap .sizes span");
    let key = key.iter().filter_map(|one| size_sample(one, &mut inliner));
    let key = key.collect();
    let map = map(root, &frame, &mut inliner)?;
    let day = shown.day.map(|_| {
        let day = text_of(&figure, ".clock .day");
        format(&attr(share, names::SHOWS), "day", &day)
    });
    let right_to_left = value(&computed(&figure)?, "direction") == "rtl";
    let licence = attr(share, names::LICENCE);
    Some(Plate {
        lang: attr(&figure, "lang"),
        right_to_left,
        title: text_of(&figure, ".heading h1"),
        deck: text_of(&figure, ".heading .deck"),
        legend,
        notes: day.into_iter().chain(shown.filter).collect(),
        map,
        width: frame.width(),
        height: frame.height(),
        key,
        key_notes: key_notes(root),
        paint_servers: inliner.paint_servers(),
        credits: credits(root, right_to_left, licence, shown.address),
        theme: theme(root)?,
    })
}

/// The map and the outline of the selected place, from the frame's top left corner, in CSS pixels.
fn map(root: &Root, frame: &DomRect, inliner: &mut StyleInliner) -> Option<markup::Element> {
    let map = root.query(".stancemap .map")?;
    let at = rect(&map);
    let scale = fixed(at.width() / WORLD_WIDTH, 6);
    let [x, y] = [at.left() - frame.left(), at.top() - frame.top()].map(|part| fixed(part, 2));
    inliner.frame = Some(frame.clone());
    let mut drawn = inliner.copy(&map, &Paints::initial());
    drawn.extend(inliner.outlines(".halo-selected use"));
    inliner.frame = None;
    let place = ["translate(", &x, " ", &y, ") scale(", &scale, ")"].concat();
    Some(element("g").attr("transform", place).children(drawn))
}

/// An entry of the legend; `None` if the page does not show it.
fn legend_entry(item: &Element, inliner: &mut StyleInliner) -> Option<LegendEntry> {
    let style = computed(item)?;
    let is_hidden = value(&style, "display") == "none" || value(&style, "visibility") == "hidden";
    if item.has_attribute("hidden") || is_hidden {
        return None;
    }
    let swatch = find(item, ".swatch")?;
    let view = swatch.get_attribute("viewBox")?;
    let numbers: Vec<f64> = view.split(' ').filter_map(parse).collect();
    let &[left, top, width, _] = numbers.as_slice() else {
        return None;
    };
    let scale = SWATCH / width;
    inliner.line_scale = scale;
    let drawn = inliner.copy(&swatch, &Paints::initial());
    inliner.line_scale = 1.0;
    let [x, y, scale] = [-left * scale, -top * scale, scale].map(|part| fixed(part, 4));
    let place = ["translate(", &x, " ", &y, ") scale(", &scale, ")"].concat();
    Some(LegendEntry {
        swatch: element("g").attr("transform", place).children(drawn),
        label: find(item, ".label")?.text_content()?,
        short: String::new(),
        count: text_of(item, ".count"),
        is_out: value(&computed(&swatch)?, "opacity") != "1",
    })
}

/// An entry of the legend for a status of what is counted on the map; `None` if the page does not
/// show it.
fn status_entry(sample: &Element, inliner: &mut StyleInliner) -> Option<LegendEntry> {
    let label = sample.next_element_sibling()?;
    Some(LegendEntry {
        swatch: drawn_sample(sample, inliner)?.0,
        label: label.text_content()?,
        short: String::new(),
        count: String::new(),
        is_out: false,
    })
}

/// A sample of the key to sizes; `None` if the page does not show it.
fn size_sample(item: &Element, inliner: &mut StyleInliner) -> Option<SizeSample> {
    let (drawing, at) = drawn_sample(&find(item, "svg")?, inliner)?;
    Some(SizeSample {
        drawing,
        width: at.width(),
        height: at.height(),
        label: item.text_content()?,
    })
}

/// A drawing of the key in CSS pixels, with its box; `None` if it is not displayed.
fn drawn_sample(svg: &Element, inliner: &mut StyleInliner) -> Option<(markup::Element, DomRect)> {
    let at = rect(svg);
    let drawn = inliner.copy(svg, &Paints::initial());
    if at.width() == 0.0 || drawn.is_empty() {
        return None;
    }
    // Circles are centred by styles.
    let is_circle = find(svg, "circle").is_some();
    let centre = [at.width(), at.height()].map(|side| fixed(side / 2.0, 2));
    let place = is_circle.then(|| ["translate(", &centre[0], " ", &centre[1], ")"].concat());
    let drawing = element("g").attr_opt("transform", place).children(drawn);
    Some((drawing, at))
}

/// The paragraphs below the key to sizes that the page shows.
fn key_notes(root: &Root) -> Vec<String> {
    let notes = root.query_all(".stancemap .sizes p");
    let is_shown = |note: &&Element| rect(note).height() > 0.0;
    let notes = notes.iter().filter(is_shown);
    notes.filter_map(|note| note.text_content()).collect()
}

/// The page's credits and the licence in one paragraph, and the address in another.
fn credits(root: &Root, right_to_left: bool, licence: String, address: String) -> Vec<String> {
    let paragraphs = root.query_all(".stancemap .credits p");
    let paragraphs = paragraphs.iter().map(|one| match right_to_left {
        true => isolated_text(one),
        false => one.text_content().unwrap_or_default(),
    });
    let mut credits = String::new();
    for sentences in paragraphs.chain([licence]) {
        if !credits.is_empty() && !credits.ends_with(SENTENCE_ENDS) {
            credits.push('.');
        }
        credits.push_str(if credits.is_empty() { "" } else { " " });
        credits.push_str(&sentences);
    }
    vec![credits, address]
}

/// The text of an element. The text of each child element has its direction from its own letters, as
/// in the page: a title in another script does not move what stands beside it.
fn isolated_text(element: &Element) -> String {
    let mut text = String::new();
    let mut child = element.first_child();
    while let Some(one) = child {
        let own = one.text_content().unwrap_or_default();
        let is_element = one.node_type() == Node::ELEMENT_NODE;
        // FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE.
        let [before, after] = if is_element {
            ["\u{2068}", "\u{2069}"]
        } else {
            ["", ""]
        };
        text.extend([before, &*own, after]);
        child = one.next_sibling();
    }
    text
}

fn theme(root: &Root) -> Option<Theme> {
    let look = |selector: &str, name: &str| Some(value(&computed(&root.query(selector)?)?, name));
    let ink = |selector: &str, name: &str| Some(color(&look(selector, name)?).0);
    Some(Theme {
        paper: ink(".said", "background-color")?,
        ink: ink(".stancemap", "color")?,
        quiet: ink(".heading .deck", "color")?,
        serif: look(".heading > :first-child", "font-family")?,
        sans: look(".stancemap", "font-family")?,
    })
}
