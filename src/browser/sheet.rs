//! Styles that the page did not come with, and that no policy has a checksum of: as sheets that scripts may make.

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
#[cfg(feature = "viewer")]
use web_sys::Element;

#[cfg(feature = "viewer")]
use crate::browser::page;
use crate::browser::root;

#[wasm_bindgen]
extern "C" {
    /// A sheet that is in no page yet.
    #[wasm_bindgen(js_name = CSSStyleSheet)]
    type Sheet;
    /// It fails where browsers cannot make one.
    #[wasm_bindgen(constructor, js_class = "CSSStyleSheet", catch)]
    fn new() -> Result<Sheet, JsValue>;
    #[wasm_bindgen(method, js_name = replaceSync, catch)]
    fn replace(this: &Sheet, text: &str) -> Result<(), JsValue>;
}

/// Takes the sheet out of a composed figure that is not in the page yet and gives it to the root in its place. Where that cannot
/// be done, it stays where it is.
#[cfg(feature = "viewer")]
pub(super) fn adopt(figure: &Element) {
    let _ = try_to_adopt(figure);
}

#[cfg(feature = "viewer")]
fn try_to_adopt(figure: &Element) -> Option<()> {
    let style = page::part(figure, "style")?;
    let sheet = made(&style.text_content()?)?;
    // The first of a shadow root's is that of all figures; what follows was that of another.
    let sheets: Array = root::sheets()?.unchecked_into();
    let kept = root::shadow().map(|_| sheets.get(0));
    let sheets: Array = kept.into_iter().chain([sheet]).collect();
    root::set_sheets(&sheets);
    style.remove();
    Some(())
}

/// Gives the root one more sheet, which is to be [taken away](take_away) again; nothing where that cannot be done.
#[cfg(feature = "plate")]
pub(super) fn add(text: &str) -> Option<JsValue> {
    let sheet = made(text)?;
    let sheets: Array = root::sheets()?.unchecked_into();
    let sheets: Array = sheets.iter().chain([sheet.clone()]).collect();
    root::set_sheets(&sheets);
    Some(sheet)
}

/// Takes a sheet away from the root.
#[cfg(feature = "plate")]
pub(super) fn take_away(sheet: Option<&JsValue>) {
    if let Some((sheets, sheet)) = root::sheets().zip(sheet) {
        let sheets: Array = sheets.unchecked_into();
        let kept: Array = sheets.iter().filter(|one| one != sheet).collect();
        root::set_sheets(&kept);
    }
}

fn made(text: &str) -> Option<JsValue> {
    let sheet = Sheet::new().ok()?;
    sheet.replace(text).ok()?;
    Some(sheet.into())
}
