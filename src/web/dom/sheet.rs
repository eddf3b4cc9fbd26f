//! Style sheets that scripts make: content security policies do not restrict them.

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use crate::web::dom::element::find;
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

/// Moves the `<style>` of a composed figure, which is not in the page yet, into the style sheets of
/// the root. If the browser cannot do that, the element stays where it is.
pub(crate) fn adopt(root: &Root, figure: &Element) {
    let _ = try_to_adopt(root, figure);
}

fn try_to_adopt(root: &Root, figure: &Element) -> Option<()> {
    let style = find(figure, "style")?;
    let sheet = parse(&style.text_content()?)?;
    // The first sheet of a shadow root serves every figure; the second was the last figure's own.
    let sheets: Array = root.sheets()?.unchecked_into();
    let shared = root.shadow_host().map(|_| sheets.get(0));
    let sheets: Array = shared.into_iter().chain([sheet]).collect();
    root.set_sheets(&sheets);
    style.remove();
    Some(())
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
