//! Which place, and where it is.

use std::sync::Arc;

use crate::base::geom::{Point, Rect};

/// The id of a place, a stance, a kind of evidence or a measure.
pub type Id = Arc<str>;

/// Where a shape is, in scene units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// A point inside its largest polygon: where its marker belongs.
    pub anchor: Point,
    /// The bounding box of its largest polygon.
    pub main: Rect,
}
