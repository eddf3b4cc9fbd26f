//! Reads a GeoJSON document feature by feature.

use serde_json::{Map, Value};

use crate::base::problem::Problem;
use crate::world::basemap::basemap::{Basemap, Feature};
use crate::world::basemap::read::describe::{kind_of, path_of, quoted};
use crate::world::basemap::read::identify::Claim;
use crate::world::basemap::read::join::join;
use crate::world::basemap::read::parse::parse;
use crate::world::basemap::read::{crs, identify, plane, polygons};

/// A feature whose place is not known yet, with what it states about itself.
type Read<T> = (Feature, T);

/// Takes from the members of a feature what it states about itself.
type Statement<T> = fn(&Map<String, Value>) -> T;

/// The types of geometry of RFC 7946, section 1.4.
const GEOMETRIES: [&str; 7] = [
    "Point",
    "MultiPoint",
    "LineString",
    "MultiLineString",
    "Polygon",
    "MultiPolygon",
    "GeometryCollection",
];

/// Reads a GeoJSON document: a FeatureCollection, a Feature, or a bare geometry (RFC 7946).
///
/// A fault does not stop it: what cannot be drawn is left out, and every fault is in the list.
///
/// ```
/// let (basemap, problems) = stancemap::world::basemap::read(
///     r#"{"type": "Feature", "id": "NRU", "properties": {"name": "Nauru"}, "geometry": {
///         "type": "Polygon",
///         "coordinates": [[[166.9, -0.5], [167, -0.6], [167, -0.5], [166.9, -0.5]]]
///     }}"#,
/// )
/// .unwrap();
/// assert_eq!(basemap.features[0].code.as_deref(), Some("NRU"));
/// assert_eq!(basemap.features[0].polygons[0].exterior.len(), 3);
/// assert!(problems.is_empty());
/// ```
///
/// # Errors
/// Only if there is nothing to draw: text that is not JSON or is truncated, a document that is not
/// GeoJSON, or one without any polygon.
pub fn read(text: &str) -> Result<(Basemap, Vec<Problem>), Problem> {
    let mut problems = Vec::new();
    let is_plane = false;
    let read = features(text, identify::claims, is_plane, &mut problems)?;
    let (mut features, claims): (Vec<Feature>, Vec<Vec<Claim>>) = read.into_iter().unzip();
    for (feature, claims) in features.iter_mut().zip(&claims) {
        feature.code = identify::code(claims).map(str::to_owned);
        feature.name = identify::name(claims).map(str::to_owned);
    }
    problems.extend(join(&mut features, &claims));
    Ok((Basemap { features, is_plane }, problems))
}

/// The features of a GeoJSON document, with what each states about itself. The positions of a plane map are
/// made degrees: see [`Basemap::is_plane`].
///
/// # Errors
/// As [`read`].
pub(crate) fn features<T: Default>(
    text: &str,
    states: Statement<T>,
    is_plane: bool,
    problems: &mut Vec<Problem>,
) -> Result<Vec<Read<T>>, Problem> {
    let mut document = parse(text, problems).map_err(|error| no_json(&error))?;
    if is_plane {
        plane::to_degrees(&mut document);
    } else {
        crs::to_degrees(&mut document)?;
    }
    let read = match type_of(&document) {
        "FeatureCollection" => collection(&document, states, problems)?,
        "Feature" => member(&document, "", states, problems)
            .into_iter()
            .collect(),
        kind if GEOMETRIES.contains(&kind) => vec![bare(&document, "", problems)],
        kind => return Err(no_geojson(&document, kind)),
    };
    if read.iter().all(|(feature, _)| feature.polygons.is_empty()) {
        return Err(nothing_to_draw(read.len(), problems));
    }
    Ok(read)
}

/// The problem of a document that cannot be parsed.
fn no_json(error: &serde_json::Error) -> Problem {
    let expected = match error.is_eof() {
        true => "a whole GeoJSON document; this one breaks off",
        false => "a GeoJSON document",
    };
    fatal("the document", error, expected)
}

/// The `type` member; empty if it is missing.
fn type_of(value: &Value) -> &str {
    value.get("type").and_then(Value::as_str).unwrap_or("")
}

