//! Files that are dropped on the page, wherever that is. Without this, the browser would leave the page and show them.

use leptos::prelude::{WithUntracked, window_event_listener_untyped};
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent, Event};

use crate::web::studio::state::{Screen, Studio};

/// Adds files that are dropped to the project, or opens them without one.
pub(crate) fn take_dropped(studio: Studio) {
    let over = |event: Event| {
        if files_of(&event).is_some() {
            event.prevent_default();
        }
    };
    let dropped = move |event: Event| {
        // The first screen takes what is dropped on it.
        if event.default_prevented() {
            return;
        }
        let Some(files) = files_of(&event) else {
            return;
        };
        event.prevent_default();
        if studio.view.with_untracked(|view| view.sheets.is_empty()) {
            let view = studio.call(|bridge| bridge.open(&files, false));
            studio.follow_then(view, |studio| studio.go(Screen::Data));
        } else {
            studio.follow(studio.call(|bridge| bridge.add(&files)));
        }
    };
    // They live as long as the page.
    let _over = window_event_listener_untyped("dragover", over);
    let _dropped = window_event_listener_untyped("drop", dropped);
}

/// The content of a drag, if it has files.
fn files_of(event: &Event) -> Option<DataTransfer> {
    let content = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    let kinds = content.types();
    let mut kinds = kinds.iter().filter_map(|kind| kind.as_string());
    kinds.any(|kind| kind == "Files").then_some(content)
}
