use std::collections::BTreeMap;

use leptos::html::Textarea;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::web::studio::state::{once, studio, t};

/// The kinds of embed code, the one that fits its height to the page first, and the keys of their names and descriptions.
const KINDS: [(&str, &str, &str); 5] = [
    ("frame", "embed-frame", "embed-frame-about"),
    ("element", "embed-element", "embed-element-about"),
    ("wordpress", "embed-wordpress", "embed-wordpress-about"),
    ("amp", "embed-amp", "embed-amp-about"),
    ("picture", "embed-picture", "embed-picture-about"),
];

/// The codes by their kinds, or the reason why they cannot be made.
type Codes = Result<BTreeMap<String, String>, String>;

/// The code that shows the map in an article, once the address of its site is known.
#[component]
pub(super) fn Embed() -> impl IntoView {
    let studio = studio();
    let codes = RwSignal::new(None::<Codes>);
    Effect::new(move |_| {
        studio.version.track();
        let site = studio.site.get();
        if site.trim().is_empty() || !studio.view.with_untracked(|view| view.has_map) {
            codes.set(None);
            return;
        }
        once(studio.call(|bridge| bridge.embed(&site)), move |made| {
            // A later letter of the address may have been answered before.
            if studio.site.get_untracked() == site {
                codes.try_set(Some(read(made)));
            }
        });
    });
    let why = move || codes.with(|codes| codes.clone().and_then(Result::err));
    let has_codes = Memo::new(move |_| codes.with(|codes| matches!(codes, Some(Ok(_)))));
    let folder = move || {
        let site = studio.site.get();
        let folder = format!("{}/", site.trim().trim_end_matches('/'));
        studio.with("embed-upload", &[("address", &folder)])
    };
    let kinds = KINDS
        .into_iter()
        .enumerate()
        .map(|(at, (kind, name, about))| {
            let code = Signal::derive(move || {
                let code = codes.with(|codes| codes.as_ref()?.as_ref().ok()?.get(kind).cloned());
                code.unwrap_or_default()
            });
            view! { <Kind is_open=at == 0 name about code/> }
        });
    view! {
        <h2>{t("embed-title")}</h2>
        <p class="small" hidden=move || codes.with(Option::is_some)>{t("embed-no-address")}</p>
        <p class="small" role="status" hidden=move || why().is_none()>{why}</p>
        <div class="embed" hidden=move || !has_codes.get()>
            <p>{folder}</p>
            {kinds.collect_view()}
        </div>
    }
}

fn read(made: Result<JsValue, JsValue>) -> Codes {
    let text = |value: JsValue| value.as_string().unwrap_or_default();
    let codes = serde_json::from_str(&made.map(text).map_err(text)?);
    codes.map_err(|error| error.to_string())
}

/// A kind of code, with the button that copies it.
#[component]
fn Kind(
    is_open: bool,
    name: &'static str,
    about: &'static str,
    code: Signal<String>,
) -> impl IntoView {
    let studio = studio();
    let field: NodeRef<Textarea> = NodeRef::new();
    let copy = move |_| {
        let Some(field) = field.get_untracked() else {
            return;
        };
        once(studio.call(|bridge| bridge.copy(&field)), move |copied| {
            let key = match copied {
                Ok(_) => "embed-copied",
                Err(_) => "embed-not-copied",
            };
            studio.say(studio.word(key), false);
        });
    };
    let label = move || {
        let kind = studio.words.with(|words| words.text(name));
        studio.with("embed-copy-named", &[("kind", &kind)])
    };
    view! {
        <details open=is_open>
            <summary>{t(name)}</summary>
            <p class="small">{t(about)}</p>
            <textarea rows="7" dir="ltr" readonly spellcheck="false" aria-label=t(name) node_ref=field prop:value=code></textarea>
            <p><button type="button" aria-label=label on:click=copy>{t("embed-copy")}</button></p>
        </details>
    }
}
