//! From a geometry of any type to polygons.
//!
//! The `geojson` crate reads a geometry whole or not at all. So where it refuses one, the
//! geometry is divided, collection into geometries, polygons into rings, until what is broken
//! stands alone; the rest is read.

use geojson::{Geometry, GeometryValue};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::base::problem::Problem;
use crate::world::basemap::basemap::Polygon;
use crate::world::basemap::read::describe::{join, kind_of, quoted};
use crate::world::basemap::read::ring;

const EXPECTED: &str = "a Polygon or a MultiPolygon";

/// The polygons of a geometry, which stands at `path`.
pub(crate) fn polygons(value: &Value, path: &str, problems: &mut Vec<Problem>) -> Vec<Polygon> {
    if value.is_null() {
        let done = "kept the feature, which has no outline";
        problems.push(Problem::new(path, "null", EXPECTED, done));
        return Vec::new();
    }
    match Geometry::deserialize(value) {
        Ok(geometry) => whole(geometry.value, path, problems),
        Err(error) => divided(value, &error, path, problems),
    }
}

/// The polygons of a geometry that the crate could read.
fn whole(geometry: GeometryValue, path: &str, problems: &mut Vec<Problem>) -> Vec<Polygon> {
    match geometry {
        GeometryValue::Polygon { coordinates } => {
            let path = join(path, "coordinates");
            polygon(coordinates, &path, problems).into_iter().collect()
        }
        GeometryValue::MultiPolygon { coordinates } => {
            let path = join(path, "coordinates");
            let read = |(i, rings)| polygon(rings, &format!("{path}[{i}]"), problems);
            coordinates
                .into_iter()
                .enumerate()
                .filter_map(read)
                .collect()
        }
        GeometryValue::GeometryCollection { geometries } => {
            let path = join(path, "geometries");
            let read = |(i, member): (usize, Geometry)| {
                whole(member.value, &format!("{path}[{i}]"), problems)
            };
            geometries.into_iter().enumerate().flat_map(read).collect()
        }
        other => {
            let done = "skipped it: it has no area";
            problems.push(Problem::new(path, other.type_name(), EXPECTED, done));
            Vec::new()
        }
    }
}

/// The polygon of some rings; none where the exterior could not be read.
fn polygon(
    rings: Vec<Vec<geojson::Position>>,
    path: &str,
    problems: &mut Vec<Problem>,
) -> Option<Polygon> {
    let read = |(k, positions): (usize, Vec<geojson::Position>)| {
        ring::checked(&positions, &format!("{path}[{k}]"), problems)
    };
    let rings = rings.into_iter().enumerate().map(read).collect();
    assemble(rings, path, problems)
}

fn assemble(
    rings: Vec<Option<crate::world::basemap::basemap::Ring>>,
    path: &str,
    problems: &mut Vec<Problem>,
) -> Option<Polygon> {
    let mut rings = rings.into_iter();
    let exterior = rings.next().flatten();
    if exterior.is_none() {
        let found = "no exterior that can be drawn";
        let expected = "an exterior, then its holes";
        problems.push(Problem::new(path, found, expected, "left the polygon out"));
    }
    Some(Polygon {
        exterior: exterior?,
        holes: rings.flatten().collect(),
    })
}

/// The polygons of a geometry that the crate refused.
fn divided(
    value: &Value,
    error: &serde_json::Error,
    path: &str,
    problems: &mut Vec<Problem>,
) -> Vec<Polygon> {
    let list = |key| value.get(key).and_then(Value::as_array);
    let kind = value.get("type").and_then(Value::as_str).unwrap_or("");
    match (kind, list("coordinates"), list("geometries")) {
        ("GeometryCollection", _, Some(members)) => {
            let path = join(path, "geometries");
            let read = |(i, member)| polygons(member, &format!("{path}[{i}]"), problems);
            members.iter().enumerate().flat_map(read).collect()
        }
        ("MultiPolygon", Some(pieces), _) => {
            let path = join(path, "coordinates");
            let read = |(i, rings)| piece(rings, &format!("{path}[{i}]"), problems);
            pieces.iter().enumerate().filter_map(read).collect()
        }
        ("Polygon", Some(_), _) => {
            let rings = &value["coordinates"];
            let polygon = piece(rings, &join(path, "coordinates"), problems);
            polygon.into_iter().collect()
        }
        _ => {
            let found = format!("{}: {error}", quoted(value));
            problems.push(Problem::new(path, found, EXPECTED, "left it out"));
            Vec::new()
        }
    }
}

/// The polygon of a list of rings, of which some may be broken.
fn piece(rings: &Value, path: &str, problems: &mut Vec<Problem>) -> Option<Polygon> {
    if let Ok(rings) = rings_of(rings) {
        return polygon(rings, path, problems);
    }
    let Some(rings) = rings.as_array() else {
        let done = "left the polygon out";
        problems.push(Problem::new(path, kind_of(rings), "a list of rings", done));
        return None;
    };
    let read = |(k, ring): (usize, &Value)| {
        let path = format!("{path}[{k}]");
        match rings_of(&json!([ring])) {
            Ok(alone) => ring::checked(alone.first()?, &path, problems),
            Err(()) => {
                problems.push(ring::fault(ring, &path));
                None
            }
        }
    };
    let rings = rings.iter().enumerate().map(read).collect();
    assemble(rings, path, problems)
}

/// The rings of a polygon's coordinates, where the crate can read them.
fn rings_of(coordinates: &Value) -> Result<Vec<Vec<geojson::Position>>, ()> {
    let geometry = json!({"type": "Polygon", "coordinates": coordinates});
    match Geometry::deserialize(geometry).map(|geometry| geometry.value) {
        Ok(GeometryValue::Polygon { coordinates }) => Ok(coordinates),
        _ => Err(()),
    }
}
