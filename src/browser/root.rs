//! What holds the figure that is spoken of: the document, or the shadow root of an element in a page of somebody
//! else's.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
#[cfg(feature = "plate")]
use web_sys::Node;
use web_sys::{Element, NodeList};

#[wasm_bindgen]
extern "C" {
    /// A document or a shadow root, in what both can do.
    #[derive(Clone, Debug)]
    pub type Root;
    #[wasm_bindgen(method, js_name = querySelector, catch)]
    fn query_selector(this: &Root, selector: &str) -> Result<Option<Element>, JsValue>;
    #[wasm_bindgen(method, js_name = querySelectorAll, catch)]
    fn query_selector_all(this: &Root, selector: &str) -> Result<NodeList, JsValue>;
    #[wasm_bindgen(method, js_name = getElementById)]
    fn get_element_by_id(this: &Root, id: &str) -> Option<Element>;
    #[cfg(any(feature = "viewer", feature = "plate"))]
    #[wasm_bindgen(method, getter, js_name = adoptedStyleSheets)]
    fn sheets(this: &Root) -> JsValue;
    #[cfg(any(feature = "viewer", feature = "plate"))]
    #[wasm_bindgen(method, setter, js_name = adoptedStyleSheets)]
    fn set_sheets(this: &Root, sheets: &JsValue);
    #[cfg(feature = "viewer")]
    #[wasm_bindgen(method)]
    pub(super) fn contains(this: &Root, element: &Element) -> bool;
    #[cfg(feature = "plate")]
    #[wasm_bindgen(method, getter)]
    fn host(this: &Root) -> Element;
    #[wasm_bindgen(method, getter, js_name = activeElement)]
    fn active_element(this: &Root) -> Option<Element>;
}

thread_local! {
    /// The shadow root; `None` for the document.
    static ROOT: RefCell<Option<Root>> = const { RefCell::new(None) };
}

/// Has another root spoken of from now on, `None` being the document; which it was before.
pub(super) fn replace(root: Option<Root>) -> Option<Root> {
    ROOT.replace(root)
}

/// Does something with what is in a root, `None` being the document.
#[cfg(feature = "plate")]
pub(super) fn within<T>(root: Option<Root>, act: impl FnOnce() -> T) -> T {
    let before = replace(root);
    let done = act();
    replace(before);
    done
}

/// The root that is spoken of now; `None` for the document.
#[cfg(any(feature = "viewer", feature = "plate"))]
pub(super) fn shadow() -> Option<Root> {
    ROOT.with_borrow(Clone::clone)
}

fn with<T>(act: impl FnOnce(&Root) -> Option<T>) -> Option<T> {
    let root = ROOT.with_borrow(Clone::clone);
    let root = root.or_else(|| Some(web_sys::window()?.document()?.unchecked_into()));
    act(&root?)
}

/// The first element that a selector finds.
pub(super) fn query(selector: &str) -> Option<Element> {
    with(|root| root.query_selector(selector).ok().flatten())
}

/// The elements that a selector finds.
pub(super) fn query_all(selector: &str) -> Option<NodeList> {
    with(|root| root.query_selector_all(selector).ok())
}

/// The element of that id.
#[cfg(any(feature = "viewer", feature = "plate"))]
pub(super) fn by_id(id: &str) -> Option<Element> {
    with(|root| root.get_element_by_id(id))
}

/// The sheets that scripts have made for it; nothing where browsers know of none.
#[cfg(any(feature = "viewer", feature = "plate"))]
pub(super) fn sheets() -> Option<JsValue> {
    with(|root| Some(root.sheets())).filter(|sheets| !sheets.is_undefined())
}

/// Gives it these sheets in the place of those.
#[cfg(any(feature = "viewer", feature = "plate"))]
pub(super) fn set_sheets(sheets: &JsValue) {
    with(|root| {
        root.set_sheets(sheets);
        Some(())
    });
}

/// The element whose shadow root it is; `None` for the document.
#[cfg(feature = "plate")]
pub(super) fn host() -> Option<Element> {
    shadow().map(|root| root.host())
}

/// Puts an element at its end: that of the page's body, where it is the document.
///
/// # Errors
/// Where there is no body.
#[cfg(feature = "plate")]
pub(super) fn append(element: &Element) -> Result<(), JsValue> {
    let body = || Some(web_sys::window()?.document()?.body()?.unchecked_into());
    let root = shadow().or_else(body).ok_or(JsValue::NULL)?;
    let root: Node = root.unchecked_into();
    root.append_child(element)?;
    Ok(())
}

/// What has the focus in it.
#[cfg(feature = "viewer")]
pub(super) fn focused() -> Option<Element> {
    with(Root::active_element)
}
