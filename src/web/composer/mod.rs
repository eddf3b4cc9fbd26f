//! Composes figures in the page: other dossiers, basemaps, projections and languages.

mod compose;

pub use compose::compose;
