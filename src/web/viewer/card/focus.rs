//! Where the focus goes when a card opens, and where it returns.

use leptos::prelude::GetUntracked;
use web_sys::Element;

use crate::figure::protocol::place_of;
use crate::web::dom::element::{focus, fragment, rect, scroll_into_view};
use crate::web::dom::window::{document, scroll_by, scroll_top};
use crate::web::state::Id;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::around;
use crate::web::viewer::figure::parts::{card, entry, map_link};
use crate::web::viewer::map::go_to::scroll_to_place;

/// Where a reader was who has opened a card.
#[derive(Default)]
struct Opener {
    /// The place, and the element that its card was opened from.
    from: Option<(Id, Element)>,
    /// How far the page was scrolled, in CSS pixels, if it has been scrolled to the card.
    scrolled: Option<f64>,
}

/// Remembers what opens a card: the focused link, if it is in a list or the table beside the map;
/// else the place's own link on the map; else whatever has the focus, such as the search box.
pub(crate) fn remember_opener(figure: &Figure, place: &str) {
    let focused = figure.root.focused();
    let lists = "details, .answers, .takeaways";
    let is_below = |focused: &Element| focused.closest(lists).is_ok_and(|list| list.is_some());
    let below = focused.clone().filter(is_below);
    let opener = below.or_else(|| map_link(figure, place)).or(focused);
    figure.with(|own: &mut Opener| {
        *own = Opener {
            from: opener.map(|opener| (place.into(), opener)),
            scrolled: None,
        };
    });
}

/// Remembers how far the page was scrolled before it was scrolled to a card, if it was.
pub(crate) fn remember_scroll(figure: &Figure, from: f64) {
    if scroll_top() != from {
        figure.with(|own: &mut Opener| {
            own.scrolled.get_or_insert(from);
        });
    }
}

/// Forgets what has opened a card.
pub(crate) fn forget_opener(figure: &Figure) {
    figure.with(|own: &mut Opener| *own = Opener::default());
}

/// Gives the focus back to the opener of a card, unless the reader has focused something else. If the
/// address has opened the card, or the opener is hidden or gone, the link on the map gets it.
pub(crate) fn give_back(figure: &Figure, place: &str) {
    let Opener { from, scrolled } = figure.with(|own: &mut Opener| std::mem::take(own));
    let is_seen = |opener: &Element| rect(opener).width() > 0.0;
    let opener = from.filter(|(own, opener)| **own == *place && is_seen(opener));
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
        // Once the card is gone, which may have been above.
        figure.before_paint(move |figure| {
            if let Some(scrolled) = scrolled {
                scroll_by(scrolled - scroll_top());
            }
            show(figure, &opener);
        });
    }
}

/// Scrolls the page as little as needed to see what has the focus.
fn show(figure: &Figure, opener: &Element) {
    let place = around(opener, ".story a").and_then(|link| fragment(&link));
    let story = figure.state.story.get_untracked();
    match place.and_then(|place| story.position(&place)) {
        Some(position) => scroll_to_place(figure, position),
        None => scroll_into_view(opener),
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
