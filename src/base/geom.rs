//! Points and rectangles in a plane with x to the right and y down.
//!
//! The plane is the scene or the screen. Scene units are those of the finished drawing: the origin
//! is the map's top left corner, and the world is [`WORLD_WIDTH`] wide. Screen coordinates are CSS
//! pixels; each function says from which corner.

/// The width of the world, in scene units. Path data has whole numbers: at this width rounding
/// moves a point by at most 0.18 CSS pixels on a map of 1,000.
pub const WORLD_WIDTH: f64 = 4000.0;

/// A point, or a vector from the origin.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// The distance to another point.
    pub fn distance(self, other: Point) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        // Not `hypot`: its care for overflow costs bytes that no map needs.
        (x * x + y * y).sqrt()
    }

    /// The distance to the origin.
    pub fn length(self) -> f64 {
        self.distance(Point::default())
    }

    /// Linear interpolation: this point at `t` = 0, the other at 1.
    pub fn lerp(self, other: Point, t: f64) -> Point {
        Point {
            x: self.x + (other.x - self.x) * t,
            y: self.y + (other.y - self.y) * t,
        }
    }
}

/// An axis-aligned rectangle. Its width and height may be zero: a point has a bounding rectangle.
///
/// ```
/// use stancemap::base::geom::{Point, Rect};
///
/// let at = |x: f64, y: f64| Point { x, y };
/// let rect = Rect::bounding([at(3.0, 1.0), at(1.0, 4.0)]).unwrap();
/// assert_eq!((rect.width(), rect.height(), rect.area()), (2.0, 3.0, 6.0));
/// assert_eq!(rect.center(), at(2.0, 2.5));
/// assert_eq!(Rect::centered(at(2.0, 2.5), 1.0, 1.5), rect);
/// assert!(rect.contains(at(3.0, 4.0)) && !rect.contains(at(3.1, 4.0)));
/// assert!(rect.inflate(1.0, 1.0).contains_rect(rect));
/// // Rectangles that only touch do not overlap.
/// assert!(rect.overlaps(Rect::centered(at(4.0, 1.0), 1.1, 1.0)));
/// assert!(!rect.overlaps(Rect::centered(at(4.0, 1.0), 1.0, 1.0)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// The top left corner.
    pub min: Point,
    /// The bottom right corner.
    pub max: Point,
}

impl Rect {
    /// The bounding rectangle of some points; `None` for no points.
    pub fn bounding(points: impl IntoIterator<Item = Point>) -> Option<Rect> {
        let at = |point| Rect {
            min: point,
            max: point,
        };
        points.into_iter().map(at).reduce(Rect::union)
    }

    /// The rectangle that extends from a point by half a width to both sides, and by half a height
    /// up and down.
    pub fn centered(center: Point, half_width: f64, half_height: f64) -> Rect {
        Rect {
            min: center,
            max: center,
        }
        .inflate(half_width, half_height)
    }

    /// The rectangle of a size whose top left corner is the origin.
    pub fn from_size(width: f64, height: f64) -> Rect {
        Rect {
            min: Point::default(),
            max: Point {
                x: width,
                y: height,
            },
        }
    }

    /// The smallest rectangle that contains both.
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

    /// Moves the left and right edges outwards by `dx`, the upper and lower by `dy`; inwards where
    /// these are negative.
    pub fn inflate(self, dx: f64, dy: f64) -> Rect {
        Rect {
            min: Point {
                x: self.min.x - dx,
                y: self.min.y - dy,
            },
            max: Point {
                x: self.max.x + dx,
                y: self.max.y + dy,
            },
        }
    }

    /// From the left edge to the right.
    pub fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    /// From the upper edge to the lower.
    pub fn height(self) -> f64 {
        self.max.y - self.min.y
    }

    /// Width times height.
    pub fn area(self) -> f64 {
        self.width() * self.height()
    }

    /// The centre.
    pub fn center(self) -> Point {
        Point {
            x: self.min.x.midpoint(self.max.x),
            y: self.min.y.midpoint(self.max.y),
        }
    }

    /// The rectangle that two have in common; its width or height is negative if they are apart.
    pub fn common(self, other: Rect) -> Rect {
        Rect {
            min: Point {
                x: self.min.x.max(other.min.x),
                y: self.min.y.max(other.min.y),
            },
            max: Point {
                x: self.max.x.min(other.max.x),
                y: self.max.y.min(other.max.y),
            },
        }
    }

    /// Whether the two have an area in common; a common edge is not enough.
    pub fn overlaps(self, other: Rect) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// Whether a point lies inside or on an edge.
    pub fn contains(self, point: Point) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// Whether all of another rectangle lies inside; edges may touch.
    pub fn contains_rect(self, other: Rect) -> bool {
        self.contains(other.min) && self.contains(other.max)
    }
}
