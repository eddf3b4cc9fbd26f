//! The studio's page, compiled to WebAssembly.

pub use stancemap::web::studio::start;

fn main() {}
