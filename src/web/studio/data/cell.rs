use leptos::html::Input;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::web::studio::state::{next_frame, t};

/// The field in which a cell is written. `end` is given the text, or nothing if it stays as it was, and the key that ended it.
#[component]
pub(crate) fn CellField(
    text: String,
    end: impl Fn(Option<String>, String) + Copy + 'static,
) -> impl IntoView {
    let field = NodeRef::<Input>::new();
    let is_over = StoredValue::new(false);
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            // It is in the page once this effect has run.
            next_frame(move || {
                let _ = field.focus();
                let end = u32::try_from(field.value().encode_utf16().count()).unwrap_or(0);
                let _ = field.set_selection_range(end, end);
            });
        }
    });
    let finish = move |keeps: bool, key: String| {
        // The field loses the focus once more when it leaves the page, and its state is gone by then.
        if is_over.try_get_value().unwrap_or(true) {
            return;
        }
        is_over.set_value(true);
        let text = field.get_untracked().map(|field| field.value());
        end(text.filter(|_| keeps), key);
    };
    let press = move |event: KeyboardEvent| {
        event.stop_propagation();
        let key = event.key();
        match &*key {
            "Enter" | "Tab" => {
                event.prevent_default();
                finish(true, key);
            }
            "Escape" => finish(false, key),
            _ => {}
        }
    };
    view! {
        <input type="text" class="cell-field" node_ref=field aria-label=t("cell-text") prop:value=text
            on:keydown=press on:blur=move |_| finish(true, String::new())/>
    }
}
