use leptos::prelude::*;
use web_sys::{Element, Event, MouseEvent, PointerEvent};

use super::{dom, page, selection};
use crate::view::{Hovered, State};

/// A click on a link to a card opens it; on the cross, or on the map where there is no story,
/// closes it.
pub(super) fn on_click(event: &MouseEvent, state: State) {
    let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if !plain || event.button() != 0 {
        return;
    }
    let link = dom::closest(event, "a[href^=\"#\"]");
    match link.as_ref().and_then(dom::fragment).as_deref() {
        Some("-") => selection::close(state),
        Some(id) if dom::card(id).is_some() => selection::open(state, id.into()),
        None if dom::closest(event, ".map").is_some() => selection::close(state),
        _ => return,
    }
    // Last: had anything above failed, the link itself would still work.
    event.prevent_default();
}

/// The mouse over a shape, a dot or a target shows whose it is. A finger does not hover.
pub(super) fn on_move(event: &PointerEvent, state: State) {
    if event.pointer_type() == "touch" {
        return;
    }
    let (Some(shape), Some(map)) = (shape_under(event), dom::map()) else {
        return on_leave(state);
    };
    let map = dom::rect(&map);
    let x = f64::from(event.client_x()) - map.left();
    let y = f64::from(event.client_y()) - map.top();
    state.hovered.set(hovered(&shape, (x, y), map.width()));
}

/// The mouse has left the map, or the focus has.
pub(super) fn on_leave(state: State) {
    if state.hovered.with_untracked(Option::is_some) {
        state.hovered.set(None);
    }
}

/// A link on the map that gets the focus is where the tab stop is; one that got it by a key says
/// its name as if it were pointed at.
pub(super) fn on_focus(event: &Event, state: State) {
    let Some(link) = dom::closest(event, ".story a") else {
        return;
    };
    state.cursor.set(dom::fragment(&link).map(Into::into));
    let by_key = link.matches(":focus-visible").unwrap_or(false);
    if let (true, Some(shape), Some(map)) = (by_key, link.first_element_child(), dom::map()) {
        let width = dom::rect(&map).width();
        let anchor = page::at(&shape).map(|(anchor, _)| page::on_screen(anchor, width));
        let at = anchor.map(|anchor| (anchor.x, anchor.y));
        state
            .hovered
            .set(at.and_then(|at| hovered(&shape, at, width)));
    }
}

/// The shape under an event, by itself or by its dot or target.
fn shape_under(event: &Event) -> Option<Element> {
    let shape = dom::closest(event, ".map [data-place]");
    shape.or_else(|| dom::shape(&dom::fragment(&dom::closest(event, ".map a")?)?))
}

/// What the markup says of a shape.
fn hovered(shape: &Element, at: (f64, f64), width: f64) -> Option<Hovered> {
    let stance = shape.get_attribute("data-stance")?;
    let entry = dom::query(&format!(".legend [data-stance=\"{stance}\"] .label"));
    Some(Hovered {
        id: shape.get_attribute("data-place")?.into(),
        name: shape.get_attribute("data-name")?,
        label: entry
            .and_then(|entry| entry.text_content())
            .unwrap_or_default(),
        stance,
        at,
        flip: at.0 > width / 2.0,
    })
}
