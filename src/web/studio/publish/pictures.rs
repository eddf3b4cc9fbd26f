use leptos::prelude::*;

use crate::web::studio::publish::files::save;
use crate::web::studio::state::{studio, t};

/// The usual sizes of pictures, in pixels, and the keys of their names.
const SIZES: [(&str, &str); 3] = [
    ("1200x630", "picture-wide"),
    ("1080x1080", "picture-square"),
    ("1080x1350", "picture-tall"),
];

/// The formats of pictures: their kinds as files, and their names.
const FORMATS: [(&str, &str); 2] = [("png", "PNG"), ("svg", "SVG")];

/// The map as a picture, in the usual sizes.
#[component]
pub(super) fn Pictures() -> impl IntoView {
    let studio = studio();
    let has_patterns = RwSignal::new(false);
    let has_map = Memo::new(move |_| studio.view.with(|view| view.has_map));
    let size = move |(size, name): (&'static str, &'static str)| {
        let format = move |(kind, format): (&'static str, &'static str)| {
            let wishes = move || serde_json::json!({ "size": size, "hasPatterns": has_patterns.get_untracked() });
            let label = move || {
                let picture = studio.words.with(|words| words.text(name));
                studio.with("picture-as", &[("picture", &picture), ("format", format)])
            };
            view! {
                <button type="button" aria-label=label on:click=move |_| save(studio, kind, &wishes()) disabled=move || !has_map.get()>{format}</button>
            }
        };
        view! {
            <li>
                <span>{t(name)}</span>
                <span class="formats">{FORMATS.map(format).collect_view()}</span>
            </li>
        }
    };
    view! {
        <h2>{t("pictures-title")}</h2>
        <p class="small">{t("pictures-about")}</p>
        <ul class="plain files pictures">{SIZES.map(size).collect_view()}</ul>
        <p>
            <label>
                <input type="checkbox" prop:checked=move || has_patterns.get()
                    on:change:target=move |event| has_patterns.set(event.target().checked())/>
                " "{t("picture-patterns")}
            </label>
        </p>
    }
}
