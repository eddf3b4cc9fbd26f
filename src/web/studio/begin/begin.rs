use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, DragEvent, File, HtmlInputElement};

use crate::project::{Edit, OpenedFile};
use crate::web::studio::begin::kept::KeptProjects;
use crate::web::studio::state::{Screen, Studio, studio, t};

/// The names of the examples, and the keys of their titles.
const EXAMPLES: [(&str, &str); 3] = [
    ("un-votes", "example-un-votes"),
    ("mariage-pour-tous", "example-mariage"),
    ("medicaid", "example-medicaid"),
];

/// From so many bytes on, a pasted text is handled as a file: browsers take seconds to lay megabytes out in a field, and a
/// file goes to the worker without a copy in JSON.
const LONG: usize = 200_000;

/// The first screen: paste, open, look at an example, or begin with an empty sheet.
#[component]
pub(crate) fn Begin() -> impl IntoView {
    let studio = studio();
    let text = RwSignal::new(String::new());
    let is_over = RwSignal::new(false);
    let make = move |_| open_text(studio, text.get_untracked());
    let paste = move |event: ClipboardEvent| {
        let pasted = pasted(&event);
        // One cell is the beginning of something that is typed.
        if pasted.trim().contains(['\n', '\t']) && text.with_untracked(String::is_empty) {
            event.prevent_default();
            if pasted.len() < LONG {
                text.set(pasted.clone());
            }
            open_text(studio, pasted);
        }
    };
    let chosen = move |event: web_sys::Event| {
        let input: Option<HtmlInputElement> = event.target().and_then(|it| it.dyn_into().ok());
        if let Some(input) = input {
            let files = input.files().map_or(JsValue::NULL, Into::into);
            open_files(studio, &files);
        }
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        let dropped = event.data_transfer();
        open_files(studio, &dropped.map_or(JsValue::NULL, Into::into));
    };
    let over = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(true);
    };
    let example = move |(name, key): (&'static str, &'static str)| {
        let open = move |_| {
            let view = studio.call(|bridge| bridge.example(name));
            studio.follow_then(view, |studio| studio.go(Screen::Data));
        };
        view! { <li><button type="button" class="link" on:click=open>{t(key)}</button></li> }
    };
    view! {
        <section class="begin" class:over=move || is_over.get() on:dragover=over on:dragleave=move |_| is_over.set(false) on:drop=dropped>
            <h1 tabindex="-1">{t("begin-title")}</h1>
            <p class="lead">{t("begin-lead")}</p>
            <label class="aside" for="paste">{t("begin-paste")}</label>
            <textarea id="paste" rows="8" spellcheck="false" placeholder=t("begin-placeholder") prop:value=move || text.get()
                on:input:target=move |event| text.set(event.target().value()) on:paste=paste></textarea>
            <div class="actions">
                <button type="button" class="main" on:click=make>{t("begin-make")}</button>
                <label class="button">
                    {t("begin-open")}
                    <input type="file" multiple class="aside" on:change=chosen/>
                </label>
                <button type="button" class="link" on:click=move |_| open_text(studio, studio.word("begin-header"))>{t("begin-empty")}</button>
            </div>
            <p class="small">{t("begin-files")}</p>
            <KeptProjects/>
            <h2>{t("begin-examples")}</h2>
            <ul class="plain">{EXAMPLES.map(example).collect_view()}</ul>
            <p class="small trust">{t("begin-trust")}</p>
        </section>
    }
}

/// The text that an editor pastes.
fn pasted(event: &ClipboardEvent) -> String {
    let data = event.clipboard_data();
    let text = data.and_then(|data| data.get_data("text/plain").ok());
    text.unwrap_or_default()
}

fn open_text(studio: Studio, text: String) {
    if text.trim().is_empty() {
        studio.say(studio.word("begin-nothing"), false);
        return;
    }
    if text.len() >= LONG {
        let parts = Array::of1(&text.into());
        if let Ok(file) = File::new_with_str_sequence(&parts, &studio.word("pasted-name")) {
            open_files(studio, &Array::of1(&file));
        }
        return;
    }
    let edit = Edit::Open {
        files: vec![OpenedFile::Text {
            name: studio.word("pasted-name"),
            text,
        }],
        keeps: false,
        language: studio.words.with_untracked(|words| words.language.clone()),
    };
    if let Ok(edit) = serde_json::to_string(&edit) {
        let view = studio.call(|bridge| bridge.change("apply", &edit));
        studio.follow_then(view, |studio| studio.go(Screen::Data));
    }
}

fn open_files(studio: Studio, files: &JsValue) {
    let view = studio.call(|bridge| bridge.open(files, false));
    studio.follow_then(view, |studio| studio.go(Screen::Data));
}
