//! Pictures of figures as PNG files, for cards that link to a page and for readers without scripts.

mod faces;
mod picture;
mod png;

pub use faces::Faces;
pub(crate) use picture::draw;
pub use picture::{Fill, Picture, compose, write_picture};
