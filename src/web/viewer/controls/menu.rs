//! Menus that open above the map.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDetailsElement};

use crate::web::dom::element::focus;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::closest;

/// Closes every menu but the one that was clicked or has got the focus.
pub(crate) fn close_others(figure: &Figure, event: &Event) {
    let here = closest(figure, event, ".menu");
    for menu in figure.query_all(".menu[open]") {
        if Some(&menu) != here.as_ref() {
            menu.unchecked_into::<HtmlDetailsElement>().set_open(false);
        }
    }
}

/// Closes the open menu, and focuses its heading if the focus was in it. Whether one was open.
pub(crate) fn close(figure: &Figure) -> bool {
    let Some(menu) = figure.query(".menu[open]") else {
        return false;
    };
    let focused = figure.root.focused();
    menu.unchecked_ref::<HtmlDetailsElement>().set_open(false);
    let had_focus = focused.is_some_and(|focused| menu.contains(Some(&focused)));
    if let (true, Some(heading)) = (had_focus, menu.first_element_child()) {
        focus(&heading);
    }
    true
}
