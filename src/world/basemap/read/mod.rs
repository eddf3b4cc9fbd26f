//! Reads GeoJSON (RFC 7946) into polygons in degrees, and collects what is wrong with it.

mod columns;
mod crs;
mod describe;
mod geojson;
mod identify;
mod join;
mod parse;
mod plane;
mod polygons;
mod positions;
mod repair;
mod ring;
mod vocabulary;

pub(crate) use geojson::features;
pub use geojson::read;
