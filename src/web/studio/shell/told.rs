//! News of the page's script: faults, storage that is full, and how far its worker is.

use leptos::prelude::Set;
use wasm_bindgen::closure::Closure;

use crate::web::studio::state::Studio;

/// Shows whatever the script tells unasked, for as long as the page lives.
pub(crate) fn listen(studio: Studio) {
    let told = move |kind: String, text: String| match &*kind {
        // Another worker has done the same steps again: here is its view.
        "restarted" => {
            studio.show(&text.into());
            studio.say(studio.word("restarted"), false);
        }
        "lost" => studio.is_kept.set(false),
        "progress" => studio
            .progress
            .set(serde_json::from_str(&text).unwrap_or_default()),
        _ => studio.say(studio.word("failed"), false),
    };
    let told = Closure::<dyn Fn(String, String)>::new(told).into_js_value();
    studio.call(|bridge| bridge.listen(&told));
}
