//! The values that the viewer and the composer's script exchange, as plain objects with a property for each
//! field.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// The files and choices that a figure is composed from. A part that is `None` is taken from `origin`.
pub(crate) struct CompositionRequest {
    /// A number that is higher for later requests. Only the latest is composed, also where the browser swaps two.
    pub(crate) turn: u32,
    /// Whether the figure is composed on the page's own world if the basemap cannot be had.
    pub(crate) falls_back: bool,
    /// The figure that the page came with.
    pub(crate) origin: Element,
    /// The figure that is shown meanwhile: it has the messages, and shows the progress.
    pub(crate) figure: Option<Element>,
    /// The folder of this site's files.
    pub(crate) base: String,
    /// Whether another page holds the figure. It may name files of any site.
    pub(crate) is_hosted: bool,
    /// The address of the dossier, as the page's address writes it.
    pub(crate) dossier_at: String,
    /// The address of a basemap to draw: another, or the page's own in another projection.
    pub(crate) basemap_file: Option<String>,
    /// The address of that basemap if it is not the page's own.
    pub(crate) basemap_at: Option<String>,
    /// The language of the interface.
    pub(crate) language: String,
    /// Whether the dossier's own language comes before that, if the interface has it.
    pub(crate) follows_dossier: bool,
    /// The id of the projection.
    pub(crate) projection: Option<String>,
}

impl CompositionRequest {
    /// The request as an object.
    pub(crate) fn into_object(self) -> JsValue {
        object([
            ("turn", self.turn.into()),
            ("falls_back", self.falls_back.into()),
            ("origin", self.origin.into()),
            ("figure", self.figure.into()),
            ("base", self.base.into()),
            ("is_hosted", self.is_hosted.into()),
            ("dossier_at", self.dossier_at.into()),
            ("basemap_file", self.basemap_file.into()),
            ("basemap_at", self.basemap_at.into()),
            ("language", self.language.into()),
            ("follows_dossier", self.follows_dossier.into()),
            ("projection", self.projection.into()),
        ])
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

/// An object with properties.
pub(crate) fn object<const N: usize>(properties: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties {
        let done = Reflect::set(&object, &name.into(), &value);
        debug_assert!(done.is_ok());
    }
    object.into()
}

/// A property of an object; undefined if it has none.
pub(crate) fn property(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// A property that is a text; empty if there is no such text.
pub(crate) fn text(object: &JsValue, name: &str) -> String {
    property(object, name).as_string().unwrap_or_default()
}
