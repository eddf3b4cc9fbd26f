//! Reads a geometry of any type into polygons.
//!
//! The `geojson` crate reads a geometry as a whole or refuses it. A refused one is divided, a
//! collection into its geometries and a polygon into its rings, until the broken part stands
//! alone. The rest is read.

use geojson::{Geometry, GeometryValue, Position};
use serde::Deserialize;
use serde_json::Value;

use crate::base::problem::Problem;
use crate::world::basemap::basemap::{Polygon, Ring};
use crate::world::basemap::read::describe::{kind_of, path_of, quoted};
use crate::world::basemap::read::ring;

const EXPECTED: &str = "a Polygon or a MultiPolygon";

/// The polygons of the geometry at `path`. Geometries without an area give none, and a problem.
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

/// The polygons of a geometry that the crate has read.
fn whole(geometry: GeometryValue, path: &str, problems: &mut Vec<Problem>) -> Vec<Polygon> {
    match geometry {
        GeometryValue::Polygon { coordinates } => {
            let path = path_of(path, "coordinates");
            polygon(&coordinates, &path, problems).into_iter().collect()
        }
        GeometryValue::MultiPolygon { coordinates } => {
            let path = path_of(path, "coordinates");
            let pieces = coordinates.iter().enumerate();
            pieces
                .filter_map(|(i, rings)| polygon(rings, &format!("{path}[{i}]"), problems))
                .collect()
        }
        GeometryValue::GeometryCollection { geometries } => {
            let path = path_of(path, "geometries");
            let members = geometries.into_iter().enumerate();
            members
                .flat_map(|(i, member)| whole(member.value, &format!("{path}[{i}]"), problems))
                .collect()
        }
        other => {
            let done = "skipped it: it has no area";
            problems.push(Problem::new(path, other.type_name(), EXPECTED, done));
            Vec::new()
        }
    }
}

/// The polygons of a geometry that the crate has refused.
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
            let path = path_of(path, "geometries");
            let read = |(i, member)| polygons(member, &format!("{path}[{i}]"), problems);
            members.iter().enumerate().flat_map(read).collect()
        }
        ("MultiPolygon", Some(pieces), _) => {
            let path = path_of(path, "coordinates");
            let read = |(i, rings)| piece(rings, &format!("{path}[{i}]"), problems);
            pieces.iter().enumerate().filter_map(read).collect()
        }
        ("Polygon", Some(_), _) => {
            let rings = &value["coordinates"];
            let polygon = piece(rings, &path_of(path, "coordinates"), problems);
            polygon.into_iter().collect()
        }
        _ => {
            let found = format!("{}: {error}", quoted(value));
            problems.push(Problem::new(path, found, EXPECTED, "left it out"));
            Vec::new()
        }
    }
}

/// The polygon of a list of rings, some of which may be broken.
fn piece(rings: &Value, path: &str, problems: &mut Vec<Problem>) -> Option<Polygon> {
    if let Some(rings) = rings_of(rings) {
        return polygon(&rings, path, problems);
    }
    let Some(rings) = rings.as_array() else {
        let done = "left the polygon out";
        problems.push(Problem::new(path, kind_of(rings), "a list of rings", done));
        return None;
    };
    let mut read = |(k, ring): (usize, &Value)| {
        let path = format!("{path}[{k}]");
        let Some(positions) = positions_of(ring) else {
            problems.push(ring::fault(ring, &path));
            return None;
        };
        ring::checked(&positions, &path, problems)
    };
    let rings = rings.iter().enumerate().map(&mut read).collect();
    assemble(rings, path, problems)
}

/// The polygon of rings that the crate has read.
fn polygon(rings: &[Vec<Position>], path: &str, problems: &mut Vec<Problem>) -> Option<Polygon> {
    let rings = rings.iter().enumerate();
    let rings = rings
        .map(|(k, positions)| ring::checked(positions, &format!("{path}[{k}]"), problems))
        .collect();
    assemble(rings, path, problems)
}

/// The polygon of its rings, the exterior first; broken ones are `None`. Without an exterior there
/// is no polygon.
fn assemble(rings: Vec<Option<Ring>>, path: &str, problems: &mut Vec<Problem>) -> Option<Polygon> {
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

/// The rings of a polygon's coordinates, under the conditions of the crate: it takes an empty first
/// position for deeper nesting, and refuses that.
fn rings_of(coordinates: &Value) -> Option<Vec<Vec<Position>>> {
    let rings = Vec::<Vec<Position>>::deserialize(coordinates).ok()?;
    let first = rings.first().and_then(|ring| ring.first());
    (!first.is_some_and(Position::is_empty)).then_some(rings)
}

/// The positions of one ring, under the same conditions.
fn positions_of(ring: &Value) -> Option<Vec<Position>> {
    let positions = Vec::<Position>::deserialize(ring).ok()?;
    let first = positions.first();
    (!first.is_some_and(Position::is_empty)).then_some(positions)
}
