//! Composes figures in the page. A module of its own, which the viewer imports when the address asks for another
//! dossier, basemap, projection or language.

pub use stancemap::web::composer::{compose, language_of};

fn main() {}
