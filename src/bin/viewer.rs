//! The figure's behaviour, compiled to WebAssembly.

use stancemap::web::viewer::{self, Element, Root};
use wasm_bindgen::prelude::wasm_bindgen;

/// See [`stancemap::web::viewer::mount`].
#[wasm_bindgen]
pub fn mount(element: Element, root: Root, base: String, dossier: String, finished: bool) -> u32 {
    viewer::mount(element, root, base, dossier, finished)
}

/// See [`stancemap::web::viewer::follow`].
#[wasm_bindgen]
pub fn follow(number: u32) {
    viewer::follow(number);
}

/// See [`stancemap::web::viewer::resize`].
#[wasm_bindgen]
pub fn fit(number: u32) {
    viewer::resize(number);
}

/// See [`stancemap::web::viewer::point`].
#[wasm_bindgen]
pub fn point(number: u32, part: Option<String>, value: Option<String>) {
    viewer::point(number, part, value);
}

/// See [`stancemap::web::viewer::unmount`].
#[wasm_bindgen]
pub fn unmount(number: u32) {
    viewer::unmount(number);
}

fn main() {
    viewer::start();
}
