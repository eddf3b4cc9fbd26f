//! Pictures of figures as PNG files, for cards that link to a page and for readers without scripts.

mod faces;
mod picture;
mod png;
mod write;

pub use faces::Faces;
pub(crate) use picture::draw;
pub use picture::{Fill, compose};
pub use write::{Picture, write_picture};
