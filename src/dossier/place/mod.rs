//! The places of a dossier: their ids, the basemap that makes them, and the word for them.

mod id;
mod own_basemap;
mod unit;

pub use id::{PlaceId, UnfitId, UnknownPlace};
pub use own_basemap::OwnBasemap;
pub use unit::Unit;
