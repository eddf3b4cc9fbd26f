//! Reads GeoJSON (RFC 7946) into polygons in degrees, and collects what is wrong with it.

mod describe;
mod geojson;
mod identify;
mod polygons;
mod ring;

pub use geojson::read;
