use wasm_bindgen::JsCast;
use web_sys::{Event, EventTarget};

use crate::web::dom::listener::Listener;
use crate::web::viewer::figure::figure::Figure;

/// The response of a figure to an event.
type Answer = Box<dyn Fn(&Figure, &Event)>;

impl Figure {
    /// Calls `act` with each event of one kind on one target, while the figure is ready. The events
    /// must be of type `E`.
    pub(crate) fn listen<E: JsCast>(
        &self,
        target: &EventTarget,
        kind: &'static str,
        act: impl Fn(&Figure, &E) + 'static,
    ) -> Listener {
        self.listen_to_any(
            target,
            kind,
            Box::new(move |figure, event| act(figure, event.unchecked_ref())),
        )
    }

    /// Not generic, so that it is compiled once.
    fn listen_to_any(&self, target: &EventTarget, kind: &'static str, act: Answer) -> Listener {
        let figure = self.clone();
        let heard = move |event: Event| {
            if figure.is_ready() {
                act(&figure, &event);
            }
        };
        Listener::new(target, kind, Box::new(heard))
    }
}
