//! The map that is to be published, as the worker hands it over.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

use crate::site::{Beside, Document, Input};
use crate::web::page::composition::{property, text};
use crate::world::projection::ProjectionId;

/// The document of a map, with the basemap that it names.
#[derive(Default)]
pub(super) struct Story {
    /// The name of the project.
    name: String,
    /// The dossier in JSON.
    document: String,
    /// The projection of the map.
    pub(super) projection: ProjectionId,
    beside: Beside,
}

impl Story {
    /// Reads an object: `name`, `document` in bytes, `projection`, and of a basemap `basemap` with its name, and its `bytes`.
    pub(super) fn of_object(object: &JsValue) -> Story {
        let basemap = text(object, "basemap");
        let basemap = (!basemap.is_empty()).then(|| (basemap, bytes(object, "bytes")));
        Story {
            name: text(object, "name"),
            document: String::from_utf8_lossy(&bytes(object, "document")).into_owned(),
            projection: ProjectionId::find(&text(object, "projection")).unwrap_or_default(),
            beside: Beside::of(basemap),
        }
    }

    /// The story as the dossier of a site.
    pub(super) fn input(&mut self) -> Input<'_> {
        Input {
            document: Document::of_sheets(&self.name, &self.name, self.document.clone()),
            beside: &mut self.beside,
        }
    }
}

/// The bytes in a property of an object; empty if there are none.
pub(super) fn bytes(object: &JsValue, name: &str) -> Vec<u8> {
    let bytes: Option<Uint8Array> = property(object, name).dyn_into().ok();
    bytes.map(|bytes| bytes.to_vec()).unwrap_or_default()
}
