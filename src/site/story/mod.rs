//! The dossiers of a site: read in the language of the interface, with the basemaps that they name.

mod basemap_file;
mod document;
mod languages;
mod main_dossier;
mod names;
mod opened;
mod words;

pub use basemap_file::{BasemapFile, BasemapOf, Beside};
pub use document::Document;
pub use languages::{languages, name_places, position, without_words};
pub use main_dossier::main_of;
pub use opened::Opened;
pub use words::{OwnMap, ReadDossier, Words};
