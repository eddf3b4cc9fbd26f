//! Calls the composer, the Wasm module that composes figures.

use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use crate::figure::protocol::names;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::load::fetch::notice;
use crate::web::viewer::load::wasm_module::call;

/// A figure that is not in the page yet.
pub(crate) struct Composed {
    /// Its root element.
    pub(crate) element: Element,
    /// The dossier's title.
    pub(crate) title: String,
    /// What a reader must be told about faults in the files; empty if there are none.
    pub(crate) notice: String,
}

/// What a figure is composed from: the arguments of the composer's `compose`, in their order.
pub(crate) struct Parts {
    /// The figure that the page came with.
    pub(crate) origin: Element,
    /// The text of the dossier.
    pub(crate) dossier: JsString,
    /// The address of the dossier, as the page's address writes it.
    pub(crate) dossier_at: String,
    /// The text of a basemap.
    pub(crate) basemap: Option<JsString>,
    /// The address of that basemap, if it is not the page's own.
    pub(crate) basemap_at: Option<String>,
    /// The messages of the language, as a file.
    pub(crate) messages: Option<JsString>,
    /// The id of a projection.
    pub(crate) projection: Option<String>,
}

/// Composes a figure.
///
/// # Errors
/// Why nothing can be shown, in words.
pub(crate) async fn compose(figure: &Figure, parts: Parts) -> Result<Composed, String> {
    let answer = ask(figure, parts).await.map_err(|error| {
        let why = error.as_string();
        why.unwrap_or_else(|| notice(figure, names::UNLOADED))
    })?;
    Ok(Composed {
        element: answer.get(0).unchecked_into(),
        title: answer.get(1).as_string().unwrap_or_default(),
        notice: answer.get(2).as_string().unwrap_or_default(),
    })
}

async fn ask(figure: &Figure, parts: Parts) -> Result<Array, JsValue> {
    let arguments: Array = [
        JsValue::from(parts.origin),
        parts.dossier.into(),
        parts.dossier_at.into(),
        parts.basemap.into(),
        parts.basemap_at.into(),
        parts.messages.into(),
        parts.projection.into(),
    ]
    .into_iter()
    .collect();
    call(figure, "composer.js", "compose", &arguments)
        .await?
        .dyn_into()
}
