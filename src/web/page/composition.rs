//! The values that viewer and composer exchange. Each is a Wasm program of its own, so both values pass
//! as plain objects with a property for each field.

use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// The inputs of a composed figure. A part that is `None` is taken from `origin`.
pub(crate) struct CompositionRequest {
    /// The figure that the page came with.
    pub(crate) origin: Element,
    /// The bytes of the dossier, an `ArrayBuffer`.
    pub(crate) dossier: JsValue,
    /// The address of the dossier, as the page's address writes it.
    pub(crate) dossier_at: String,
    /// The bytes of a basemap. Without an address it is the page's own, to be drawn in another
    /// projection.
    pub(crate) basemap: Option<JsValue>,
    /// The address of that basemap.
    pub(crate) basemap_at: Option<String>,
    /// The interface's messages in the language of the figure, as the text of their file; `None`
    /// for English.
    pub(crate) messages: Option<JsString>,
    /// The id of the projection.
    pub(crate) projection: Option<String>,
}

impl CompositionRequest {
    /// The request as an object.
    pub(crate) fn into_object(self) -> JsValue {
        object([
            ("origin", self.origin.into()),
            ("dossier", self.dossier),
            ("dossier_at", self.dossier_at.into()),
            ("basemap", self.basemap.into()),
            ("basemap_at", self.basemap_at.into()),
            ("messages", self.messages.into()),
            ("projection", self.projection.into()),
        ])
    }

    /// Reads such an object.
    pub(crate) fn of_object(object: &JsValue) -> CompositionRequest {
        CompositionRequest {
            origin: property(object, "origin").unchecked_into(),
            dossier: property(object, "dossier"),
            dossier_at: text(object, "dossier_at"),
            basemap: Some(property(object, "basemap")).filter(JsValue::is_object),
            basemap_at: property(object, "basemap_at").as_string(),
            messages: property(object, "messages").dyn_into().ok(),
            projection: property(object, "projection").as_string(),
        }
    }
}

/// A composed figure, which is not in the page yet.
pub(crate) struct Composition {
    /// Its root element.
    pub(crate) element: Element,
    /// The dossier's title.
    pub(crate) title: String,
    /// The effect of faults in the files, for the reader; empty without an effect.
    pub(crate) notice: String,
    /// The address of its facts as a table. It is a blob's, to be revoked when the figure is gone.
    pub(crate) table: Option<String>,
}

impl Composition {
    /// The composition as an object.
    pub(crate) fn into_object(self) -> JsValue {
        object([
            ("element", self.element.into()),
            ("title", self.title.into()),
            ("notice", self.notice.into()),
            ("table", self.table.into()),
        ])
    }

    /// Reads such an object.
    pub(crate) fn of_object(object: &JsValue) -> Composition {
        Composition {
            element: property(object, "element").unchecked_into(),
            title: text(object, "title"),
            notice: text(object, "notice"),
            table: property(object, "table").as_string(),
        }
    }
}

fn object<const N: usize>(properties: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties {
        let done = Reflect::set(&object, &name.into(), &value);
        debug_assert!(done.is_ok());
    }
    object.into()
}

fn property(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

fn text(object: &JsValue, name: &str) -> String {
    property(object, name).as_string().unwrap_or_default()
}
