//! Writing into the page's markup: attributes, and the texts of parts.

use web_sys::{Element, HtmlElement};

/// Sets an attribute, or takes it away. What is so already is left alone: a browser looks again at
/// all that might depend on it.
pub(super) fn mark(element: Option<&Element>, name: &str, value: Option<&str>) {
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

/// Sets an attribute that says by being there that something is so.
pub(super) fn flag(element: Option<&Element>, name: &str, on: bool) {
    mark(element, name, on.then_some(""));
}

/// How attributes say whether something is so, where being there is not enough.
#[cfg(feature = "viewer")]
pub(super) fn truth(is_so: bool) -> &'static str {
    if is_so { "true" } else { "false" }
}

/// Writes the text of the first part of an element that a selector finds.
pub(super) fn fill(root: &Element, selector: &str, text: &str) {
    if let Ok(Some(part)) = root.query_selector(selector) {
        part.set_text_content(Some(text));
    }
}

/// Sets a property of an element's own style. No policy for styles has a say in what scripts set so.
pub(super) fn set_style(element: &HtmlElement, property: &str, value: &str) {
    let set = element.style().set_property(property, value);
    debug_assert!(set.is_ok());
}
