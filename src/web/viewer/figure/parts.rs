//! The nodes of a figure's parts.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::figure::protocol::names;
use crate::web::page::source;
use crate::web::viewer::figure::figure::Figure;

/// The map's drawing.
pub(crate) fn map(figure: &Figure) -> Option<Element> {
    figure.query(".stancemap .map")
}

/// The card of a place.
pub(crate) fn card(figure: &Figure, place: &str) -> Option<HtmlElement> {
    source::card(&figure.root, place)?.dyn_into().ok()
}

/// The entry of a fact in a card, by its id: `RWA/rwa-payment`.
pub(crate) fn entry(figure: &Figure, target: &str) -> Option<HtmlElement> {
    let entry: HtmlElement = figure.root.by_id(target)?.dyn_into().ok()?;
    entry.has_attribute(names::FACT).then_some(entry)
}

/// The shape of a place of the story.
pub(crate) fn shape(figure: &Figure, place: &str) -> Option<Element> {
    figure.root.by_id(&format!("{place}-shape"))
}

/// The link of a place on the map.
pub(crate) fn map_link(figure: &Figure, place: &str) -> Option<Element> {
    shape(figure, place)?.parent_element()
}
