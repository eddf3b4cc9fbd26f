//! What is drawn of one nation or area: its shape, and where on it things belong.

use crate::base::geom::{Point, Rect};

/// The shape of a nation or area; all of it in scene units.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// The code that the basemap gives it, not yet resolved to a place; empty where it gives none.
    pub code: String,
    /// The name that the basemap gives it; empty where it gives none.
    pub name: String,
    /// SVG path data in whole units: see [`path_data`](crate::world::scene::path::path_data).
    pub d: String,
    /// Inside its largest polygon, as far from the edges as can be: where a marker belongs.
    pub anchor: Point,
    /// The box of the whole: as wide as the map for a nation on both of its edges.
    pub bounds: Rect,
    /// The box of its largest polygon.
    pub main: Rect,
}
