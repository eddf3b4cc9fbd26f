//! Stancemap colours a world map by each nation's stance on one question, and opens every
//! colour to its evidence.
//!
//! Read in this order: [`dossier`] (what is told), `geometry` and [`projection`] (the world it is
//! told on), [`scene`] (the two laid out for drawing), [`markup`] (the figure, written once),
//! [`search`] (finding a place by what a reader types), [`csv`], [`plate`] and [`snippet`] (what a
//! reader takes away).
//! On it stand two thin shells: `press`, the native tool that writes pages, and `browser` with
//! `view`, the page's behaviour in WebAssembly.

// A folder keeps its main noun in the file of that name: `dossier/dossier.rs`.
#![allow(clippy::module_inception)]

#[cfg(any(feature = "viewer", feature = "composer", feature = "plate"))]
pub mod browser;
pub mod csv;
pub mod decimal;
pub mod dossier;
#[cfg(feature = "geojson")]
pub mod geometry;
pub mod language;
pub mod markup;
pub mod plate;
#[cfg(feature = "press")]
pub mod press;
pub mod problem;
pub mod projection;
pub mod scene;
pub mod search;
pub mod snippet;
pub mod view;
pub mod words;