/// The features of a FeatureCollection.
fn collection<T: Default>(
    document: &Value,
    states: Statement<T>,
    problems: &mut Vec<Problem>,
) -> Result<Vec<Read<T>>, Problem> {
    let Some(members) = document.get("features").and_then(Value::as_array) else {
        let found = document.get("features").map_or("nothing", kind_of);
        return Err(fatal("features", found, "a list of features"));
    };
    let read = |(i, value)| member(value, &format!("features[{i}]"), states, problems);
    Ok(members.iter().enumerate().filter_map(read).collect())
}

/// A member of a collection. A geometry in place of a feature is read, with a problem.
fn member<T: Default>(
    value: &Value,
    path: &str,
    states: Statement<T>,
    problems: &mut Vec<Problem>,
) -> Option<Read<T>> {
    match (type_of(value), value.as_object()) {
        ("Feature", Some(object)) => Some((feature(object, path, problems), states(object))),
        (kind, Some(_)) if GEOMETRIES.contains(&kind) => {
            let done = "read it as a feature without a code";
            problems.push(Problem::new(path, kind, "a Feature", done));
            Some(bare(value, path, problems))
        }
        _ => {
            let done = "left it out";
            problems.push(Problem::new(path, quoted(value), "a Feature", done));
            None
        }
    }
}

fn feature(object: &Map<String, Value>, path: &str, problems: &mut Vec<Problem>) -> Feature {
    let geometry = object.get("geometry").unwrap_or(&Value::Null);
    Feature {
        polygons: polygons::polygons(geometry, &path_of(path, "geometry"), problems),
        ..Feature::default()
    }
}

/// The feature of a geometry without properties.
fn bare<T: Default>(geometry: &Value, path: &str, problems: &mut Vec<Problem>) -> Read<T> {
    let feature = Feature {
        polygons: polygons::polygons(geometry, path, problems),
        ..Feature::default()
    };
    (feature, T::default())
}

/// The error for a document of another type.
fn no_geojson(document: &Value, kind: &str) -> Problem {
    let expected = "a FeatureCollection, a Feature or a geometry";
    match kind {
        "Topology" => fatal("type", "TopoJSON", "GeoJSON: convert it first"),
        _ if document.is_object() => fatal(
            "type",
            document.get("type").unwrap_or(&Value::Null),
            expected,
        ),
        _ => fatal("the document", kind_of(document), expected),
    }
}

/// The error for a document without polygons. It quotes the first problem.
fn nothing_to_draw(features: usize, problems: &[Problem]) -> Problem {
    let found = match (features, problems.first()) {
        (0, None) => "no features".to_owned(),
        (0, Some(first)) => format!("no feature; first, {first}"),
        (count, None) => format!("no polygon in {count} features"),
        (count, Some(first)) => format!("no polygon in {count} features; first, {first}"),
    };
    // Set afterwards, so that the quoted problem is not shortened.
    let mut problem = fatal("features", "", "at least one feature with a polygon");
    problem.found = found;
    problem
}

fn fatal(path: &str, found: impl std::fmt::Display, expected: &str) -> Problem {
    Problem::new(path, found, expected, "drew no basemap")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_byte_order_mark_is_skipped() {
        let text = "\u{feff}{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[0,1],[0,0]]]}";
        assert_eq!(read(text).unwrap().0.features.len(), 1);
    }

    #[test]
    fn a_document_that_breaks_off_says_so() {
        let problem = read(r#"{"type":"FeatureCollection","features":[{"#).unwrap_err();
        assert!(
            problem.expected.to_string().contains("breaks off"),
            "{problem}"
        );
        assert!(problem.found.contains("line 1"), "{problem}");
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".{0,200}") {
            let _ = read(&text);
        }

        #[test]
        fn no_part_of_a_document_makes_it_panic(end in 0usize..400) {
            let text = include_str!("../../../../tests/fixtures/geojson/collection-nested.geojson");
            let end = text.char_indices().nth(end).map_or(text.len(), |(i, _)| i);
            let _ = read(&text[..end]);
        }
    }
}
