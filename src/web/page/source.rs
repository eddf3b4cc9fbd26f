use web_sys::Element;

use crate::figure::markup::Language;
use crate::figure::protocol::names;
use crate::web::dom::element::{attr, find, find_all};
use crate::web::dom::root::Root;

/// The card of a place, in the tree of its figure. Other elements may have a place's id in the page
/// around a figure.
pub(crate) fn card(root: &Root, place: &str) -> Option<Element> {
    let card = root.by_id(place)?;
    // The class name of a shape is no text.
    (attr(&card, "class") == "card").then_some(card)
}

/// The address of the basemap that a figure was drawn from.
pub(crate) fn basemap_file(figure: &Element) -> Option<String> {
    find(figure, "[data-file=basemap]")?.get_attribute("href")
}

/// The address of a finer drawing of the figure's world; `None` once it is drawn that fine.
pub(crate) fn detail_file(figure: &Element) -> Option<String> {
    find(figure, ".map")?.get_attribute(names::FINE)
}

/// The id of the projection that the figure's world is drawn in; `None` for the usual one.
pub(crate) fn projection(figure: &Element) -> Option<String> {
    find(figure, ".map")?.get_attribute(names::PROJECTION)
}

/// The languages that the figure is available in.
pub(crate) fn languages(figure: &Element) -> Vec<Language> {
    let language = |option: &Element| {
        Some(Language {
            tag: option.get_attribute("value")?,
            name: option.text_content()?,
        })
    };
    find_all(figure, ".display [name=lang] option")
        .iter()
        .filter_map(language)
        .collect()
}
