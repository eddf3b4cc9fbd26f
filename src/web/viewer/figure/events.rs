//! Where in a figure an event happened.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

use crate::web::viewer::figure::figure::Figure;

/// The nearest element around an event's target that matches a selector.
pub(crate) fn closest(figure: &Figure, event: &Event, selector: &str) -> Option<Element> {
    around(&target(figure, event)?, selector)
}

/// The nearest element around another, or that element itself, that matches a selector.
pub(crate) fn around(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// The target of an event, in the figure's own tree. Outside a shadow root, the browser names its
/// host as the target, so the event's path is used; a target in the tree of another figure counts
/// as none. The path is empty once all listeners have been called.
pub(crate) fn target(figure: &Figure, event: &Event) -> Option<Element> {
    if figure.host.is_none() {
        return event.target()?.dyn_into().ok();
    }
    let target: Element = event.composed_path().get(0).dyn_into().ok()?;
    let is_own = figure.root.holds(&target) || !target.is_connected();
    is_own.then_some(target)
}

/// Whether a key is held that gives a click another meaning, such as to open a tab.
pub(crate) fn has_modifier(event: &MouseEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()
}

/// Whether an event happened in another figure of the page.
pub(crate) fn is_elsewhere(figure: &Figure, event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let own = figure.host.as_ref().map(|host| &host.element);
    target.is_some_and(|target| target.shadow_root().is_some() && Some(&target) != own)
}
