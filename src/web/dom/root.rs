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
    #[wasm_bindgen(method, js_name = getElementById)]
    fn get_element_by_id(this: &Root, id: &str) -> Option<Element>;
    #[wasm_bindgen(method, getter, js_name = adoptedStyleSheets)]
    fn adopted_style_sheets(this: &Root) -> JsValue;
    #[wasm_bindgen(method, setter, js_name = adoptedStyleSheets)]
    fn set_adopted_style_sheets(this: &Root, sheets: &JsValue);
    #[wasm_bindgen(method)]
    fn contains(this: &Root, element: &Element) -> bool;
    #[wasm_bindgen(method, getter)]
    fn host(this: &Root) -> Option<Element>;
    #[wasm_bindgen(method, getter, js_name = activeElement)]
    fn active_element(this: &Root) -> Option<Element>;
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

    /// The element with an id.
    pub(crate) fn by_id(&self, id: &str) -> Option<Element> {
        self.get_element_by_id(id)
    }

    /// The element that has the focus.
    pub(crate) fn focused(&self) -> Option<Element> {
        self.active_element()
    }

    /// Whether an element is in this tree.
    pub(crate) fn holds(&self, element: &Element) -> bool {
        self.contains(element)
    }

    /// The element that a shadow root belongs to; `None` for a document.
    pub(crate) fn shadow_host(&self) -> Option<Element> {
        self.host()
    }

    /// The style sheets that scripts have added, as an array; `None` if the browser has no such
    /// thing.
    pub(crate) fn sheets(&self) -> Option<JsValue> {
        Some(self.adopted_style_sheets()).filter(|sheets| !sheets.is_undefined())
    }

    /// Replaces these style sheets.
    pub(crate) fn set_sheets(&self, sheets: &JsValue) {
        self.set_adopted_style_sheets(sheets);
    }

    /// Appends an element: to a shadow root itself, or to the document's body.
    ///
    /// # Errors
    /// If the document has no body.
    pub(crate) fn append(&self, element: &Element) -> Result<(), JsValue> {
        let parent: Node = match self.host() {
            Some(_) => self.clone().unchecked_into(),
            None => document().body().ok_or(JsValue::NULL)?.into(),
        };
        parent.append_child(element)?;
        Ok(())
    }
}
