//! The program that draws pictures, `crate::web::painter`: the worker hands it over.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The program that draws pictures.
    pub type Painter;

    /// The width of a text in a face of size 1.
    #[wasm_bindgen(method)]
    pub(super) fn width(this: &Painter, text: &str, face: &str) -> f64;

    /// Draws an SVG as a PNG.
    ///
    /// # Errors
    /// If it is no SVG.
    #[wasm_bindgen(method, catch)]
    pub(super) fn png(
        this: &Painter,
        svg: &str,
        width: u32,
        height: u32,
    ) -> Result<Vec<u8>, JsValue>;

    /// The first letter of a text that no font has.
    #[wasm_bindgen(method)]
    pub(super) fn lacks(this: &Painter, text: &str) -> Option<String>;
}
