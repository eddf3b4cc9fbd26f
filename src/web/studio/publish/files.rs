use leptos::prelude::*;

use crate::web::studio::state::{Studio, once, studio, t};

/// The files that an editor can take away: their kinds, and the keys of their names and descriptions.
const FILES: [(&str, &str, &str); 4] = [
    ("single", "file-single", "file-single-about"),
    ("json", "file-json", "file-json-about"),
    ("csv", "file-csv", "file-csv-about"),
    ("sheets", "file-sheets", "file-sheets-about"),
];

/// The files to take away.
#[component]
pub(crate) fn Files() -> impl IntoView {
    let studio = studio();
    let address = RwSignal::new(String::new());
    let file = move |(kind, name, about): (&'static str, &'static str, &'static str)| {
        let save = move |_| save(studio, kind, address.get_untracked());
        view! {
            <li>
                <button type="button" on:click=save disabled=move || !studio.view.with(|view| view.has_map)>{t(name)}</button>
                <span class="small">{t(about)}</span>
            </li>
        }
    };
    view! {
        <h2>{t("files-title")}</h2>
        <p class="field">
            <label for="address">{t("address")}</label>
            <input id="address" type="url" placeholder="https://" prop:value=move || address.get()
                on:input:target=move |event| address.set(event.target().value())/>
        </p>
        <ul class="plain files">{FILES.map(file).collect_view()}</ul>
    }
}

fn save(studio: Studio, kind: &'static str, address: String) {
    let options = serde_json::json!({ "site": address }).to_string();
    let saved = studio.call(|bridge| bridge.save(kind, &options));
    once(saved, move |saved| {
        if let Err(error) = saved {
            studio.fail(&error);
        }
    });
}
