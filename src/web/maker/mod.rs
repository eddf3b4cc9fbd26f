//! Reads sheets and makes maps, in a worker of the studio. The Wasm program has no page: it runs between
//! `studio/page/worker.js` and `crate::project`.

mod basemaps;
mod decoder;
mod figure;
mod files;
mod maker;
mod opened;
mod steps;
mod today;

pub use maker::Maker;
