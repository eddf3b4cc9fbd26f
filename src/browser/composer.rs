//! The way to the Wasm module that composes figures.

use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use crate::browser::load;
use crate::browser::module::call;

/// A figure that is not yet in the page.
pub(super) struct Composed {
    /// Its root.
    pub(super) figure: Element,
    /// The dossier's title.
    pub(super) title: String,
    /// What a reader must be told of faults in the files; empty where there are none.
    pub(super) notice: String,
}

/// What a figure is composed from, as `compose` of that module has it.
pub(super) struct Parts {
    /// The figure that the page came with.
    pub(super) origin: Element,
    /// The text of a dossier.
    pub(super) dossier: JsString,
    /// Where that was, as the page's address says it.
    pub(super) dossier_at: String,
    /// The text of a basemap.
    pub(super) basemap: Option<JsString>,
    /// Where that was, if it is not the page's own.
    pub(super) basemap_at: Option<String>,
    /// The words of a language.
    pub(super) words: Option<JsString>,
    /// The id of a projection.
    pub(super) projection: Option<String>,
}

/// Composes a figure: see `compose` of that module.
///
/// # Errors
/// Why nothing can be shown, in words.
pub(super) async fn compose(parts: Parts) -> Result<Composed, String> {
    let answer = ask(parts).await.map_err(|error| {
        let told = error.as_string();
        told.unwrap_or_else(|| load::sentence("data-unloaded"))
    })?;
    Ok(Composed {
        figure: answer.get(0).unchecked_into(),
        title: answer.get(1).as_string().unwrap_or_default(),
        notice: answer.get(2).as_string().unwrap_or_default(),
    })
}

async fn ask(parts: Parts) -> Result<Array, JsValue> {
    let given = Array::new();
    for part in [
        parts.origin.into(),
        parts.dossier.into(),
        parts.dossier_at.into(),
        parts.basemap.into(),
        parts.basemap_at.into(),
        parts.words.into(),
        parts.projection.into(),
    ] {
        given.push(&part);
    }
    call("composer.js", "compose", &given).await?.dyn_into()
}
