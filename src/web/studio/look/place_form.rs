use leptos::prelude::*;
use web_sys::SubmitEvent;

use crate::web::studio::state::{Studio, studio, t};

/// A field for a place that comes into a list, with its button. It proposes the places of the sheets.
#[component]
pub(super) fn PlaceForm(
    /// The id of the field.
    id: String,
    /// The key of the button that adds the place.
    add: &'static str,
    /// Adds a place.
    #[prop(into)]
    take: Callback<String>,
) -> impl IntoView {
    let studio = studio();
    let typed = RwSignal::new(String::new());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let place = typed.get_untracked().trim().to_owned();
        if !place.is_empty() {
            typed.set(String::new());
            take.run(place);
        }
    };
    let known = move || {
        let option = |name: String| view! { <option value=name></option> };
        names(studio).into_iter().map(option).collect_view()
    };
    let list = format!("{id}-known");
    view! {
        <form class="add" aria-label=t(add) on:submit=submit>
            <label for=id.clone()>{t("item-place")}</label>
            <input type="text" id=id list=list.clone() prop:value=move || typed.get()
                on:input:target=move |event| typed.set(event.target().value())/>
            <datalist id=list>{known}</datalist>
            <button type="submit">{t(add)}</button>
        </form>
    }
}

/// The names of the places in the sheets, each once.
fn names(studio: Studio) -> Vec<String> {
    studio.view.with(|view| {
        let names = view.places.names.iter().map(|place| place.name.clone());
        let mut names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
        names.sort_unstable();
        names.dedup();
        names
    })
}
