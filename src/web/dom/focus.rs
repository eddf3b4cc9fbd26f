use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, SvgElement};

/// Focuses an element without scrolling the page.
pub(crate) fn focus(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let focused = match element.dyn_ref::<HtmlElement>() {
        Some(element) => element.focus_with_options(&options),
        None => element
            .unchecked_ref::<SvgElement>()
            .focus_with_options(&options),
    };
    debug_assert!(focused.is_ok());
}
