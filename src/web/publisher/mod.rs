//! The files of a published map, in a worker of the studio. The Wasm program has no page: it runs between
//! `studio/page/worker.js` and `crate::site`.

mod embed;
mod pack;
mod painter;
mod picture;
mod publisher;
mod story;

pub use pack::pack;
pub use publisher::Publisher;
