//! The plate: a figure as one picture that needs nothing beside it, to be kept and printed.
//!
//! What it shows is handed to it, drawn with colours, sizes and patterns as they are: it sets
//! title, legend and credits about the map.

mod key;
mod plate;
mod sheet;
mod wrap;

pub use key::{Key, SWATCH};
pub use plate::{Drawn, Plate, draw};
pub use sheet::{Inks, Type};
