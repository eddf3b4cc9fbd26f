//! Lists of choices that open above the map.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDetailsElement};

use crate::browser::{dom, focus, page, root};

/// Closes every list but the one that was clicked, or that has got the focus.
pub(super) fn leave(event: &Event) {
    let here = dom::closest(event, ".menu");
    for menu in page::all(".menu[open]") {
        if Some(&menu) != here.as_ref() {
            menu.unchecked_into::<HtmlDetailsElement>().set_open(false);
        }
    }
}

/// Closes the open list and gives the focus back to its heading. Whether one was open.
pub(super) fn close() -> bool {
    let Some(list) = dom::query(".menu[open]") else {
        return false;
    };
    let focused = root::focused();
    list.unchecked_ref::<HtmlDetailsElement>().set_open(false);
    let within = focused.is_some_and(|focused| list.contains(Some(&focused)));
    if let (true, Some(heading)) = (within, list.first_element_child()) {
        focus::take(&heading);
    }
    true
}
