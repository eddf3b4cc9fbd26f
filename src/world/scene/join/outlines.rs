//! The pipeline from a basemap to outlines on a map. Each feature passes these stages:
//!
//! 1. *unwrap and rejoin*: longitudes lose their jumps, pieces cut at ±180° become whole;
//! 2. *cut* at the antimeridian of the map's centre (both in [`basemap::cut`]);
//! 3. *project and resample*: positions become points, long edges become curves
//!    ([`Projection::project_ring`]);
//! 4. *measure* the bounding boxes and the anchor;
//! 5. *round and simplify* to whole scene units, as path data ([`path_data`]).

use std::borrow::Cow;
use std::collections::HashMap;

use crate::base::geom::{Point, Rect};
use crate::dossier::PlaceId;
use crate::world::basemap;
use crate::world::basemap::{Basemap, Feature, Polygon, Ring};
use crate::world::projection::Projection;
use crate::world::scene::outline::{Outline, Territories};
use crate::world::scene::path::path_data;

/// The precision of an anchor, as a share of the size of its polygon.
const ANCHOR_PRECISION: f64 = 0.01;

/// The outlines of a basemap's features on a map, in the basemap's order. All features of one place
/// have one outline, at the first of them. Features without a polygon have none.
pub fn outlines(basemap: &Basemap, projection: &Projection) -> Vec<Outline> {
    let mut areas: Vec<Area> = Vec::new();
    let mut of_place: HashMap<&str, usize> = HashMap::new();
    for feature in &basemap.features {
        let first = feature
            .place
            .as_deref()
            .and_then(|place| of_place.get(place));
        match first.and_then(|i| areas.get_mut(*i)) {
            Some(area) => area.polygons.to_mut().extend_from_slice(&feature.polygons),
            None => {
                if let Some(place) = feature.place.as_deref() {
                    of_place.insert(place, areas.len());
                }
                areas.push(Area {
                    feature,
                    polygons: Cow::Borrowed(&feature.polygons),
                });
            }
        }
    }
    let draw = |area: &Area| with_territories(basemap, area, projection);
    areas.iter().filter_map(draw).collect()
}

/// The outline of an area. If a basemap of the world has territories of a state within it, these and the rest are also
/// drawn by themselves.
fn with_territories(basemap: &Basemap, area: &Area, projection: &Projection) -> Option<Outline> {
    let whole = outline(area, projection)?;
    let place = area.feature.place.as_deref();
    let found = place.map(|state| basemap::territories(basemap, state, &area.polygons));
    let Some(found) = found.filter(|found| !found.is_empty()) else {
        return Some(whole);
    };
    let is_apart = |polygon: &&Polygon| found.iter().any(|(_, own)| own.contains(polygon));
    let rest = area.polygons.iter().filter(|one| !is_apart(one)).cloned();
    let rest = Area {
        feature: area.feature,
        polygons: rest.collect(),
    };
    let Some(rest) = outline(&rest, projection) else {
        return Some(whole);
    };
    let draw = |(place, polygons): (&str, Vec<Polygon>)| {
        let feature = Feature {
            place: Some(place.to_owned()),
            ..Feature::default()
        };
        let polygons = polygons.into();
        let area = Area {
            feature: &feature,
            polygons,
        };
        outline(&area, projection)
    };
    let apart = found.into_iter().filter_map(draw).collect();
    Some(Outline {
        territories: Some(Box::new(Territories { rest, apart })),
        ..whole
    })
}

/// A feature with the polygons of all features of its place.
struct Area<'a> {
    feature: &'a Feature,
    polygons: Cow<'a, [Polygon]>,
}

fn outline(area: &Area, projection: &Projection) -> Option<Outline> {
    let pieces = basemap::cut(&area.polygons, projection.central_meridian());
    let pieces = pieces.iter().map(|polygon| project(polygon, projection));
    let drawn: Vec<Polygon> = pieces.collect();
    let size = |polygon: &&Polygon| basemap::area(polygon);
    let largest = drawn.iter().max_by(|a, b| size(a).total_cmp(&size(b)))?;
    let main = bounds(largest)?;
    let precision = ANCHOR_PRECISION * main.width().max(main.height());
    let place = area.feature.place.as_deref();
    let place = place.and_then(|id| PlaceId::new(id).ok());
    let own_code = || area.feature.code.clone().unwrap_or_default();
    Some(Outline {
        place,
        code: place.map_or_else(own_code, |place| place.to_string()),
        name: area.feature.name.clone().unwrap_or_default(),
        d: path_data(&rings(&drawn)),
        anchor: point(basemap::anchor(largest, precision)?),
        bounds: drawn.iter().filter_map(bounds).reduce(Rect::union)?,
        main,
        territories: None,
    })
}

/// A polygon in scene units.
fn project(polygon: &Polygon, projection: &Projection) -> Polygon {
    let ring = |ring: &Ring| {
        let points = projection.project_ring(ring);
        points.into_iter().map(|Point { x, y }| [x, y]).collect()
    };
    Polygon {
        exterior: ring(&polygon.exterior),
        holes: polygon.holes.iter().map(ring).collect(),
    }
}

fn bounds(polygon: &Polygon) -> Option<Rect> {
    basemap::bounds(&polygon.exterior)
}

/// All rings of some polygons, exteriors and holes alike.
fn rings(polygons: &[Polygon]) -> Vec<Vec<Point>> {
    let rings = polygons
        .iter()
        .flat_map(|polygon| std::iter::once(&polygon.exterior).chain(&polygon.holes));
    rings
        .map(|ring| ring.iter().copied().map(point).collect())
        .collect()
}

fn point([x, y]: [f64; 2]) -> Point {
    Point { x, y }
}
