//! Draws the figure as a picture, and opens the dialog for embed codes. A module of its own, which the
//! viewer imports when a reader wants either.

pub use stancemap::web::exporter::{embed, save};

fn main() {}
