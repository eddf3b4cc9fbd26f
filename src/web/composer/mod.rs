//! Composes figures in the page: other dossiers, basemaps, projections and languages.

mod compose;
mod faults;
mod world;

pub use compose::{compose, language_of};
