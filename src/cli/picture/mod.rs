//! The command that draws a picture of a figure.

mod fill;
mod fonts;
mod write;

pub use fonts::faces_in;
pub use write::{Picture, write_picture};
