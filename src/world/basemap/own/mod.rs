//! A basemap whose features are the places of a dossier, under ids of the basemap's own.

mod faults;
mod make;
mod own;
mod spellings;
mod texts;

pub use own::{OwnPlaces, read_own};
pub use texts::Columns;
