//! What is drawn of one nation or area: its shape, and where on it things belong.

use crate::projection::Point;

/// The shape of a nation or area; all of it in scene units.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// The code that the basemap gives it, not yet resolved to a place; empty where it gives none.
    pub code: String,
    /// The name that the basemap gives it; empty where it gives none.
    pub name: String,
    /// SVG path data in whole units: see [`path`](crate::projection::path).
    pub d: String,
    /// Inside its largest polygon, as far from the edges as can be: where a marker belongs.
    pub anchor: Point,
    /// The box of the whole: as wide as the map for a nation on both of its edges.
    pub bounds: Bounds,
    /// The box of its largest polygon.
    pub main: Bounds,
}

/// A box; a point has one without width and height.
///
/// ```
/// use stancemap::projection::Point;
/// use stancemap::scene::Bounds;
///
/// let at = |x: f64, y: f64| Point { x, y };
/// let bounds = Bounds::of([at(3.0, 1.0), at(1.0, 4.0)]).unwrap();
/// assert_eq!((bounds.width(), bounds.height()), (2.0, 3.0));
/// assert_eq!(bounds.center(), at(2.0, 2.5));
/// assert!(bounds.contains(at(3.0, 4.0)) && !bounds.contains(at(3.1, 4.0)));
/// assert_eq!(Bounds::around(at(2.0, 2.5), 1.0, 1.5), bounds);
/// assert!(bounds.overlaps(&Bounds::around(at(4.0, 1.0), 1.1, 1.0)));
/// assert!(!bounds.overlaps(&Bounds::around(at(4.0, 1.0), 1.0, 1.0)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Its upper left corner.
    pub min: Point,
    /// Its lower right corner.
    pub max: Point,
}

impl Bounds {
    /// The smallest box about some points; nothing for none.
    pub fn of(points: impl IntoIterator<Item = Point>) -> Option<Bounds> {
        let at = |point| Bounds {
            min: point,
            max: point,
        };
        points.into_iter().map(at).reduce(Bounds::union)
    }

    /// The box that reaches so far from a point to either side, and up and down.
    pub fn around(middle: Point, aside: f64, above: f64) -> Bounds {
        let Point { x, y } = middle;
        let corner = |aside, above| Point {
            x: x + aside,
            y: y + above,
        };
        Bounds {
            min: corner(-aside, -above),
            max: corner(aside, above),
        }
    }

    /// The smallest box about two.
    pub fn union(self, other: Bounds) -> Bounds {
        Bounds {
            min: Point {
                x: self.min.x.min(other.min.x),
                y: self.min.y.min(other.min.y),
            },
            max: Point {
                x: self.max.x.max(other.max.x),
                y: self.max.y.max(other.max.y),
            },
        }
    }

    /// From its left to its right side.
    pub fn width(&self) -> f64 {
        self.max.x - self.min.x
    }

    /// From its upper to its lower side.
    pub fn height(&self) -> f64 {
        self.max.y - self.min.y
    }

    /// Its middle.
    pub fn center(&self) -> Point {
        Point {
            x: self.min.x.midpoint(self.max.x),
            y: self.min.y.midpoint(self.max.y),
        }
    }

    /// Whether the two have more than an edge in common.
    pub fn overlaps(&self, other: &Bounds) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// Whether a point lies in it or on its edge.
    pub fn contains(&self, point: Point) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }
}
