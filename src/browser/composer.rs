//! The way to the Wasm module that composes figures.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::module::call;

use super::{load, root};

/// A file that was loaded, and where from.
pub(super) struct File {
    /// Where it was, as the page's address says it.
    pub(super) at: String,
    /// What it holds.
    pub(super) text: String,
}

/// A figure that is not yet in the page.
pub(super) struct Composed {
    /// Its root.
    pub(super) figure: Element,
    /// The dossier's title.
    pub(super) title: String,
    /// What a reader must be told of faults in the files; empty where there are none.
    pub(super) notice: String,
}

/// Composes a figure: see `compose` of that module.
///
/// # Errors
/// Why nothing can be shown, in words.
pub(super) async fn compose(
    dossier: File,
    basemap: Option<File>,
    words: Option<File>,
) -> Result<Composed, String> {
    let answer = ask(dossier, basemap, words).await.map_err(|error| {
        let told = error.as_string();
        told.unwrap_or_else(|| load::sentence("data-unloaded"))
    })?;
    Ok(Composed {
        figure: answer.get(0).unchecked_into(),
        title: answer.get(1).as_string().unwrap_or_default(),
        notice: answer.get(2).as_string().unwrap_or_default(),
    })
}

async fn ask(dossier: File, basemap: Option<File>, words: Option<File>) -> Result<Array, JsValue> {
    let (text, at) = match basemap {
        Some(File { at, text }) => (JsValue::from(text), JsValue::from(at)),
        None => (JsValue::UNDEFINED, JsValue::from("")),
    };
    let words = words.map_or(JsValue::UNDEFINED, |words| words.text.into());
    let root = root::shadow().into();
    let given = Array::of5(&root, &dossier.text.into(), &dossier.at.into(), &text, &at);
    given.push(&words);
    call("composer.js", "compose", &given).await?.dyn_into()
}
