use leptos::html::Iframe;
use leptos::prelude::*;

use crate::web::studio::shell::map_link::FromMap;
use crate::web::studio::state::{studio, t};

/// How wide the map is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Width {
    /// As wide as there is room beside the work.
    Actual,
    /// As wide as a desktop's window, made smaller to fit.
    Desktop,
    /// As wide as a phone.
    Phone,
}

/// The map as readers will see it, in a frame that is as wide as a desktop's or a phone's screen.
#[component]
pub(crate) fn Preview(is_hidden: Signal<bool>) -> impl IntoView {
    let studio = studio();
    let frame = NodeRef::<Iframe>::new();
    let width = RwSignal::new(Width::Actual);
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            studio.call(|bridge| bridge.preview(&frame));
        }
    });
    let choice = move |one: Width, key: &'static str| {
        view! {
            <label>
                <input type="radio" name="preview-width" prop:checked=move || width.get() == one on:change=move |_| width.set(one)/>
                {t(key)}
            </label>
        }
    };
    view! {
        <section class="map" id="map" tabindex="-1" hidden=move || is_hidden.get() aria-label=t("preview")>
            <fieldset class="widths">
                <legend class="aside">{t("preview-width")}</legend>
                {choice(Width::Actual, "actual-size")}
                {choice(Width::Desktop, "desktop")}
                {choice(Width::Phone, "phone")}
                <FromMap/>
            </fieldset>
            <div class="screen" class:desktop=move || width.get() == Width::Desktop class:phone=move || width.get() == Width::Phone>
                <iframe node_ref=frame title=t("preview") src="studio/preview.html"></iframe>
            </div>
        </section>
    }
}
