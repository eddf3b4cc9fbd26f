use leptos::prelude::*;

use crate::web::studio::state::{studio, t};

/// A line that says that a change takes its time and how far it is, with a button that ends it. Styles show it after a
/// moment.
#[component]
pub(crate) fn Busy() -> impl IntoView {
    let studio = studio();
    let stop = move |_| studio.follow(studio.call(|bridge| bridge.stop()));
    let told = move || {
        let progress = studio.progress.get();
        let rows = studio.count("count-rows", progress.rows);
        match (&*progress.part, progress.rows) {
            ("opening" | "reading", _) => studio.word("busy-reading"),
            ("understanding" | "listing", 1..) => {
                studio.with("busy-understanding", &[("rows", &rows)])
            }
            _ => studio.word("busy"),
        }
    };
    let done = move || studio.progress.with(|progress| progress.done());
    view! {
        <Show when=move || { studio.pending.get() > 0 }>
            <div class="busy" role="status">
                <p>{told}</p>
                <progress aria-label=t("busy-done") max=move || done().1.to_string() value=move || done().0.to_string()></progress>
                <button type="button" on:click=stop>{t("stop")}</button>
            </div>
        </Show>
    }
}
