//! The styles of a composed figure, which no page's policy has a checksum of: as a sheet that scripts may make.

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::{page, root};

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

/// Takes the sheet out of a figure that is not in the page yet and gives it to the root in its place. Where that cannot
/// be done, it stays where it is.
pub(super) fn adopt(figure: &Element) {
    let _ = try_to_adopt(figure);
}

fn try_to_adopt(figure: &Element) -> Option<()> {
    let style = page::part(figure, "style")?;
    let sheet = Sheet::new().ok()?;
    sheet.replace(&style.text_content()?).ok()?;
    // The first of a shadow root's is that of all figures; what follows was that of another.
    let sheets: Array = root::sheets()?.unchecked_into();
    let kept = root::shadow().map(|_| sheets.get(0));
    let sheets: Array = kept.into_iter().chain([sheet.into()]).collect();
    root::set_sheets(&sheets);
    style.remove();
    Some(())
}
