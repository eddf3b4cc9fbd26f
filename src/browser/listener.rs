use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

use crate::browser::dom;
use crate::browser::mount::Mount;

/// Hears one kind of event on one target, until it is dropped.
pub(super) struct Listener {
    target: EventTarget,
    kind: &'static str,
    heard: wasm_bindgen::JsValue,
    _keep: Box<dyn std::any::Any>,
}

impl Listener {
    /// Calls `act` with each event of that kind, for as long as the page is ours: one that was
    /// left to its links hears nothing. The kind's events must be of type `E`.
    pub(super) fn new<E: JsCast>(
        target: &EventTarget,
        kind: &'static str,
        mut act: impl FnMut(E) + 'static,
    ) -> Self {
        Listener::hear(
            target,
            kind,
            Box::new(move |event| act(event.unchecked_into())),
        )
    }

    /// The same for whatever event: this much is compiled once.
    fn hear(target: &EventTarget, kind: &'static str, mut act: Box<dyn FnMut(Event)>) -> Self {
        let mount = Mount::now();
        let closure = Closure::<dyn FnMut(Event)>::new(move |event| {
            mount.enter(|| {
                if dom::is_ready() {
                    act(event);
                }
            });
        });
        let heard = closure.as_ref().clone();
        let added = target.add_event_listener_with_callback(kind, heard.unchecked_ref());
        debug_assert!(added.is_ok());
        Listener {
            target: target.clone(),
            kind,
            heard,
            _keep: Box::new(closure),
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let heard = self.heard.unchecked_ref();
        // It fails only where the target is gone, and with it the listener.
        let _ = self
            .target
            .remove_event_listener_with_callback(self.kind, heard);
    }
}
