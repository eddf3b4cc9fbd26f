//! Composes figures in the browser: a module of its own, loaded only when one is asked for.

use js_sys::Array;
use stancemap::browser::Root;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// See [`stancemap::browser::compose::compose`].
///
/// # Errors
/// A text that says why nothing can be shown.
#[wasm_bindgen]
pub fn compose(
    root: Option<Root>,
    dossier: &str,
    dossier_at: &str,
    basemap: Option<String>,
    basemap_at: &str,
    words: Option<String>,
) -> Result<Array, JsValue> {
    stancemap::browser::compose::compose(root, dossier, dossier_at, basemap, basemap_at, words)
}

fn main() {}
