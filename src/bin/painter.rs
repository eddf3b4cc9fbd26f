//! Draws pictures in pixels, in a worker of the studio. A module of its own, which is loaded with the fonts when a file
//! needs a picture.

pub use stancemap::web::painter::Painter;

fn main() {}
