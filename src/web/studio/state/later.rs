//! Work that goes on later. All of it is started here.

use js_sys::Promise;
use leptos::prelude::request_animation_frame;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Goes on with the result of a promise once there is one.
pub(crate) fn once(promise: Promise, then: impl FnOnce(Result<JsValue, JsValue>) + 'static) {
    spawn_local(async move { then(JsFuture::from(promise).await) });
}

/// Goes on before the next frame, when changes of this one are in the page.
pub(crate) fn next_frame(then: impl FnOnce() + 'static) {
    request_animation_frame(then);
}
