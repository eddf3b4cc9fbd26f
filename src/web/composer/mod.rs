//! Composes figures in the browser: other dossiers, basemaps, projections and languages. The Wasm program
//! has no page: it runs in a worker, between `composer.js` in the page and `worker.js`.

mod compose;
mod faults;
mod origin;
mod world;

pub use compose::compose;
