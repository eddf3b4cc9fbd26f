use web_sys::MouseEvent;

use crate::browser::{address, dom, drag, selection, table, zoom};
use crate::view::State;

/// A click on a link to a card or to a fact in one, or on a row of the table, opens it; on the
/// cross, or on the map where there is no story,
/// closes it.
pub(super) fn on_click(event: &MouseEvent, state: State) {
    let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if !plain || event.button() != 0 {
        return;
    }
    if drag::was_drag(event) {
        return event.prevent_default();
    }
    if zoom::on_click(event, state) {
        return;
    }
    let link = dom::closest(event, "a[href^=\"#\"]").or_else(|| table::link_of_row(event));
    match link.as_ref().and_then(dom::fragment).as_deref() {
        Some("-") => selection::close(state),
        Some(target) if dom::card(address::place_of(target)).is_some() => {
            selection::open(state, target.into());
        }
        None if dom::closest(event, ".map").is_some() => selection::close(state),
        _ => return,
    }
    // Last: had anything above failed, the link itself would still work.
    event.prevent_default();
}
