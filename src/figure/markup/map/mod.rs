//! The map's drawing: shapes, markers, patterns, styles.

mod map;
mod markers;
mod patterns;
mod still;
mod styles;

pub use map::map;
pub(crate) use map::overlay;
pub use markers::{dots, labels, targets};
pub use patterns::TILE;
pub use still::{Still, fills, still, swatch};
pub(crate) use styles::with_styles;
