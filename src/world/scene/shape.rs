//! A country or area of the scene.

use crate::base::geom::{Point, Rect};
use crate::dossier::{ABSENT, ACTOR, MENTIONED, PlaceId, Region};

/// A country or area of the scene, in scene units.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The place; `None` for areas that are not in the table of places, such as a disputed glacier.
    pub place: Option<PlaceId>,
    /// The region that it is in; `None` for areas, and for places of a dossier's own basemap.
    pub region: Option<Region>,
    /// The place's id, or else the basemap's code.
    pub code: String,
    /// The name to show.
    pub name: String,
    /// SVG path data.
    pub d: String,
    /// [`Standing::key`]: a stance's id, `mentioned` or `absent`.
    pub stance: String,
    /// Whether sources disagree about its stance.
    pub contested: bool,
    /// A point inside its largest part: see [`Outline::anchor`].
    pub anchor: Point,
    /// The bounding box of its largest part.
    pub main: Rect,
    /// The bounding box of all parts.
    pub bounds: Rect,
    /// The dossier's words beside its name; may be empty.
    pub note: String,
}

impl Shape {
    /// Whether the place is in the story, and so has a card.
    pub fn in_story(&self) -> bool {
        self.stance != ABSENT
    }

    /// Whether the place holds a stance.
    pub fn holds_stance(&self) -> bool {
        ![ABSENT, ACTOR, MENTIONED].contains(&&*self.stance)
    }
}
