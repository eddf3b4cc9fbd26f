//! Writing attributes, texts and inline styles of nodes that are in the page.

use web_sys::{Element, HtmlElement};

use crate::web::dom::element::find;

/// Sets an attribute, or removes it if `value` is `None`. An attribute that already has the value
/// is left alone: a write invalidates every style that depends on it.
pub(crate) fn set_attr(element: Option<&Element>, name: &str, value: Option<&str>) {
    let Some(element) = element else { return };
    if element.get_attribute(name).as_deref() == value {
        return;
    }
    let done = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
    debug_assert!(done.is_ok());
}

/// Sets or removes an attribute that is true by being present.
pub(crate) fn toggle_attr(element: Option<&Element>, name: &str, on: bool) {
    set_attr(element, name, on.then_some(""));
}

/// The value of an ARIA attribute that needs `true` or `false` spelled out.
pub(crate) fn bool_text(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

/// Sets the text of the first element within `root` that matches a selector.
pub(crate) fn set_text(root: &Element, selector: &str, text: &str) {
    if let Some(part) = find(root, selector) {
        part.set_text_content(Some(text));
    }
}

/// Sets a property of an element's inline style. Content security policies do not restrict styles
/// that scripts set this way.
pub(crate) fn set_style(element: &HtmlElement, property: &str, value: &str) {
    let set = element.style().set_property(property, value);
    debug_assert!(set.is_ok());
}
