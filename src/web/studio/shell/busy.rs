use leptos::prelude::*;

use crate::web::studio::state::{studio, t};

/// A line that says that a change takes its time, with a button that ends it. Styles show it after a moment.
#[component]
pub(crate) fn Busy() -> impl IntoView {
    let studio = studio();
    let stop = move |_| studio.follow(studio.call(|bridge| bridge.stop()));
    view! {
        <Show when=move || { studio.pending.get() > 0 }>
            <div class="busy" role="status">
                <p>{t("busy")}</p>
                <button type="button" on:click=stop>{t("stop")}</button>
            </div>
        </Show>
    }
}
