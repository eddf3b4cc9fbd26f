//! Reads GeoJSON (RFC 7946) into polygons in degrees, and collects what is wrong with it.

mod columns;
mod describe;
mod geojson;
mod identify;
mod join;
mod polygons;
mod ring;
mod vocabulary;

pub use geojson::read;
