//! How the figure looks: its theme, and patterns as well as colours.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement};

use crate::browser::mark::{flag, mark};
use crate::browser::mount;
use crate::browser::query::Entry;
use crate::browser::{dom, load, page, query};
use crate::language::i18n::is_same;
use crate::view::State;

/// What the address and the markup call the parts of it.
const THEME: &str = "theme";
const PATTERNS: &str = "patterns";
/// The theme of a guest that follows its reader's scheme, not that of the page around.
const AUTOMATIC: &str = "auto";

/// Shows the page as the address says.
pub(super) fn follow_address() {
    let (theme, patterns) = (query::get(THEME), query::get(PATTERNS).is_some());
    let radio = theme.as_deref().filter(|theme| *theme != AUTOMATIC);
    for input in page::all(".display input") {
        let input: HtmlInputElement = input.unchecked_into();
        let is_theme = input.name() == THEME;
        input.set_checked(if is_theme {
            input.value() == radio.unwrap_or_default()
        } else {
            patterns
        });
    }
    let is_known = radio.is_none() || chosen().is_some();
    look(theme.as_deref().filter(|_| is_known), patterns);
}

/// Offers the figure in the reader's own language, by its own name, where it is in another.
pub(super) fn offer_language() {
    let options = page::all(".display [name=lang] option");
    let tags = window().navigator().languages();
    let offered = tags
        .iter()
        .filter_map(|tag| tag.as_string())
        .find_map(|tag| {
            let value = |option: &&Element| option.get_attribute("value").unwrap_or_default();
            let mut options = options.iter();
            options.find(|option| is_same(&value(option), &tag))
        });
    let Some((option, button)) = offered.zip(dom::query(".own-language")) else {
        return;
    };
    let tag = option.get_attribute("value");
    flag(Some(&button), "hidden", tag == Some(dom::language()));
    mark(Some(&button), "lang", tag.as_deref());
    button.set_text_content(option.text_content().as_deref());
}

/// A click on that offer; whether it was one.
pub(super) fn on_click(event: &Event, state: State) -> bool {
    let button = dom::closest(event, ".own-language");
    let tag = button.and_then(|button| button.get_attribute("lang"));
    if let Some(tag) = &tag {
        load::choose_language(state, tag.clone());
    }
    tag.is_some()
}

/// Another theme is chosen, or patterns are, or a language.
pub(super) fn on_change(event: &Event, state: State) {
    if let Some(select) = dom::closest(event, ".display [name=lang]") {
        let select: HtmlSelectElement = select.unchecked_into();
        load::choose_language(state, select.value());
    } else if dom::closest(event, ".display").is_some() {
        // Where the page around has a scheme of its own, the reader's must be asked for.
        let theme = match chosen() {
            None if dom::is_guest() => Some(AUTOMATIC.to_owned()),
            theme => theme,
        };
        let patterns = dom::query(".display [name=patterns]:checked").is_some();
        look(theme.as_deref(), patterns);
        query::set(THEME, theme, Entry::Correction);
        query::set(
            PATTERNS,
            patterns.then(|| "1".to_owned()),
            Entry::Correction,
        );
    }
}

/// The theme that is chosen in the list; `None` where none is, or the automatic one.
fn chosen() -> Option<String> {
    let theme = dom::query(".display [name=theme]:checked")?.get_attribute("value");
    theme.filter(|theme| !theme.is_empty())
}

/// Has the page look so.
fn look(theme: Option<&str>, patterns: bool) {
    if !mount::is_hosted() {
        let root = document().document_element();
        mark(root.as_ref(), "data-theme", theme);
    }
    flag(dom::figure().as_ref(), "data-patterns", patterns);
}
