//! The way to the other Wasm modules, which are loaded only when they are asked for.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Url;

/// A function of another module, which is loaded where it has not been yet.
///
/// # Errors
/// What the browser says of it, where the module cannot be had.
pub(super) async fn function(file: &str, name: &str) -> Result<Function, JsValue> {
    let module = module(file).await?;
    let init: Function = Reflect::get(&module, &"default".into())?.dyn_into()?;
    promised(init.call0(&JsValue::NULL)?).await?;
    Reflect::get(&module, &name.into())?.dyn_into()
}

/// What a call answers with, at once or later.
pub(super) async fn promised(answer: JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&answer)).await
}

/// The module, by way of the page's own one-line script: `import` is no function to call.
async fn module(file: &str) -> Result<JsValue, JsValue> {
    let load: Function = Reflect::get(&window(), &"stancemapImport".into())?.dyn_into()?;
    let base = document().base_uri()?.unwrap_or_default();
    let url = Url::new_with_base(file, &base)?.href();
    promised(load.call1(&JsValue::NULL, &url.into())?).await
}
