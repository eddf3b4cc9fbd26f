//! Calls the composer, the Wasm module that composes figures.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::Url;

use crate::figure::protocol::names;
use crate::web::page::composition::{Composition, CompositionRequest};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::load::fetch::notice;
use crate::web::viewer::load::wasm_module::call;

/// The facts of a composed figure as a table, at an address that the browser keeps for this page. It
/// is freed when this is dropped.
#[derive(Default)]
pub(crate) struct TableFile(Option<String>);

impl Drop for TableFile {
    fn drop(&mut self) {
        if let Some(address) = &self.0 {
            let _ = Url::revoke_object_url(address);
        }
    }
}

/// The language of a dossier, by its bytes.
pub(crate) async fn language_of(figure: &Figure, dossier: &JsValue) -> Option<String> {
    let dossier = Array::of1(dossier);
    let language = call(figure, "composer.js", "language_of", &dossier).await;
    language.ok()?.as_string()
}

/// Composes a figure. The table that it links to must be kept as long as the figure.
///
/// # Errors
/// Why nothing can be shown, in words.
pub(crate) async fn compose(
    figure: &Figure,
    request: CompositionRequest,
) -> Result<(Composition, TableFile), String> {
    let request = Array::of1(&request.into_object());
    let composed = call(figure, "composer.js", "compose", &request).await;
    let composed = composed.map_err(|error| {
        let why = error.as_string();
        why.unwrap_or_else(|| notice(figure, names::UNLOADED))
    })?;
    let mut composition = Composition::of_object(&composed);
    let table = TableFile(composition.table.take());
    Ok((composition, table))
}
