//! Cuts polygons at the edge of a map, and rejoins those that the file has cut at ±180°.
//!
//! The stages, all called by [`cut()`]: `unwrap` removes the jumps of a ring's longitudes, `winding`
//! orients the rings, `rejoin` removes seams of the file, `cut` splits rings at the map's edge,
//! `stitch` closes the parts along it, and `holes` assigns each hole to its exterior.

mod cut;
mod holes;
mod rejoin;
mod stitch;
mod unwrap;
mod winding;

pub use cut::cut;
