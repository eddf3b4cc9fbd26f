//! Timers, animation frames and promises.

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::web::dom::window::window;

/// How long to wait for an idle moment where the browser cannot tell, in milliseconds.
const MOMENT: i32 = 200;

/// A timer that is running.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timer(i32);

impl Timer {
    /// Cancels the timer. Nothing happens if it has fired.
    pub(crate) fn cancel(self) {
        window().clear_timeout_with_handle(self.0);
    }
}

#[wasm_bindgen]
extern "C" {
    /// A promise, with callbacks that need no executor of futures.
    type Thenable;
    #[wasm_bindgen(method)]
    fn then(this: &Thenable, resolved: &JsValue, rejected: &JsValue) -> JsValue;
}

/// Calls `act` after a number of milliseconds; `None` if the browser refuses.
pub(crate) fn after(milliseconds: i32, act: Box<dyn FnOnce()>) -> Option<Timer> {
    let callback = Closure::once_into_js(act);
    let callback = callback.unchecked_ref();
    let handle = window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(callback, milliseconds)
        .ok()?;
    Some(Timer(handle))
}

/// Calls `act` when the browser is idle; after a moment if the browser cannot tell.
pub(crate) fn when_idle(act: Box<dyn FnOnce()>) {
    let callback = Closure::once_into_js(act);
    let callback = callback.unchecked_ref();
    let window = window();
    let can_tell = js_sys::Reflect::has(&window, &"requestIdleCallback".into());
    let requested = if can_tell.unwrap_or(false) {
        window.request_idle_callback(callback).map(drop)
    } else {
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(callback, MOMENT)
            .map(drop)
    };
    debug_assert!(requested.is_ok());
}

/// Asks the browser to call a function before the next paint.
pub(crate) fn request_frame(callback: &Function) {
    let requested = window().request_animation_frame(callback);
    debug_assert!(requested.is_ok());
}

/// Calls `act` before the next paint.
pub(crate) fn before_paint(act: Box<dyn FnOnce()>) {
    let callback = Closure::once_into_js(act);
    request_frame(callback.unchecked_ref());
}

/// Calls `act` with what a promise is resolved with, or rejected with.
pub(crate) fn when_settled(promise: JsValue, act: impl FnOnce(JsValue) + 'static) {
    let act = Closure::once_into_js(act);
    promise.unchecked_into::<Thenable>().then(&act, &act);
}
