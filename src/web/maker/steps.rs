//! The steps that changed a project, as the page keeps them.

use std::sync::Arc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::web::page::composition::{property, text};

/// One step: a name and, of an edit, its JSON and the bytes of its files.
pub(super) struct Step {
    /// `apply`, `undo` or `redo`.
    pub(super) name: String,
    pub(super) edit: String,
    pub(super) files: Vec<Arc<[u8]>>,
}

/// Steps from an array of objects.
pub(super) fn steps(steps: &JsValue) -> Vec<Step> {
    let steps = Array::from(steps);
    let step = |step: JsValue| Step {
        name: text(&step, "name"),
        edit: text(&step, "edit"),
        files: files(&property(&step, "files")),
    };
    steps.iter().map(step).collect()
}

/// The bytes of files from an array of byte arrays.
pub(super) fn files(files: &JsValue) -> Vec<Arc<[u8]>> {
    let Some(files) = files.dyn_ref::<Array>() else {
        return Vec::new();
    };
    let files = files.iter().filter_map(|file| file.dyn_into().ok());
    files.map(|file: Uint8Array| file.to_vec().into()).collect()
}
