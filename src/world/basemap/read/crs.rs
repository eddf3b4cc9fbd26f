//! The coordinate reference system that a document names, in the member `crs` of the older GeoJSON.

use serde_json::Value;

use crate::base::problem::Problem;

/// Web Mercator, under its codes at EPSG, OSGeo and Esri.
const WEB_MERCATOR: [&str; 5] = ["3857", "900913", "3785", "102100", "102113"];
/// The radius of Web Mercator's globe, in metres.
const RADIUS: f64 = 6_378_137.0;
/// The largest longitude that positions in degrees have: see `ring.rs`.
const LARGEST_DEGREE: f64 = 540.0;

/// Converts a document in Web Mercator to degrees. One in another system is left as it is if its
/// positions are in degrees.
///
/// # Errors
/// The system's name, if the positions are not in degrees.
pub(crate) fn to_degrees(document: &mut Value) -> Result<(), Problem> {
    let Some(name) = name(document).map(str::to_owned) else {
        return Ok(());
    };
    if !has_metres(document) {
        return Ok(());
    }
    let code = name.rsplit(':').next().unwrap_or_default();
    if WEB_MERCATOR.contains(&code) {
        convert(document);
        return Ok(());
    }
    Err(Problem::new(
        "crs.properties.name",
        name,
        "longitude and latitude in degrees (EPSG:4326): convert the file first, for example with \
         `ogr2ogr -t_srs EPSG:4326 out.geojson in.geojson`",
        "drew no basemap",
    ))
}

/// The name of the system.
fn name(document: &Value) -> Option<&str> {
    document
        .get("crs")?
        .get("properties")?
        .get("name")?
        .as_str()
}

/// Whether a position of the document cannot be in degrees.
fn has_metres(value: &Value) -> bool {
    match value {
        Value::Array(items) if position(items).is_some() => items.iter().take(2).any(|number| {
            number
                .as_f64()
                .is_some_and(|number| number.abs() > LARGEST_DEGREE)
        }),
        Value::Array(items) => items.iter().any(has_metres),
        Value::Object(_) => parts(value).any(has_metres),
        _ => false,
    }
}

/// The members of an object that lead to positions.
fn parts(value: &Value) -> impl Iterator<Item = &Value> {
    let names = ["features", "geometry", "geometries", "coordinates"];
    names.into_iter().filter_map(|name| value.get(name))
}

/// The first two numbers of a position.
fn position(items: &[Value]) -> Option<[f64; 2]> {
    match items {
        [x, y, ..] => Some([x.as_f64()?, y.as_f64()?]),
        _ => None,
    }
}

/// Converts all positions of a value from Web Mercator.
fn convert(value: &mut Value) {
    match value {
        Value::Array(items) => {
            let Some([x, y]) = position(items) else {
                return items.iter_mut().for_each(convert);
            };
            let lon = (x / RADIUS).to_degrees();
            let lat = (2.0 * (y / RADIUS).exp().atan()).to_degrees() - 90.0;
            *items = vec![lon.into(), lat.into()];
        }
        Value::Object(members) => {
            for name in ["features", "geometry", "geometries", "coordinates"] {
                if let Some(part) = members.get_mut(name) {
                    convert(part);
                }
            }
        }
        _ => {}
    }
}
