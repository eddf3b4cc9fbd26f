use leptos::prelude::GetUntracked;
use wasm_bindgen::JsCast;

use crate::base::decimal::fixed;
use crate::figure::markup::{Element, chip, element};
use crate::figure::protocol::names;
use crate::web::dom::attributes::{set_style, toggle_attr};
use crate::web::dom::build::build;
use crate::web::viewer::figure::messages::standing_in_words;
use crate::web::viewer::figure::{Figure, Hover};
use crate::web::viewer::map::overlay::name_with_amount;

/// Shows name and standing of what is pointed at, or nothing. The links of the map tell a screen
/// reader the same, so the tooltip is hidden from it.
pub(crate) fn show(figure: &Figure, hover: Option<&Hover>) {
    let Some(slot) = figure.query(".stancemap .pointed") else {
        return;
    };
    slot.set_text_content(None);
    let tooltip = hover.and_then(|hover| tooltip(figure, &hover.id));
    let tooltip = tooltip.and_then(|tooltip| build(&tooltip, false).ok());
    if let Some(tooltip) = tooltip {
        let added = slot.append_child(&tooltip);
        debug_assert!(added.is_ok());
    }
    if let Some(hover) = hover {
        move_to(figure, hover);
    }
}

/// Moves the tooltip to the pointer.
pub(crate) fn move_to(figure: &Figure, &Hover { x, y, flip, .. }: &Hover) {
    let Some(tooltip) = figure.query(".stancemap .tooltip") else {
        return;
    };
    toggle_attr(Some(&tooltip), names::FLIP, flip);
    let translate = format!("{}px {}px", fixed(x, 0), fixed(y, 0));
    set_style(tooltip.unchecked_ref(), "translate", &translate);
}

fn tooltip(figure: &Figure, place: &str) -> Option<Element> {
    let state = &figure.state;
    let (story, derived) = (state.story.get_untracked(), state.derived.get_untracked());
    let name = story.name(place)?;
    let standing = derived.standing(&story, place);
    let name = match derived.amount(&story, place) {
        Some(amount) => name_with_amount(figure, name, &amount.words),
        None => name.to_owned(),
    };
    Some(
        element("div")
            .attr("class", "tooltip")
            .attr("aria-hidden", "true")
            .child(element("strong").text(name))
            .child(
                element("span")
                    .attr(names::STANCE, &*standing.stance)
                    .child(chip())
                    .text(standing_in_words(figure, &standing)),
            ),
    )
}
