//! The messages that the markup keeps for the viewer, in the figure's language.

use leptos::prelude::{GetUntracked, WithUntracked};
use web_sys::Element;

use crate::figure::protocol::names;
use crate::language::i18n::{format, pick_form};
use crate::web::dom::element::attr;
use crate::web::state::Standing;
use crate::web::viewer::figure::figure::Figure;

/// The message in an attribute of the first element that matches a selector; empty without one.
pub(crate) fn message(figure: &Figure, selector: &str, name: &str) -> String {
    let keeper = figure.query(selector);
    keeper.map(|keeper| attr(&keeper, name)).unwrap_or_default()
}

/// A standing on the day that is shown, in words. One that is only possible says so.
pub(crate) fn standing_in_words(figure: &Figure, standing: &Standing) -> String {
    let day = figure.state.day.get_untracked();
    figure.state.story.with_untracked(|story| {
        let label = story.label(&standing.stance, day);
        match standing.certain_from {
            Some(_) => format(
                &message(figure, ".timeline", names::MAYBE),
                "standing",
                label,
            ),
            None => label.to_owned(),
        }
    })
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
