//! The signs of places on the day that is shown: those of later days are hidden, and those that are only
//! possible say so.

use leptos::prelude::GetUntracked;

use crate::figure::protocol::names;
use crate::language::i18n;
use crate::web::dom::attributes::{set_text, toggle_attr};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::messages::message;

/// Shows the signs of all places: on the map, in the list, and the marks in the cards.
pub(crate) fn show(figure: &Figure) {
    let story = figure.state.story.get_untracked();
    let day = figure.state.day.get_untracked();
    let possibly = message(figure, ".timeline", names::MAYBE);
    for place in story.places.iter().filter(|place| !place.signs.is_empty()) {
        let id = &*place.id;
        // Each tier of dots has all signs in their order. A card has the marks alone, which come last.
        for [before, after] in [
            [".map .signs[data-of='", "']"],
            [".answers [data-of='", "'] svg"],
            [".card[id='", "'] .mark"],
        ] {
            let elements = figure.query_all(&[before, id, after].concat());
            let signs = place.signs.iter().rev().cycle();
            for (element, sign) in elements.iter().rev().zip(signs) {
                let is_possible = sign.is_possible(day);
                toggle_attr(Some(element), "hidden", !sign.is_known(day));
                toggle_attr(Some(element), names::POSSIBLE, is_possible);
                let label = story.mark_label(&sign.mark);
                if is_possible {
                    set_text(element, "span", &i18n::format(&possibly, "standing", label));
                } else {
                    set_text(element, "span", label);
                }
            }
        }
    }
}
