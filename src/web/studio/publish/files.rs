use leptos::prelude::*;

use crate::web::studio::state::{Studio, once, studio, t};

/// The files that an editor can take away: their kinds, and the keys of their names and descriptions.
const FILES: [(&str, &str, &str); 6] = [
    ("single", "file-single", "file-single-about"),
    ("site", "file-site", "file-site-about"),
    ("json", "file-json", "file-json-about"),
    ("csv", "file-csv", "file-csv-about"),
    ("workbook", "file-workbook", "file-workbook-about"),
    ("sheets", "file-sheets", "file-sheets-about"),
];

/// The files to take away. Some name the address at which the map will be published.
#[component]
pub(crate) fn Files(address: RwSignal<String>) -> impl IntoView {
    let studio = studio();
    let file = move |(kind, name, about): (&'static str, &'static str, &'static str)| {
        let save = move |_| save(studio, kind, address.get_untracked());
        view! {
            <li>
                <button type="button" on:click=save disabled=move || !studio.view.with(|view| view.has_map || is_of_sheets(kind))>{t(name)}</button>
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

/// Whether a file holds the sheets, which may make no map yet.
fn is_of_sheets(kind: &str) -> bool {
    ["sheets", "workbook"].contains(&kind)
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
