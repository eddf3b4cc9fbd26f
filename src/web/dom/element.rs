//! Elements: their descendants, texts, numbers and boxes, scrolling to them and focusing them.

use wasm_bindgen::JsCast;
use web_sys::{
    DomRect, Element, FocusOptions, HtmlElement, NodeList, ScrollIntoViewOptions,
    ScrollLogicalPosition, SvgElement,
};

use crate::web::dom::window::document;

/// The first descendant that matches a selector.
pub(crate) fn find(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

/// All descendants that match a selector, in document order.
pub(crate) fn find_all(root: &Element, selector: &str) -> Vec<Element> {
    let found = root.query_selector_all(selector);
    found.map(elements).unwrap_or_default()
}

/// The elements of a node list.
pub(crate) fn elements(found: NodeList) -> Vec<Element> {
    (0..found.length())
        .filter_map(|i| found.get(i)?.dyn_into().ok())
        .collect()
}

/// The text of the first descendant that matches a selector; empty if none does.
pub(crate) fn text_of(root: &Element, selector: &str) -> String {
    let text = find(root, selector).and_then(|part| part.text_content());
    text.unwrap_or_default()
}

/// The value of an attribute; empty if the element has none.
pub(crate) fn attr(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// The whole number in an attribute.
pub(crate) fn number(element: &Element, name: &str) -> Option<i32> {
    element.get_attribute(name)?.parse().ok()
}

/// The id that a link within the page leads to: `RWA` for `href="#RWA"`.
pub(crate) fn fragment(link: &Element) -> Option<String> {
    Some(link.get_attribute("href")?.strip_prefix('#')?.to_owned())
}

/// A copy of an element with all that is in it.
pub(crate) fn copy(element: &Element) -> Option<Element> {
    element.clone_node_with_deep(true).ok()?.dyn_into().ok()
}

/// The bounding box of an element in the window, in CSS pixels.
pub(crate) fn rect(element: &Element) -> DomRect {
    element.get_bounding_client_rect()
}

/// Scrolls as little as needed to bring an element into view.
pub(crate) fn scroll_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Moves the content of an element into a button. Without scripts the content is plain text.
pub(crate) fn wrap_in_button(item: &Element) -> Option<()> {
    let button = document().create_element("button").ok()?;
    button.set_attribute("type", "button").ok()?;
    while let Some(child) = item.first_child() {
        button.append_child(&child).ok()?;
    }
    item.append_child(&button).ok()?;
    Some(())
}

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
