//! Points and boxes of the scene.
//!
//! Scene units: x to the right, y down, the origin at the map's top left corner.

/// How wide the world is, in scene units. At this width the path data's whole numbers are at most
/// 0.18 CSS pixels off on a map of 1,000.
pub const WORLD_WIDTH: f64 = 4000.0;

/// A point of the scene.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Scene units from the left edge, to the right.
    pub x: f64,
    /// Scene units from the upper edge, downwards.
    pub y: f64,
}

impl Point {
    /// The distance to another point, in scene units.
    pub fn distance(self, other: Point) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        // Not `hypot`, which guards against numbers that no map has, and is long.
        (x * x + y * y).sqrt()
    }

    /// The distance to the origin.
    pub fn length(self) -> f64 {
        self.distance(Point::default())
    }

    /// On the straight way to another point, `part` of it (0 to 1) covered.
    pub fn lerp(self, other: Point, part: f64) -> Point {
        Point {
            x: self.x + (other.x - self.x) * part,
            y: self.y + (other.y - self.y) * part,
        }
    }
}

/// A box; a point has one without width and height.
///
/// ```
/// use stancemap::base::geom::{Rect, Point};
///
/// let at = |x: f64, y: f64| Point { x, y };
/// let bounds = Rect::bounding([at(3.0, 1.0), at(1.0, 4.0)]).unwrap();
/// assert_eq!((bounds.width(), bounds.height()), (2.0, 3.0));
/// assert_eq!(bounds.center(), at(2.0, 2.5));
/// assert!(bounds.contains(at(3.0, 4.0)) && !bounds.contains(at(3.1, 4.0)));
/// assert_eq!(Rect::centered(at(2.0, 2.5), 1.0, 1.5), bounds);
/// assert!(bounds.overlaps(&Rect::centered(at(4.0, 1.0), 1.1, 1.0)));
/// assert!(!bounds.overlaps(&Rect::centered(at(4.0, 1.0), 1.0, 1.0)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Its upper left corner.
    pub min: Point,
    /// Its lower right corner.
    pub max: Point,
}

impl Rect {
    /// The smallest box about some points; nothing for none.
    pub fn of(points: impl IntoIterator<Item = Point>) -> Option<Rect> {
        let at = |point| Rect {
            min: point,
            max: point,
        };
        points.into_iter().map(at).reduce(Rect::union)
    }

    /// The box that reaches so far from a point to either side, and up and down.
    pub fn around(middle: Point, aside: f64, above: f64) -> Rect {
        let Point { x, y } = middle;
        let corner = |aside, above| Point {
            x: x + aside,
            y: y + above,
        };
        Rect {
            min: corner(-aside, -above),
            max: corner(aside, above),
        }
    }

    /// The smallest box about two.
    pub fn union(self, other: Rect) -> Rect {
        Rect {
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
    pub fn overlaps(&self, other: &Rect) -> bool {
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
