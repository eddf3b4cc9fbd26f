//! Composes figures in the page. A module of its own, which the viewer imports when the address asks for another
//! dossier, basemap, projection or language.

use js_sys::Array;
use stancemap::web::composer::{self, Element};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// See [`stancemap::web::composer::compose`].
///
/// # Errors
/// A text that says why nothing can be shown.
#[wasm_bindgen]
pub fn compose(
    origin: &Element,
    dossier: &str,
    dossier_at: &str,
    basemap: Option<String>,
    basemap_at: Option<String>,
    words: Option<String>,
    projection: Option<String>,
) -> Result<Array, JsValue> {
    composer::compose(
        origin, dossier, dossier_at, basemap, basemap_at, words, projection,
    )
}

fn main() {}
