//! The way to the other Wasm modules, which are loaded only when they are asked for.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Url;

use crate::browser::load;

/// Calls a function of another module, which is loaded where it has not been yet; what it answers
/// with, at once or later.
///
/// # Errors
/// What the browser says of it, where the module cannot be had, or what the function says.
pub(super) async fn call(file: &str, name: &str, words: &Array) -> Result<JsValue, JsValue> {
    let module = module(file).await?;
    apply(&module, "default", &Array::new()).await?;
    apply(&module, name, words).await
}

async fn apply(module: &JsValue, name: &str, words: &Array) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(module, &name.into())?.dyn_into()?;
    promised(function.apply(&JsValue::NULL, words)?).await
}

/// What a call answers with, at once or later.
pub(super) async fn promised(answer: JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&answer)).await
}

/// The module, by way of the page's own one-line script: `import` is no function to call.
async fn module(file: &str) -> Result<JsValue, JsValue> {
    let load: Function = Reflect::get(&window(), &"stancemapImport".into())?.dyn_into()?;
    let url = Url::new_with_base(file, &load::base())?.href();
    promised(load.call1(&JsValue::NULL, &url.into())?).await
}
