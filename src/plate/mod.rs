//! The plate: a figure as one picture that needs nothing beside it, to be kept and printed; and
//! the poster: the same for those who have not opened it, of a given size.
//!
//! What they show is handed to them, drawn with colours, sizes and patterns as they are: they set
//! title, legend and credits about the map.

mod fit;
mod key;
mod legend;
mod pen;
mod plate;
mod poster;
mod room;
mod sheet;
mod wrap;

pub use key::{Key, SWATCH};
pub use legend::Entry;
pub use plate::{Drawn, Plate, draw};
pub use poster::{Face, Frame, Poster, pose};
pub use sheet::{Inks, Type};
