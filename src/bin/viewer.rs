//! The figure's behaviour, compiled to WebAssembly.

pub use stancemap::web::viewer::{follow, mount, point, resize, unmount};

fn main() {
    stancemap::web::viewer::start();
}
