//! Basemap and dossier laid out for drawing. This is the only place where the two meet.
//!
//! [`outlines()`] draws a basemap's features in scene units, and [`Scene::new`] joins them to a
//! dossier. Scene units are explained in [`geom`](crate::base::geom). Markers and targets, which
//! keep their size on the screen, are laid out once for each
//! [`Tier`](crate::world::layout::Tier) of map width.

mod detail;
#[cfg(feature = "geojson")]
mod join;
mod names;
mod near;
mod outline;
mod path;
mod scene;
mod shape;
mod subjects;
mod view;

pub use detail::{DETAIL_SCALE, read_detail, write_detail};
#[cfg(feature = "geojson")]
pub use join::{Coverage, OwnWorld, outlines};
pub use names::{NameInput, label_sites, shown_on};
pub use near::NearView;
pub use outline::{Outline, Territories};
pub use path::path_data;
pub use scene::Scene;
pub use shape::Shape;
pub use view::{region_box, told_box};
