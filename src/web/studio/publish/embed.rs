use leptos::html::Textarea;
use leptos::prelude::*;

use crate::web::studio::state::{once, studio, t};

/// The kinds of embed code that a site without pictures can have, the one that fits its height to the page first, and the keys
/// of their names.
const KINDS: [(&str, &str); 4] = [
    ("frame", "embed-frame"),
    ("element", "embed-element"),
    ("wordpress", "embed-wordpress"),
    ("amp", "embed-amp"),
];

/// The code that shows the map in an article, once the address of its site is known.
#[component]
pub(crate) fn Embed(address: RwSignal<String>) -> impl IntoView {
    let studio = studio();
    let kind = RwSignal::new(KINDS[0].0.to_owned());
    // The code, or the reason why it cannot be made.
    let code = RwSignal::new(None::<Result<String, String>>);
    Effect::new(move |_| {
        studio.version.track();
        let (kind_now, site) = (kind.get(), address.get());
        if site.trim().is_empty() || !studio.view.with_untracked(|view| view.has_map) {
            code.set(None);
            return;
        }
        let made = studio.call(|bridge| bridge.embed(&kind_now, &site));
        once(made, move |made| {
            // A later letter of the address may have been answered before.
            let is_current = address.try_get_untracked().as_ref() == Some(&site)
                && kind.try_get_untracked().as_ref() == Some(&kind_now);
            if is_current {
                let text = |value: wasm_bindgen::JsValue| value.as_string().unwrap_or_default();
                code.set(Some(made.map(text).map_err(text)));
            }
        });
    });
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
    let option = |(name, key): (&'static str, &'static str)| {
        view! { <option value=name>{t(key)}</option> }
    };
    let text = move || code.with(|code| code.clone().and_then(Result::ok));
    let why = move || code.with(|code| code.clone().and_then(Result::err));
    view! {
        <h2>{t("embed-title")}</h2>
        <p class="small" hidden=move || code.with(Option::is_some)>{t("embed-no-address")}</p>
        <p class="small" hidden=move || why().is_none()>{why}</p>
        <div class="embed" hidden=move || text().is_none()>
            <p class="field">
                <label for="embed-kind">{t("embed-kind")}</label>
                <select id="embed-kind" prop:value=move || kind.get() on:change:target=move |event| kind.set(event.target().value())>
                    {KINDS.map(option).collect_view()}
                </select>
            </p>
            <p class="field">
                <label for="embed-code">{t("embed-code")}</label>
                <textarea id="embed-code" rows="5" dir="ltr" readonly spellcheck="false" node_ref=field prop:value=move || text().unwrap_or_default()></textarea>
            </p>
            <button type="button" on:click=copy>{t("embed-copy")}</button>
        </div>
    }
}
