//! Makes sites, pages in a single file and embed codes, in a worker of the studio. A module of its own, which is loaded
//! when an editor comes to publish.

pub use stancemap::web::publisher::{Publisher, pack};

fn main() {}
