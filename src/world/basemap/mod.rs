//! The world's outlines: GeoJSON in, polygons out.
//!
//! [`read()`] reads any GeoJSON (RFC 7946), finds the place of each feature, and collects the faults.
//! [`misplaced`] has those of features that are not where their places lie. [`cut`] prepares a feature's
//! polygons for a map about some meridian: it rejoins what the file has cut at ±180°, and cuts at
//! the map's edge. [`area`], [`bounds`], [`contains`] and [`anchor()`] measure polygons in the plane
//! of their positions: degrees, or the scene after projection.
//!
//! [`read_own`] reads a document whose features are places of their own, under its own ids.
//!
//! The folder knows neither dossiers nor projections.

mod anchor;
mod basemap;
mod measure;
mod own;
mod read;
mod seam;
mod territories;
mod whereabouts;

pub use anchor::anchor;
pub use basemap::{Basemap, Feature, Polygon, Position, Ring};
pub use measure::{area, bounds, contains, signed_area};
pub use own::{Columns, OwnPlaces, read_own};
pub use read::read;
pub use seam::cut;
pub(crate) use territories::territories;
pub use whereabouts::misplaced;
