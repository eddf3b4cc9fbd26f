//! Basemap and dossier laid out for drawing: the only place where the two meet.
//!
//! [`outlines`] draws a basemap's features in scene units; [`Scene::new`] joins them to a
//! dossier. Scene units: x to the right, y down, from the map's top left corner; the world is
//! [`WIDTH`] units wide. What must keep its size on the screen (markers, targets) is laid out
//! once for each [`Tier`] of map width, in CSS pixels, and converted.
//!
//! Nothing here, or below, imports Leptos or `web_sys`.

mod detail;
mod outline;
#[cfg(feature = "geojson")]
mod outlines;
mod path;
mod scene;

pub use detail::{DETAIL_SCALE, read_detail, write_detail};
pub use outline::Outline;
#[cfg(feature = "geojson")]
pub use outlines::outlines;
pub use path::{fifths, path_data};
pub use scene::{Scene, Shape};
