use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::web::dom::window::window;

#[wasm_bindgen]
extern "C" {
    /// A promise, with callbacks that need no executor of futures.
    type Thenable;
    #[wasm_bindgen(method)]
    fn then(this: &Thenable, resolved: &JsValue, rejected: &JsValue) -> JsValue;
}

/// Calls `act` with what a promise is resolved with, or rejected with.
pub(crate) fn when_settled(promise: JsValue, act: impl FnOnce(JsValue) + 'static) {
    let act = Closure::once_into_js(act);
    promise.unchecked_into::<Thenable>().then(&act, &act);
}

/// Copies a text to the clipboard, and tells whether the browser allowed it.
pub(crate) fn copy(text: &str, tell: impl FnOnce(bool) + 'static) {
    let clipboard = window().navigator().clipboard();
    // An insecure page has none.
    if clipboard.is_undefined() {
        return tell(false);
    }
    let written = clipboard.write_text(text).into();
    when_settled(written, move |why_not| tell(why_not.is_undefined()));
}
