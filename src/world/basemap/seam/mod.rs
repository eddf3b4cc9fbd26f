//! Cuts polygons at the edge of the map, and rejoins those that a file cut at 180°.

mod cut;
mod holes;
mod rejoin;
mod stitch;
mod unwrap;
mod winding;

pub use cut::cut;
