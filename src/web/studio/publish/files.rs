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
pub(super) fn Files() -> impl IntoView {
    let studio = studio();
    let site = studio.site;
    let file = move |(kind, name, about): (&'static str, &'static str, &'static str)| {
        let wishes = move || serde_json::json!({ "site": site.get_untracked() });
        let is_missing = move || !studio.view.with(|view| view.has_map || is_of_sheets(kind));
        view! {
            <li>
                <button type="button" on:click=move |_| save(studio, kind, &wishes()) disabled=is_missing>{t(name)}</button>
                <span class="small">{t(about)}</span>
            </li>
        }
    };
    view! {
        <h2>{t("files-title")}</h2>
        <p class="field">
            <label for="address">{t("address")}</label>
            <input id="address" type="url" placeholder="https://" prop:value=move || site.get()
                on:input:target=move |event| site.set(event.target().value())/>
        </p>
        <ul class="plain files">{FILES.map(file).collect_view()}</ul>
    }
}

/// Whether a file holds the sheets, which may make no map yet.
fn is_of_sheets(kind: &str) -> bool {
    ["sheets", "workbook"].contains(&kind)
}

/// Has the worker make a file, and saves it. Letters that no font of a picture has are told.
pub(super) fn save(studio: Studio, kind: &'static str, wishes: &serde_json::Value) {
    let wishes = wishes.to_string();
    studio.pending.update(|count| *count += 1);
    once(
        studio.call(|bridge| bridge.save(kind, &wishes)),
        move |saved| {
            studio.pending.update(|count| *count -= 1);
            match saved.map(|lacking| lacking.as_string().unwrap_or_default()) {
                Ok(lacking) if lacking.is_empty() => (),
                Ok(lacking) => {
                    let told = studio.with("picture-lacks", &[("letters", &lacking)]);
                    studio.say(told, false);
                }
                Err(error) => studio.fail(&error),
            }
        },
    );
}
