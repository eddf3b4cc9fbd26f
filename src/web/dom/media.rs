//! Media queries: how a reader wants and uses the page.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::MediaQueryList;

use crate::web::dom::window::window;

thread_local! {
    /// Cached, because every movement asks for it and a query makes the browser resolve styles.
    static REDUCED_MOTION: Rc<Cell<bool>> = watch("(prefers-reduced-motion: reduce)");
}

/// Whether the reader prefers reduced motion.
pub(crate) fn prefers_reduced_motion() -> bool {
    REDUCED_MOTION.with(|holds| holds.get())
}

/// Whether the primary pointing device is a finger.
pub(crate) fn has_coarse_pointer() -> bool {
    media("(pointer: coarse)").is_some_and(|query| query.matches())
}

/// Follows a media query for as long as the page lives.
fn watch(query: &str) -> Rc<Cell<bool>> {
    let holds = Rc::new(Cell::new(false));
    if let Some(query) = media(query) {
        holds.set(query.matches());
        let (cache, list) = (holds.clone(), query.clone());
        let changed = Closure::<dyn FnMut()>::new(move || cache.set(list.matches()));
        let listener = changed.into_js_value();
        let added = query.add_event_listener_with_callback("change", listener.unchecked_ref());
        debug_assert!(added.is_ok());
    }
    holds
}

fn media(query: &str) -> Option<MediaQueryList> {
    window().match_media(query).ok().flatten()
}
