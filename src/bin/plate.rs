//! Draws the figure as a picture to take away, and opens the dialog for those who want it in a page of theirs: a module of
//! its own, loaded only when one of both is asked for.

use js_sys::Promise;
use stancemap::web::exporter::{self, Root};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// See [`stancemap::web::exporter::save`].
#[wasm_bindgen]
pub fn save(
    root: Option<Root>,
    kind: &str,
    day: Option<String>,
    shown: Option<String>,
    here: String,
) -> Promise {
    exporter::save(root, kind, day, shown, here)
}

/// See [`stancemap::web::exporter::embed`].
///
/// # Errors
/// Where the dialog cannot be shown.
#[wasm_bindgen]
pub fn embed(root: Option<Root>, base: &str, words: &str) -> Result<(), JsValue> {
    exporter::embed(root, base, words)
}

fn main() {}
