//! The tree that a figure's nodes are looked up in.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, NodeList};

use crate::web::dom::element::elements;
use crate::web::dom::window::document;

#[wasm_bindgen]
extern "C" {
    /// A document or a shadow root: the methods that both have.
    #[derive(Clone, Debug)]
    pub type Root;
    #[wasm_bindgen(method, js_name = querySelector, catch)]
    fn query_selector(this: &Root, selector: &str) -> Result<Option<Element>, JsValue>;
    #[wasm_bindgen(method, js_name = querySelectorAll, catch)]
    fn query_selector_all(this: &Root, selector: &str) -> Result<NodeList, JsValue>;
    /// The element with an id.
    #[wasm_bindgen(method, js_name = getElementById)]
    pub(crate) fn by_id(this: &Root, id: &str) -> Option<Element>;
    #[wasm_bindgen(method, getter, js_name = adoptedStyleSheets)]
    fn adopted_style_sheets(this: &Root) -> JsValue;
    /// Replaces the style sheets that scripts have added.
    #[wasm_bindgen(method, setter, js_name = adoptedStyleSheets)]
    pub(crate) fn set_sheets(this: &Root, sheets: &JsValue);
    /// Whether an element is in this tree.
    #[wasm_bindgen(method, js_name = contains)]
    pub(crate) fn holds(this: &Root, element: &Element) -> bool;
    /// The element that a shadow root belongs to; `None` for a document.
    #[wasm_bindgen(method, getter, js_name = host)]
    pub(crate) fn shadow_host(this: &Root) -> Option<Element>;
    /// The element that has the focus.
    #[wasm_bindgen(method, getter, js_name = activeElement)]
    pub(crate) fn focused(this: &Root) -> Option<Element>;
}

impl Root {
    /// The page's document.
    pub(crate) fn of_document() -> Root {
        document().unchecked_into()
    }

    /// The first element that matches a selector.
    pub(crate) fn query(&self, selector: &str) -> Option<Element> {
        self.query_selector(selector).ok().flatten()
    }

    /// All elements that match a selector, in document order.
    pub(crate) fn query_all(&self, selector: &str) -> Vec<Element> {
        let found = self.query_selector_all(selector);
        found.map(elements).unwrap_or_default()
    }

    /// The style sheets that scripts have added, as an array; `None` if the browser has no such
    /// thing.
    pub(crate) fn sheets(&self) -> Option<JsValue> {
        Some(self.adopted_style_sheets()).filter(|sheets| !sheets.is_undefined())
    }

    /// Appends an element: to a shadow root itself, or to the document's body.
    ///
    /// # Errors
    /// If the document has no body.
    pub(crate) fn append(&self, element: &Element) -> Result<(), JsValue> {
        let parent: Node = match self.shadow_host() {
            Some(_) => self.clone().unchecked_into(),
            None => document().body().ok_or(JsValue::NULL)?.into(),
        };
        parent.append_child(element)?;
        Ok(())
    }
}
