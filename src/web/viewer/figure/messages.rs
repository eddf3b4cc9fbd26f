//! The messages that the markup keeps for the viewer, in the figure's language.

use leptos::prelude::WithUntracked;
use web_sys::Element;

use crate::language::i18n::{format, pick_form};
use crate::web::dom::element::attr;
use crate::web::viewer::figure::figure::Figure;

/// The message in an attribute of the first element that matches a selector; empty without one.
pub(crate) fn message(figure: &Figure, selector: &str, name: &str) -> String {
    let keeper = figure.query(selector);
    keeper.map(|keeper| attr(&keeper, name)).unwrap_or_default()
}

/// The message in an attribute of an element, in the plural form of a number, which replaces `{n}`.
pub(crate) fn counted(figure: &Figure, keeper: &Element, name: &str, number: usize) -> String {
    let forms = attr(keeper, name);
    let story = &figure.state.story;
    story.with_untracked(|story| {
        let message = pick_form(&forms, &story.lang, number);
        format(message, "n", &number.to_string())
    })
}
