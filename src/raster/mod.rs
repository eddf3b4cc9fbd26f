//! Pictures of figures as PNG files, for cards that link to a page and for readers without scripts. The native tool and
//! the studio draw them by the same code, with the fonts of the kit.

mod draw;
mod faces;
mod png;

pub use draw::{draw, render};
pub use faces::Faces;
