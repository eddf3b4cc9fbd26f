//! The plate: a figure as one picture that needs nothing beside it, to be kept and printed; and
//! the poster: the same for those who have not opened it, of a given size.
//!
//! What they show is handed to them, drawn with colours, sizes and patterns as they are: they set
//! title, legend and credits about the map.

mod fitting;
mod legend_columns;
mod legend_line;
mod pen;
mod plate;
mod poster;
mod sheet;
mod text_fit;
mod wrap;

pub use legend_columns::Entry;
pub use legend_line::{Key, SWATCH};
pub use plate::{Drawn, Plate, draw};
pub use poster::{Face, Frame, Poster, pose};
pub use sheet::{Inks, Type};
