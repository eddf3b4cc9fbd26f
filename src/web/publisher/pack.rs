use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::site::{Files, archive};
use crate::web::page::composition::text;
use crate::web::publisher::story::bytes;

/// A zip archive of files: objects with `name` and `bytes`.
///
/// # Errors
/// Why it cannot be made, as a text for the editor.
#[wasm_bindgen]
pub fn pack(files: &Array) -> Result<Vec<u8>, JsValue> {
    let file = |file: JsValue| (text(&file, "name"), bytes(&file, "bytes"));
    let files: Files = files.iter().map(file).collect();
    Ok(archive(&files).map_err(|why| why.to_json())?)
}
