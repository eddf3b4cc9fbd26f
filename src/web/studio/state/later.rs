//! Work that goes on later. All of it is started here.

use js_sys::Promise;
use leptos::prelude::request_animation_frame;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

use crate::web::dom::window::document;

/// Goes on with the result of a promise once there is one.
pub(crate) fn once(promise: Promise, then: impl FnOnce(Result<JsValue, JsValue>) + 'static) {
    spawn_local(async move { then(JsFuture::from(promise).await) });
}

/// Goes on before the next frame, when changes of this one are in the page.
pub(crate) fn next_frame(then: impl FnOnce() + 'static) {
    request_animation_frame(then);
}

/// Moves the focus before the next frame to the first of these ids that can have it.
pub(crate) fn focus_later(ids: Vec<String>) {
    next_frame(move || {
        let mut elements = ids.iter().filter_map(|id| document().get_element_by_id(id));
        if let Some(element) = elements.find(|element| !element.has_attribute("disabled")) {
            let _ = element.unchecked_into::<HtmlElement>().focus();
        }
    });
}
