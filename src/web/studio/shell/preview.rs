use leptos::html::Iframe;
use leptos::prelude::*;

use crate::project::MOST_DRAWN;
use crate::web::studio::shell::map_link::FromMap;
use crate::web::studio::state::{Progress, studio, t};

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
    let address = studio.call(|bridge| bridge.preview_address());
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
            <Drawing/>
            <div class="screen" class:desktop=move || width.get() == Width::Desktop class:phone=move || width.get() == Width::Phone>
                <iframe node_ref=frame title=t("preview") src=address></iframe>
            </div>
        </section>
    }
}

/// The lines above the map: that no map can be made yet, that it is being drawn, or that it is too large to be drawn after
/// each change.
#[component]
fn Drawing() -> impl IntoView {
    let studio = studio();
    // The version of the project that the editor has had drawn.
    let drawn = RwSignal::new(None::<u32>);
    let facts = Memo::new(move |_| studio.view.with(|view| view.counts.facts));
    let waits = move || facts.get() > MOST_DRAWN && drawn.get() != Some(studio.version.get());
    let is_missing = move || studio.view.with(|view| !view.has_map);
    let is_drawing = move || studio.progress.with(Progress::is_drawing);
    let draw = move |_| {
        drawn.set(Some(studio.version.get_untracked()));
        // The frame shows the map once it is drawn.
        let _ = studio.call(|bridge| bridge.draw());
    };
    let told = move || {
        let facts = studio.count("count-facts", facts.get());
        let most = studio.count("count-facts", MOST_DRAWN);
        studio.with("map-large", &[("facts", &facts), ("most", &most)])
    };
    view! {
        <div class="drawing" role="status">
            <Show when=is_drawing>
                <p>{t("busy-drawing")}" "<progress aria-label=t("busy-drawing")></progress></p>
            </Show>
            <Show when=is_missing>
                <p>{t("map-none")}</p>
            </Show>
            <Show when=waits>
                <p>{told}</p>
                <button type="button" on:click=draw>{t("map-draw")}</button>
            </Show>
        </div>
    }
}
