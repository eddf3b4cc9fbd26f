//! From positions on the globe to points of the scene, and back.
//!
//! A position is `[longitude, latitude]` in degrees. A [`Point`] is in scene units: x to the
//! right, y down, the origin at the map's top left corner. Pure arithmetic: it knows neither
//! GeoJSON nor the dossier.

mod catalog;
mod equal_earth;
mod natural_earth;
mod projection;
mod resample;

pub use catalog::Kind;
pub use projection::Projection;
