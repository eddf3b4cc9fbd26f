//! From coordinates to shapes, labels and the camera. Pure numbers: nothing here knows the DOM.
//!
//! [`scene`] joins a [`basemap`], drawn in a [`projection`], with a dossier, and uses [`layout`] to
//! place markers; [`layout`] uses the [`camera`].

#[cfg(feature = "geojson")]
pub mod basemap;
pub mod camera;
pub mod layout;
pub mod projection;
pub mod scene;
