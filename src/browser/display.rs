//! How the figure looks: its theme, and patterns as well as colours.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

use super::mark::{flag, mark};
use super::query::{self, Entry};
use super::{dom, load, page};
use crate::view::State;

/// What the address and the markup call the parts of it.
const THEME: &str = "theme";
const PATTERNS: &str = "patterns";

/// Shows the page as the address says.
pub(super) fn follow_address() {
    let (theme, patterns) = (query::get(THEME), query::get(PATTERNS).is_some());
    for input in page::all(".display input") {
        let input: HtmlInputElement = input.unchecked_into();
        let is_theme = input.name() == THEME;
        input.set_checked(if is_theme {
            input.value() == theme.as_deref().unwrap_or_default()
        } else {
            patterns
        });
    }
    apply();
}

/// Another theme is chosen, or patterns are, or a language.
pub(super) fn on_change(event: &Event, state: State) {
    if let Some(select) = dom::closest(event, ".display [name=lang]") {
        let select: HtmlSelectElement = select.unchecked_into();
        load::choose_language(state, select.value());
    } else if dom::closest(event, ".display").is_some() {
        let (theme, patterns) = apply();
        query::set(THEME, theme, Entry::Correction);
        query::set(
            PATTERNS,
            patterns.then(|| "1".to_owned()),
            Entry::Correction,
        );
    }
}

/// Makes the page look as it is chosen; what that is.
fn apply() -> (Option<String>, bool) {
    let theme = dom::query(".display [name=theme]:checked");
    let theme = theme.and_then(|input| input.get_attribute("value"));
    let theme = theme.filter(|theme| !theme.is_empty());
    let patterns = dom::query(".display [name=patterns]:checked").is_some();
    let root = document().document_element();
    mark(root.as_ref(), "data-theme", theme.as_deref());
    flag(dom::figure().as_ref(), "data-patterns", patterns);
    (theme, patterns)
}
