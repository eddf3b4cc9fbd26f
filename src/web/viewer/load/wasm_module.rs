//! Calls functions of the other Wasm modules, which are loaded when they are first called.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::web::dom::url::resolve;
use crate::web::dom::window::window;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::load::fetch::base;

/// Calls a function that a module exports, and awaits its result.
///
/// # Errors
/// The browser's error if the module cannot be loaded, or the error that the function throws.
pub(crate) async fn call(
    figure: &Figure,
    file: &str,
    name: &str,
    arguments: &Array,
) -> Result<JsValue, JsValue> {
    let module = import(figure, file).await?;
    apply(&module, "default", &Array::new()).await?;
    apply(&module, name, arguments).await
}

async fn apply(module: &JsValue, name: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(module, &name.into())?.dyn_into()?;
    settled(function.apply(&JsValue::NULL, arguments)?).await
}

/// Awaits a value that may be a promise.
///
/// # Errors
/// The reason for which the promise is rejected.
pub(crate) async fn settled(value: JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&value)).await
}

/// Imports a module by a function of the page's own script: `import` itself is syntax, which Wasm
/// cannot call.
async fn import(figure: &Figure, file: &str) -> Result<JsValue, JsValue> {
    let import: Function = Reflect::get(&window(), &"stancemapImport".into())?.dyn_into()?;
    let url = resolve(file, &base(figure)).ok_or(JsValue::NULL)?;
    settled(import.call1(&JsValue::NULL, &url.into())?).await
}
