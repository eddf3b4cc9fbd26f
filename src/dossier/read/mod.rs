//! Reads a dossier from JSON. What cannot be read becomes a problem, and the rest is kept.

mod annotations;
mod check;
mod colors;
mod dates;
mod events;
mod facts;
mod field;
mod form;
mod lists;
mod locate;
mod marks;
mod object;
mod parts;
mod read;
mod shown;
mod takeaways;

pub use form::KINDS_OF_EVIDENCE;
pub use read::{FORMAT, Places, PlacesOf, Reading, read, read_in, read_on};
