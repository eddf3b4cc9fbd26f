//! The world's outlines: GeoJSON in, polygons out.
//!
//! [`read`] takes any GeoJSON (RFC 7946) and tells what was wrong with it; [`cut`] turns a
//! feature's polygons so that they lie on a map about a meridian, whole where they were cut at
//! ±180° and cut anew where the map ends. [`area`], [`bounds`], [`contains`] and [`anchor`]
//! measure polygons in whatever plane they lie: degrees, or the scene after projecting.
//!
//! It knows neither the dossier nor the projection.

mod anchor;
mod basemap;
mod measure;
mod read;
mod seam;

pub use anchor::anchor;
pub use basemap::{Basemap, Feature, Polygon, Position, Ring};
pub use measure::{area, bounds, contains, signed_area};
pub use read::read;
pub use seam::cut;
