//! Map projections: from positions on the globe to points of the scene, and back.
//!
//! A position is `[longitude, latitude]` in degrees; a [`Point`](crate::base::geom::Point) is in
//! scene units. The folder is pure arithmetic and knows neither GeoJSON nor the dossier.
//!
//! The way back is for tests alone: no program needs a position at a point. The tests of this folder
//! compare `inverse` with `forward`, and the tests of drawn basemaps look up where a point is. They
//! are compiled apart from the library, so it cannot be behind `cfg(test)`.
//!
//! Each projection is a file with its raw formulas, as in d3-geo: `forward` and `inverse` between
//! radians and radii of the globe. The catalog lists them. To add one, write such a file, declare
//! it below, and add its line to the table in `catalog.rs`: ids, messages, tests and the native
//! tool follow the table. [`Projection`] turns raw formulas into a map of some width.

mod catalog;
mod equal_earth;
mod equirectangular;
mod natural_earth;
mod projection;
mod resample;
mod robinson;
mod spec;
mod winkel_tripel;

pub use catalog::ProjectionId;
pub use projection::{CENTRAL_MERIDIAN, Projection};
