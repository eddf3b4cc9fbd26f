//! Style sheets that scripts make: content security policies do not restrict them.

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::web::dom::root::Root;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = CSSStyleSheet)]
    type StyleSheet;
    /// Throws if the browser cannot construct style sheets.
    #[wasm_bindgen(constructor, js_class = "CSSStyleSheet", catch)]
    fn new() -> Result<StyleSheet, JsValue>;
    #[wasm_bindgen(method, js_name = replaceSync, catch)]
    fn replace(this: &StyleSheet, text: &str) -> Result<(), JsValue>;
}

/// The style sheet at a position in the list of the root; `None` past its end.
pub(crate) fn nth(root: &Root, at: u32) -> Option<JsValue> {
    let sheets: Array = root.sheets()?.unchecked_into();
    Some(sheets.get(at)).filter(|sheet| !sheet.is_undefined())
}

/// Adds a style sheet to the root, to be removed by [`remove`]; `None` if the browser cannot.
pub(crate) fn add(root: &Root, text: &str) -> Option<JsValue> {
    let sheet = parse(text)?;
    let sheets: Array = root.sheets()?.unchecked_into();
    let sheets: Array = sheets.iter().chain([sheet.clone()]).collect();
    root.set_sheets(&sheets);
    Some(sheet)
}

/// Removes a style sheet from the root.
pub(crate) fn remove(root: &Root, sheet: Option<&JsValue>) {
    if let Some((sheets, sheet)) = root.sheets().zip(sheet) {
        let sheets: Array = sheets.unchecked_into();
        let kept: Array = sheets.iter().filter(|one| one != sheet).collect();
        root.set_sheets(&kept);
    }
}

fn parse(text: &str) -> Option<JsValue> {
    let sheet = StyleSheet::new().ok()?;
    sheet.replace(text).ok()?;
    Some(sheet.into())
}
