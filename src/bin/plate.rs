//! Draws the figure as a picture to take away: a module of its own, loaded only when one is asked
//! for.

use js_sys::Promise;
use stancemap::browser::Root;
use wasm_bindgen::prelude::wasm_bindgen;

/// See [`stancemap::browser::plate::save`].
#[wasm_bindgen]
pub fn save(
    root: Option<Root>,
    kind: &str,
    day: Option<String>,
    shown: Option<String>,
    here: String,
) -> Promise {
    stancemap::browser::plate::save(root, kind, day, shown, here)
}

fn main() {}
