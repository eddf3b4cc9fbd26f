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
    /// Its territories, if it has any that a dossier may speak of apart.
    pub territories: Option<Box<Territories>>,
}

/// A state and its territories, each drawn by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Territories {
    /// The state without them.
    pub rest: Outline,
    /// The territories.
    pub apart: Vec<Outline>,
}

impl Outline {
    /// The outline, and those of its territories that are to be drawn apart.
    pub(crate) fn split(mut self, is_apart: impl Fn(PlaceId) -> bool) -> Vec<Outline> {
        let Some(own) = self.territories.take() else {
            return vec![self];
        };
        let is_apart = |one: &Outline| one.place.is_some_and(&is_apart);
        let (mut apart, within): (Vec<_>, Vec<_>) = own.apart.into_iter().partition(is_apart);
        if apart.is_empty() {
            return vec![self];
        }
        let mut state = own.rest;
        for part in within {
            state.d.push_str(&part.d);
            state.bounds = state.bounds.union(part.bounds);
        }
        apart.push(state);
        apart
    }
}
