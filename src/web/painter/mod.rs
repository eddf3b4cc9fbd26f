//! Pictures in pixels, for the files of an editor. The Wasm program has no page: it runs in the studio's worker, and
//! `web/publisher` calls it.

mod painter;

pub use painter::Painter;
