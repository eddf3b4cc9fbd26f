//! The hint for a gesture that the page needs for itself.

use crate::figure::protocol::names;
use crate::language::i18n::format;
use crate::web::dom::attributes::toggle_attr;
use crate::web::dom::element::attr;
use crate::web::dom::window::window;
use crate::web::viewer::figure::Figure;

/// How long the hint stays after the last such gesture, in milliseconds.
const STAYS: i32 = 1400;

/// The messages of the hint.
#[derive(Clone, Copy)]
pub(crate) enum Hint {
    /// The wheel needs Ctrl or ⌘.
    Wheel,
    /// One finger needs another.
    Fingers,
}

/// Shows a hint for a moment.
pub(crate) fn show(figure: &Figure, hint: Hint) {
    let Some(line) = figure.query(".stancemap .hint") else {
        return;
    };
    let text = match hint {
        Hint::Wheel => attr(&line, names::WHEEL),
        Hint::Fingers => attr(&line, names::FINGERS),
    };
    let key = if has_command_key() { "⌘" } else { "Ctrl" };
    line.set_text_content(Some(&format(&text, "key", key)));
    toggle_attr(Some(&line), names::SHOWN, true);
    figure.restart("hide hint", STAYS, move |_| {
        toggle_attr(Some(&line), names::SHOWN, false);
    });
}

/// Whether the reader's keyboard has a ⌘ key.
fn has_command_key() -> bool {
    let platform = window().navigator().platform();
    platform.is_ok_and(|platform| platform.starts_with("Mac") || platform.starts_with("iP"))
}
