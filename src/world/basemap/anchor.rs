//! The pole of inaccessibility: the position in a polygon that is farthest from its edges.
//!
//! The method is Vladimir Agafonkin's polylabel (2016), a branch-and-bound search: squares are
//! quartered, the most promising first, until no square can hold a better position.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::base::geom::Rect;
use crate::world::basemap::basemap::{Polygon, Position};
use crate::world::basemap::measure::{bounds, contains, edges};

/// The maximum number of squares along the longer side in the initial cover.
const MAX_SQUARES: f64 = 64.0;

/// The position in a polygon that is farthest from its edges: where a label or a marker belongs.
/// Its distance from the edges is the largest possible, to within `precision`. Both are in the
/// units of the polygon's plane.
///
/// It lies inside the polygon. For a polygon without area it is the first corner; `None` for one
/// without corners.
///
/// ```
/// use stancemap::world::basemap::{Polygon, anchor};
///
/// // The middle of an L would lie outside; its anchor is in the elbow.
/// let l = [[0.0, 0.0], [9.0, 0.0], [9.0, 2.0], [2.0, 2.0], [2.0, 9.0], [0.0, 9.0]];
/// let [x, y] = anchor(&Polygon { exterior: l.to_vec(), holes: vec![] }, 0.01).unwrap();
/// assert!((x - 1.17).abs() < 0.02 && (y - 1.17).abs() < 0.02);
/// ```
pub fn anchor(polygon: &Polygon, precision: f64) -> Option<Position> {
    let first = *polygon.exterior.first()?;
    let extent = bounds(&polygon.exterior)?;
    let (width, height) = (extent.width(), extent.height());
    let side = width.min(height).max(width.max(height) / MAX_SQUARES);
    if side.is_nan() || side <= 0.0 || !side.is_finite() {
        return Some(first);
    }
    let mut best = Square::new(polygon, first, 0.0);
    let mut queue = cover(polygon, extent, side / 2.0);
    let precision = precision.max(side * 1e-6);
    while let Some(square) = queue.pop() {
        if square.bound - best.distance <= precision {
            break;
        }
        if square.distance > best.distance {
            best = square;
        }
        queue.extend(square.quarters(polygon));
    }
    Some(best.centre)
}

/// Squares with half a side of `half` that cover the polygon's bounding box.
fn cover(polygon: &Polygon, extent: Rect, half: f64) -> BinaryHeap<Square> {
    let mut squares = BinaryHeap::new();
    let mut x = extent.min.x + half;
    while x - half < extent.max.x {
        let mut y = extent.min.y + half;
        while y - half < extent.max.y {
            squares.push(Square::new(polygon, [x, y], half));
            y += 2.0 * half;
        }
        x += 2.0 * half;
    }
    squares
}

/// A square of the search, ordered by [`Square::bound`].
#[derive(Clone, Copy)]
struct Square {
    centre: Position,
    /// Half the length of a side.
    half: f64,
    /// From the centre to the polygon's nearest edge; negative outside.
    distance: f64,
    /// The upper bound of the distance of any position in the square.
    bound: f64,
}

impl Square {
    fn new(polygon: &Polygon, centre: Position, half: f64) -> Square {
        let distance = signed_distance(polygon, centre);
        let bound = distance + half * std::f64::consts::SQRT_2;
        Square {
            centre,
            half,
            distance,
            bound,
        }
    }

    fn quarters(self, polygon: &Polygon) -> [Square; 4] {
        let half = self.half / 2.0;
        let [x, y] = self.centre;
        [(-half, -half), (half, -half), (-half, half), (half, half)]
            .map(|(dx, dy)| Square::new(polygon, [x + dx, y + dy], half))
    }
}

/// The distance to the nearest edge of the polygon; negative outside.
fn signed_distance(polygon: &Polygon, position: Position) -> f64 {
    let rings = std::iter::once(&polygon.exterior).chain(&polygon.holes);
    let nearest = rings
        .flat_map(|ring| edges(ring))
        .map(|(a, b)| squared_distance(position, a, b))
        .fold(f64::MAX, f64::min)
        .sqrt();
    if contains(polygon, position) {
        nearest
    } else {
        -nearest
    }
}

/// The squared distance to the segment from `a` to `b`.
fn squared_distance([x, y]: Position, a: Position, b: Position) -> f64 {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    let length = dx * dx + dy * dy;
    let share = if length > 0.0 {
        (((x - a[0]) * dx + (y - a[1]) * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (x - a[0] - share * dx).powi(2) + (y - a[1] - share * dy).powi(2)
}

impl PartialEq for Square {
    fn eq(&self, other: &Square) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Square {}

impl PartialOrd for Square {
    fn partial_cmp(&self, other: &Square) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Square {
    fn cmp(&self, other: &Square) -> Ordering {
        self.bound.total_cmp(&other.bound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_keeps_clear_of_holes() {
        let square = |low: f64, high: f64| vec![[low, low], [high, low], [high, high], [low, high]];
        let ring = Polygon {
            exterior: square(0.0, 10.0),
            holes: vec![square(2.0, 9.0)],
        };
        let position = anchor(&ring, 0.01).unwrap();
        assert!(contains(&ring, position), "{position:?}");
        assert!(position[0] < 2.0 && position[1] < 2.0, "{position:?}");
    }

    #[test]
    fn what_has_no_area_has_its_first_corner() {
        let line = vec![[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]];
        let flat = |exterior| Polygon {
            exterior,
            holes: vec![],
        };
        assert_eq!(anchor(&flat(line), 0.1), Some([1.0, 2.0]));
        assert_eq!(anchor(&flat(vec![[7.0, 7.0]; 3]), 0.1), Some([7.0, 7.0]));
        assert_eq!(
            anchor(&flat(vec![[f64::NAN; 2]; 3]), 0.1).map(|_| ()),
            Some(())
        );
        assert_eq!(anchor(&flat(vec![]), 0.1), None);
    }
}
