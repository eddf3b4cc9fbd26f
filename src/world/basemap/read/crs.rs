//! The coordinate reference system that a document names, in the member `crs` of the older GeoJSON.

use serde_json::Value;

use crate::base::problem::Problem;
use crate::world::basemap::read::positions::{change_positions, each_position};

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
        change_positions(document, &degrees);
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
fn has_metres(document: &Value) -> bool {
    let mut is_found = false;
    each_position(document, &mut |position| {
        is_found |= position.iter().any(|number| number.abs() > LARGEST_DEGREE);
    });
    is_found
}

/// Degrees for a position in Web Mercator.
fn degrees([x, y]: [f64; 2]) -> [f64; 2] {
    let lon = (x / RADIUS).to_degrees();
    let lat = (2.0 * (y / RADIUS).exp().atan()).to_degrees() - 90.0;
    [lon, lat]
}
