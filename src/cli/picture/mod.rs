//! A figure as a picture: for pages that link to it, and for readers without scripts.

mod faces;
mod picture;
mod png;

pub use faces::Faces;
pub use picture::{Picture, compose, write_picture};
