//! Basemap and dossier laid out for drawing: the only place where the two meet.
//!
//! [`outlines`] draws a basemap's features in scene units; [`Scene::new`] joins them to a
//! dossier. Scene units: x to the right, y down, from the map's top left corner; the world is
//! [`WIDTH`] units wide. What must keep its size on the screen (markers, targets) is laid out
//! once for each [`Tier`] of map width, in CSS pixels, and converted.
//!
//! Nothing here, or below, imports Leptos or `web_sys`.

mod card;
mod cell;
mod disperse;
mod flight;
mod flow;
mod label;
#[cfg(feature = "geojson")]
mod lay_out;
mod level;
mod marker;
mod motion;
mod outline;
mod scene;
mod tier;
mod viewport;
mod walk;

pub use card::{Room, Side, Spot, place_card};
pub use flight::Flight;
pub use flow::{BIG, BIG_WHERE_NARROW, arc, key_values, line_width, reach, share};
pub use label::{Label, LabelSide, Named, labels};
#[cfg(feature = "geojson")]
pub use lay_out::outlines;
pub use level::{FINENESS, read_level, write_level};
pub use marker::{Layer, Marker, Site, layer};
pub use motion::Motion;
pub use outline::{Bounds, Outline};
pub use scene::{Scene, Shape, WIDTH};
pub use tier::{NEAR, TIERS, Tier};
pub use viewport::{Frame, Viewport};
pub use walk::{Direction, walk};
