//! A basemap's features as places: their outlines, and how much of a dossier they show.

mod coverage;
mod outlines;
mod own;

pub use coverage::Coverage;
pub use outlines::outlines;
pub use own::OwnWorld;
