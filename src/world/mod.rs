//! From coordinates to shapes, labels and camera. Pure numbers: nothing here knows the DOM.

#[cfg(feature = "geojson")]
pub mod basemap;
pub mod camera;
pub mod layout;
pub mod projection;
pub mod scene;
