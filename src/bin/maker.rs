//! Reads sheets and makes maps, in a worker of the studio.

pub use stancemap::web::maker::Maker;

fn main() {}
