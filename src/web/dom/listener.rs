use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventTarget};

/// An event listener that is removed when it is dropped.
pub(crate) struct Listener {
    target: EventTarget,
    kind: &'static str,
    callback: JsValue,
    _closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Calls `act` with each event of one kind on one target.
    pub(crate) fn new(
        target: &EventTarget,
        kind: &'static str,
        act: Box<dyn FnMut(Event)>,
    ) -> Listener {
        let closure = Closure::wrap(act);
        let callback = closure.as_ref().clone();
        let added = target.add_event_listener_with_callback(kind, callback.unchecked_ref());
        debug_assert!(added.is_ok());
        Listener {
            target: target.clone(),
            kind,
            callback,
            _closure: closure,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.callback.unchecked_ref();
        // This fails only if the target is gone, and the listener with it.
        let _ = self
            .target
            .remove_event_listener_with_callback(self.kind, callback);
    }
}
