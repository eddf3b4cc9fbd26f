//! What the map answers to a gesture that the page needs for itself.

use std::time::Duration;

use leptos::prelude::{TimeoutHandle, window};

use crate::browser::own::Own;
use crate::browser::{dom, later};
use crate::language::i18n::fill;

/// How long a hint stays after the last such gesture.
const STAYS: Duration = Duration::from_millis(1400);

/// What there is to say.
#[derive(Clone, Copy)]
pub(super) enum Hint {
    /// A wheel needs Ctrl or ⌘.
    Wheel,
    /// A finger needs another.
    Fingers,
}

static FADES: Own<Option<TimeoutHandle>> = Own::new();

/// Shows a hint for a moment.
pub(super) fn show(hint: Hint) {
    let Some(line) = dom::query(".stancemap .hint") else {
        return;
    };
    let words = match hint {
        Hint::Wheel => line.get_attribute("data-wheel"),
        Hint::Fingers => line.get_attribute("data-fingers"),
    };
    let key = if is_mac() { "⌘" } else { "Ctrl" };
    line.set_text_content(words.map(|words| fill(&words, "key", key)).as_deref());
    let _ = line.set_attribute("data-shown", "");
    let fades = later::after(STAYS, move || {
        let _ = line.remove_attribute("data-shown");
    });
    if let Some(earlier) = FADES.replace(fades) {
        earlier.clear();
    }
}

/// Whether the reader's keyboard has a ⌘ key.
fn is_mac() -> bool {
    let platform = window().navigator().platform();
    platform.is_ok_and(|platform| platform.starts_with("Mac") || platform.starts_with("iP"))
}
