//! Stancemap colours a world map by each country's stance on one question, and opens every
//! colour to its evidence.
//!
//! Each folder uses only those before it: [`base`], [`language`], [`dossier`], [`world`],
//! [`figure`], `site`, `raster`; `sheets` uses the first three, and `project` these four. Two shells stand on them: `cli`, the native
//! tool that reads and writes files, and [`web`], the page's behaviour in WebAssembly.

// A folder keeps its main noun in the file of that name: `dossier/dossier.rs`.
#![allow(clippy::module_inception)]

pub mod base;
#[cfg(feature = "cli")]
pub mod cli;
pub mod dossier;
pub mod figure;
pub mod language;
#[cfg(feature = "sheets")]
pub mod project;
#[cfg(feature = "raster")]
pub mod raster;
#[cfg(feature = "sheets")]
pub mod sheets;
#[cfg(feature = "site")]
pub mod site;
pub mod web;
pub mod world;
