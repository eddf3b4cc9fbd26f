//! Where the focus goes when a card opens, and where it returns.

use web_sys::Element;

use crate::figure::protocol::place_of;
use crate::web::dom::element::{focus, rect};
use crate::web::dom::window::document;
use crate::web::state::Id;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::parts::{card, entry, map_link};

/// The place whose card a reader has opened, and the element that it was opened from.
#[derive(Default)]
struct Opener(Option<(Id, Element)>);

/// Remembers what opens a card: the focused link, if it is in a list or the table beside the map;
/// else the place's own link on the map; else whatever has the focus, such as the search box.
pub(crate) fn remember_opener(figure: &Figure, place: &str) {
    let focused = figure.root.focused();
    let lists = "details, .answers, .takeaways";
    let is_below = |focused: &Element| focused.closest(lists).is_ok_and(|list| list.is_some());
    let below = focused.clone().filter(is_below);
    let opener = below.or_else(|| map_link(figure, place)).or(focused);
    figure.with(|own: &mut Opener| own.0 = opener.map(|opener| (place.into(), opener)));
}

/// Forgets what has opened a card.
pub(crate) fn forget_opener(figure: &Figure) {
    figure.with(|own: &mut Opener| own.0 = None);
}

/// Gives the focus back to the opener of a card, unless the reader has focused something else. If the
/// address has opened the card, or the opener is hidden or gone, the link on the map gets it.
pub(crate) fn give_back(figure: &Figure, place: &str) {
    let opener = figure.with(|own: &mut Opener| own.0.take());
    let is_seen = |opener: &Element| rect(opener).width() > 0.0;
    let opener = opener.filter(|(own, opener)| **own == *place && is_seen(opener));
    let opener = opener
        .map(|(_, opener)| opener)
        .or_else(|| map_link(figure, place));
    // If nothing in a shadow root is focused, something in the page around may be.
    let focused = figure.root.focused();
    let focused = focused.or_else(|| document().active_element());
    let is_elsewhere = focused.is_some_and(|focused| {
        focused.tag_name() != "BODY" && focused.closest(".card").is_ok_and(|card| card.is_none())
    });
    if let (Some(opener), false) = (opener, is_elsewhere) {
        focus(&opener);
    }
}

/// Moves the focus to the card of a target, or to the fact in it, if the card is still open.
pub(crate) fn move_to_card(figure: &Figure, target: &str) {
    let place = place_of(target);
    let Some(card) = card(figure, place).filter(|_| figure.state.is_open(place)) else {
        return;
    };
    let entry = entry(figure, target);
    if let Some(entry) = &entry {
        entry.set_tab_index(-1);
    }
    focus(&entry.unwrap_or(card));
}
