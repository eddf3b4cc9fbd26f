//! Tests that need a document; `make test` runs them in headless Chromium.
#![cfg(all(target_arch = "wasm32", feature = "viewer"))]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// What the page and the viewer both rest on: markup that arrives as text becomes SVG, and is found again.
#[wasm_bindgen_test]
fn markup_becomes_svg_nodes() {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .expect("these tests run in a page");
    let body = document.body().expect("the page has a body");
    body.insert_adjacent_html("beforeend", r#"<svg><path data-place="RWA"/></svg>"#)
        .expect("the markup is well-formed");

    let shape = document
        .query_selector(r#"[data-place="RWA"]"#)
        .expect("the selector is valid")
        .expect("the shape is in the page");
    assert_eq!(
        shape.namespace_uri().as_deref(),
        Some("http://www.w3.org/2000/svg")
    );
}
