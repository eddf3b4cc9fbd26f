//! GeoJSON in, polygons in degrees out.

mod describe;
mod geojson;
mod identify;
mod polygons;
mod ring;

pub use geojson::read;
