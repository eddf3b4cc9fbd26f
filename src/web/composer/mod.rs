//! Composes figures in the page: other dossiers, basemaps, projections and languages.

mod compose;

pub use web_sys::Element;

pub use compose::compose;
