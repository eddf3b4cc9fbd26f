//! Draws the figure as a picture, and opens the dialog for embed codes. A module of its own, which the
//! viewer imports when a reader wants either.

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
    filter: Option<String>,
    address: String,
) -> Promise {
    exporter::save(root, kind, day, filter, address)
}

/// See [`stancemap::web::exporter::embed`].
///
/// # Errors
/// If the dialog cannot be shown.
#[wasm_bindgen]
pub fn embed(root: Option<Root>, base: &str, messages: &str) -> Result<(), JsValue> {
    exporter::embed(root, base, messages)
}

fn main() {}
