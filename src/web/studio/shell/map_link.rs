//! On a screen with no room for the map beside the work, the ways between the two.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::web::studio::state::t;

/// The button to the map, which stays in sight while the work scrolls.
#[component]
pub(crate) fn ToMap() -> impl IntoView {
    view! { <button type="button" class="to-map" on:click=|_| focus("#map")>{t("to-map")}</button> }
}

/// The button from the map to the beginning of the work.
#[component]
pub(crate) fn FromMap() -> impl IntoView {
    view! { <button type="button" class="from-map link" on:click=|_| focus(".desk h1")>{t("from-map")}</button> }
}

/// Moves the focus, and what can be seen with it.
fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|one| one.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
