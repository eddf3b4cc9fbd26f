//! The figure that the page came with, as the composer's script describes it: see origin.js.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use crate::dossier::PlaceId;
use crate::figure::markup::Language;
use crate::figure::protocol::parse_position;
use crate::language::gazetteer::Gazetteer;
use crate::web::page::composition::property;
use crate::world::projection::ProjectionId;
use crate::world::scene::Outline;

/// A figure from which others are composed.
pub(crate) struct Origin(JsValue);

impl Origin {
    /// The origin of a request.
    pub(crate) fn of_request(request: &JsValue) -> Origin {
        Origin(property(request, "origin"))
    }

    /// The projection that its world is drawn in.
    pub(crate) fn projection(&self) -> ProjectionId {
        let named = self.text("projection");
        named
            .and_then(|id| ProjectionId::find(&id))
            .unwrap_or_default()
    }

    /// The address of its basemap.
    pub(crate) fn basemap(&self) -> Option<String> {
        self.text("basemap")
    }

    /// The address of a finer drawing of its world; `None` once it is drawn that fine.
    pub(crate) fn fine(&self) -> Option<String> {
        self.text("fine")
    }

    /// The languages that it is available in.
    pub(crate) fn languages(&self) -> Vec<Language> {
        let language = |[tag, name]: [String; 2]| Language { tag, name };
        self.rows("languages").map(language).collect()
    }

    /// Its world with its path data, and with the places of a gazetteer: in whole scene units, or in tenths of them once the finer drawing
    /// is in.
    pub(crate) fn outlines(&self, gazetteer: &Gazetteer) -> Vec<Outline> {
        let outline = |[at, code, name, d]: [String; 4]| {
            let (anchor, main) = parse_position(&at)?;
            Some(Outline {
                place: gazetteer
                    .place(&code)
                    .and_then(|place| PlaceId::new(&place.id).ok()),
                code,
                name,
                d,
                anchor,
                bounds: main,
                main,
                territories: None,
            })
        };
        self.rows("outlines").filter_map(outline).collect()
    }

    fn text(&self, name: &str) -> Option<String> {
        property(&self.0, name).as_string()
    }

    /// The rows of a table of texts.
    fn rows<const N: usize>(&self, name: &str) -> impl Iterator<Item = [String; N]> {
        let rows: Array = property(&self.0, name).unchecked_into();
        rows.into_iter().map(|row| {
            let row: Array = row.unchecked_into();
            std::array::from_fn(|i| row.get(i as u32).as_string().unwrap_or_default())
        })
    }
}
