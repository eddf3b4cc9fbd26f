//! How the figure looks: theme, patterns, language.

use leptos::prelude::{GetUntracked, Set};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

use crate::figure::protocol::names;
use crate::figure::protocol::view_parts::{PATTERNS, THEME};
use crate::language::i18n::same_language;
use crate::web::dom::attributes::{set_attr, toggle_attr};
use crate::web::dom::window::{document, window};
use crate::web::page::source::languages;
use crate::web::state::Id;
use crate::web::viewer::address::query::{self, HistoryStep};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::closest;
use crate::web::viewer::load::wanted::choose_language;

/// The theme of a guest that follows its reader's color scheme instead of the page around.
const AUTOMATIC: &str = "auto";

/// Takes theme and patterns from the address. A theme that is not offered is ignored. Without one, the figure's own page has
/// the theme that was published.
pub(crate) fn follow_address(figure: &Figure) {
    let mut theme = query::get(figure, THEME);
    let radios = || {
        let inputs = figure.query_all(".display [name=theme]").into_iter();
        inputs.map(JsCast::unchecked_into::<HtmlInputElement>)
    };
    if theme.is_none() && !figure.is_guest() {
        let published = radios().find(HtmlInputElement::default_checked);
        theme = published.map(|input| input.value());
    }
    let named = theme.filter(|theme| !theme.is_empty());
    let radio = named.as_deref().filter(|theme| *theme != AUTOMATIC);
    let has_patterns = query::get(figure, PATTERNS).is_some_and(|text| text != "0");
    let mut is_offered = radio.is_none();
    for input in radios() {
        let is_chosen = input.value() == radio.unwrap_or_default();
        input.set_checked(is_chosen);
        is_offered |= is_chosen;
    }
    if let Some(input) = figure.query(".display [name=patterns]") {
        input
            .unchecked_into::<HtmlInputElement>()
            .set_checked(has_patterns);
    }
    let theme = named.filter(|_| is_offered);
    // Also if they are as before: another figure may have taken the place of the one that has them.
    figure.state.theme.set(theme.map(Into::into));
    figure.state.patterns.set(has_patterns);
}

/// Applies theme and patterns to the page.
pub(crate) fn apply(figure: &Figure, theme: Option<&Id>, patterns: bool) {
    if figure.host.is_none() {
        let root = document().document_element();
        set_attr(root.as_ref(), names::THEME, theme.map(|theme| &**theme));
    }
    toggle_attr(figure.element().as_ref(), names::PATTERNS, patterns);
}

/// Chooses the figure's language in the list again: another could not be loaded.
pub(crate) fn show_language(figure: &Figure) {
    if let Some(select) = figure.query(".display [name=lang]") {
        select
            .unchecked_into::<HtmlSelectElement>()
            .set_value(&figure.lang());
    }
}

/// Offers the figure in the reader's own language, by its own name, if it is in another.
pub(crate) fn offer_language(figure: &Figure) {
    let languages = figure.element().as_ref().map(languages).unwrap_or_default();
    let tags = window().navigator().languages();
    let mut tags = tags.iter().filter_map(|tag| tag.as_string());
    let offered = tags.find_map(|tag| {
        let mut languages = languages.iter();
        languages.find(|language| same_language(&language.tag, &tag))
    });
    let Some((language, button)) = offered.zip(figure.query(".own-language")) else {
        return;
    };
    toggle_attr(Some(&button), "hidden", language.tag == figure.lang());
    set_attr(Some(&button), "lang", Some(&language.tag));
    button.set_text_content(Some(&language.name));
}

/// Answers a click on the button that offers the reader's own language. Returns whether it was one.
pub(crate) fn on_click(figure: &Figure, event: &Event) -> bool {
    let button = closest(figure, event, ".own-language");
    let tag = button.and_then(|button| button.get_attribute("lang"));
    let is_offer = tag.is_some();
    if let Some(tag) = tag {
        choose_language(figure, tag);
    }
    is_offer
}

/// Answers another choice of theme, patterns or language.
pub(crate) fn on_change(figure: &Figure, event: &Event) {
    if let Some(select) = closest(figure, event, ".display [name=lang]") {
        let select: HtmlSelectElement = select.unchecked_into();
        return choose_language(figure, select.value());
    }
    let Some(input) = closest(figure, event, ".display input") else {
        return;
    };
    let input: HtmlInputElement = input.unchecked_into();
    if input.name() == THEME {
        // Where the theme would be another, the reader's color scheme must be asked for by name.
        let is_named = figure.is_guest() || !input.default_checked();
        let none = is_named.then(|| AUTOMATIC.to_owned());
        let theme = Some(input.value()).filter(|theme| !theme.is_empty());
        figure.state.theme.set(theme.or(none).map(Into::into));
    } else {
        figure.state.patterns.set(input.checked());
    }
    let theme = figure.state.theme.get_untracked();
    let patterns = figure.state.patterns.get_untracked();
    let theme = theme.as_deref().map(str::to_owned);
    query::set(figure, THEME, theme, HistoryStep::Replace);
    let patterns = patterns.then(|| "1".to_owned());
    query::set(figure, PATTERNS, patterns, HistoryStep::Replace);
}
