use leptos::prelude::*;

use crate::web::studio::state::{studio, t};

/// Whether the project is kept in this browser.
#[component]
pub(crate) fn Kept() -> impl IntoView {
    let studio = studio();
    let told = move || match studio.is_kept.get() {
        true => t("kept")(),
        false => t("not-kept")(),
    };
    view! { <span class="kept" class:warn=move || !studio.is_kept.get()>{told}</span> }
}
