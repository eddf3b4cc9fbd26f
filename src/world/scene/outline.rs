//! The outline of one country or area.

use crate::base::geom::{Point, Rect};
use crate::dossier::PlaceId;

/// The shape of a country or area on a map, in scene units.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// The place; `None` for other areas.
    pub place: Option<PlaceId>,
    /// The place's id, or else the basemap's code, which is never a place's id; may be empty.
    pub code: String,
    /// The basemap's name; may be empty.
    pub name: String,
    /// SVG path data in whole scene units: see [`path_data`](crate::world::scene::path::path_data).
    pub d: String,
    /// The point of the largest polygon that is farthest from its edges: where a marker belongs.
    pub anchor: Point,
    /// The bounding box of all polygons; as wide as the map for a country on both of its edges.
    pub bounds: Rect,
    /// The bounding box of the largest polygon.
    pub main: Rect,
}
