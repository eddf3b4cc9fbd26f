//! The map: shapes, markers, patterns, the styles of its stances, and the map of pictures.

mod labels;
pub mod light_theme;
mod map;
mod markers;
mod near;
mod patterns;
mod static_labels;
mod static_look;
mod static_map;
mod static_pen;
mod styles;

pub use labels::labels;
pub(crate) use map::{MAP_ALT, MAP_HELP, overlay};
pub use map::{map, map_end};
pub(crate) use markers::sign_path;
pub use markers::{dots, targets};
pub use patterns::{TILE, TILE_PIXELS};
pub use static_look::StaticMap;
pub use static_map::{static_map, static_map_defs, static_swatch};
pub(crate) use styles::extract_styles;
