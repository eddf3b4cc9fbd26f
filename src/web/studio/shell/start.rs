use leptos::mount::mount_to;
use leptos::prelude::view;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::web::dom::window::document;
use crate::web::studio::shell::page::Page;
use crate::web::studio::state::{Bridge, Studio};

/// Shows a project in the page. `bridge` is the page's script, and `view` the view of the project in JSON.
#[wasm_bindgen]
pub fn start(bridge: Bridge, view: &str) {
    let Ok(Some(root)) = document().query_selector(".studio") else {
        return;
    };
    root.set_inner_html("");
    let view = serde_json::from_str(view).unwrap_or_default();
    mount_to(root.unchecked_into(), move || {
        Studio::new(bridge, view).provide();
        view! { <Page/> }
    })
    .forget();
}
