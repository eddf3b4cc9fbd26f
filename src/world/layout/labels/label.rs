//! The input of a layout of labels, and its result.

use crate::base::geom::{Point, Rect};
use crate::dossier::{ABSENT, MENTIONED};
use crate::world::layout::tier::Tier;

/// How much a place matters. Labels of a lower rank never displace one of a higher.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelRank {
    /// It holds a stance, its number is drawn, or it is singled out.
    Stance,
    /// It is in the story, without a stance.
    Mentioned,
    /// It is not in the story.
    Context,
}

impl LabelRank {
    /// The rank of a place by [`Standing::key`](crate::dossier::Standing::key). A place that is
    /// singled out, by a sign or a note, ranks with those that hold a stance.
    pub fn of(standing: &str, is_singled_out: bool) -> LabelRank {
        match standing {
            ABSENT => LabelRank::Context,
            MENTIONED if !is_singled_out => LabelRank::Mentioned,
            _ => LabelRank::Stance,
        }
    }
}

/// A place that may get a label.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelSite {
    /// The place's id.
    pub place: String,
    /// Its name.
    pub name: String,
    /// A remark to stand below the name if there is room; may be empty.
    pub note: String,
    /// The centre of its dot or circle, in scene units; `None` if it has none.
    pub dot: Option<Point>,
    /// The radius of the circle that it has instead of a dot, in CSS pixels; 0 for a dot.
    pub radius: f64,
    /// A point inside its largest part, in scene units.
    pub anchor: Point,
    /// The bounding box of its largest part, in scene units.
    pub main: Rect,
    /// How much it matters.
    pub rank: LabelRank,
}

/// A label on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The place's id.
    pub place: String,
    /// The lines of the name.
    pub name: Vec<String>,
    /// The lines of the note, below the name; empty if it has none or there is no room.
    pub note: Vec<String>,
    /// The position of the anchor, at half the height of the first line, in scene units.
    pub at: Point,
    /// Which point of the lines is at the position.
    pub anchor: LabelAnchor,
    /// How much the place matters.
    pub rank: LabelRank,
    /// Whether it stands on the place's own fill.
    pub is_on_fill: bool,
    /// A line from the place to the label, in scene units.
    pub leader: Option<[Point; 2]>,
}

/// The point of a label whose position is given. Left and right are those of the screen in every
/// script, other than SVG's `text-anchor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelAnchor {
    /// The left end: the label is to the right of its place.
    Left,
    /// The middle.
    Middle,
    /// The right end: the label is to the left of its place.
    Right,
}

/// The labels for one range of map widths.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelLayer {
    /// The range.
    pub tier: Tier,
    /// The labels.
    pub labels: Vec<Label>,
}
