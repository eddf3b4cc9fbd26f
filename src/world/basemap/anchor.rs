//! The pole of inaccessibility: the position in a polygon that is farthest from its edges.
//!
//! The method is Vladimir Agafonkin's polylabel (2016): squares are divided in the order of what
//! they may still hold, until none can hold anything better.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::world::basemap::basemap::{Polygon, Position};
use crate::world::basemap::measure::{bounds, contains, edges};

/// At most so many squares along the longer side to begin with.
const FIRST: f64 = 64.0;

/// The position in a polygon that is farthest from its edges, to within `precision` (both in the
/// units of its plane): where a label or a marker belongs.
///
/// It lies inside, but for a polygon without area, of which it is the first corner. Nothing for
/// a polygon without corners.
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
    let [low, high] = bounds(&polygon.exterior)?;
    let (width, height) = (high[0] - low[0], high[1] - low[1]);
    let side = width.min(height).max(width.max(height) / FIRST);
    if side.is_nan() || side <= 0.0 || !side.is_finite() {
        return Some(first);
    }
    let mut best = Square::new(polygon, first, 0.0);
    let mut queue = cover(polygon, low, high, side / 2.0);
    let precision = precision.max(side * 1e-6);
    while let Some(square) = queue.pop() {
        if square.most - best.distance <= precision {
            break;
        }
        if square.distance > best.distance {
            best = square;
        }
        queue.extend(square.quarters(polygon));
    }
    Some(best.centre)
}

fn cover(polygon: &Polygon, low: Position, high: Position, half: f64) -> BinaryHeap<Square> {
    let mut squares = BinaryHeap::new();
    let mut x = low[0] + half;
    while x - half < high[0] {
        let mut y = low[1] + half;
        while y - half < high[1] {
            squares.push(Square::new(polygon, [x, y], half));
            y += 2.0 * half;
        }
        x += 2.0 * half;
    }
    squares
}

#[derive(Clone, Copy)]
struct Square {
    centre: Position,
    /// Half the length of its side.
    half: f64,
    /// From its centre to the polygon's nearest edge; negative outside.
    distance: f64,
    /// The largest distance that any position in it can have.
    most: f64,
}

impl Square {
    fn new(polygon: &Polygon, centre: Position, half: f64) -> Square {
        let distance = depth(polygon, centre);
        let most = distance + half * std::f64::consts::SQRT_2;
        Square {
            centre,
            half,
            distance,
            most,
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
fn depth(polygon: &Polygon, position: Position) -> f64 {
    let rings = std::iter::once(&polygon.exterior).chain(&polygon.holes);
    let nearest = rings
        .flat_map(|ring| edges(ring))
        .map(|(a, b)| squared_distance(position, a, b))
        .fold(f64::MAX, f64::min)
        .sqrt();
    match contains(polygon, position) {
        true => nearest,
        false => -nearest,
    }
}

fn squared_distance([x, y]: Position, a: Position, b: Position) -> f64 {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    let length = dx * dx + dy * dy;
    let share = match length > 0.0 {
        true => (((x - a[0]) * dx + (y - a[1]) * dy) / length).clamp(0.0, 1.0),
        false => 0.0,
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
        self.most.total_cmp(&other.most)
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
