use leptos::html::Iframe;
use leptos::prelude::*;

use crate::web::studio::state::{studio, t};

/// The map as readers will see it, in a frame that is as wide as a desktop's or a phone's screen.
#[component]
pub(crate) fn Preview(is_hidden: Signal<bool>) -> impl IntoView {
    let studio = studio();
    let frame = NodeRef::<Iframe>::new();
    let is_phone = RwSignal::new(false);
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            studio.call(|bridge| bridge.preview(&frame));
        }
    });
    let width = move |phone: bool, key: &'static str| {
        view! {
            <label>
                <input type="radio" name="preview-width" prop:checked=move || is_phone.get() == phone on:change=move |_| is_phone.set(phone)/>
                {t(key)}
            </label>
        }
    };
    view! {
        <section class="map" hidden=move || is_hidden.get() aria-label=t("preview")>
            <fieldset class="widths">
                <legend class="aside">{t("preview-width")}</legend>
                {width(false, "desktop")}
                {width(true, "phone")}
            </fieldset>
            <div class="screen" class:phone=move || is_phone.get()>
                <iframe node_ref=frame title=t("preview") src="studio/preview.html"></iframe>
            </div>
        </section>
    }
}
