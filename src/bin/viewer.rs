//! The figure's behaviour, compiled to WebAssembly.

use stancemap::browser::{self, Element, Root};
use wasm_bindgen::prelude::wasm_bindgen;

/// See [`stancemap::browser::mount`].
#[wasm_bindgen]
pub fn mount(element: Element, root: Root, base: String, dossier: String, finished: bool) -> u32 {
    browser::mount(element, root, base, dossier, finished)
}

/// See [`stancemap::browser::follow`].
#[wasm_bindgen]
pub fn follow(mount: u32) {
    browser::follow(mount);
}

/// See [`stancemap::browser::fit`].
#[wasm_bindgen]
pub fn fit(mount: u32) {
    browser::fit(mount);
}

/// See [`stancemap::browser::point`].
#[wasm_bindgen]
pub fn point(mount: u32, part: Option<String>, value: Option<String>) {
    browser::point(mount, part, value);
}

/// See [`stancemap::browser::unmount`].
#[wasm_bindgen]
pub fn unmount(mount: u32) {
    browser::unmount(mount);
}

fn main() {
    browser::start();
}
