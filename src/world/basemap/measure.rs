//! Area, bounds and containment of polygons, in the plane of their positions: degrees or scene units.

use crate::base::geom::{Point, Rect};
use crate::world::basemap::basemap::{Polygon, Position};

/// The signed area of a ring, in square units of its plane, by the shoelace formula. Positive if it
/// is counterclockwise with y up (degrees), or clockwise with y down (the scene).
pub fn signed_area(ring: &[Position]) -> f64 {
    let Some(&[x, y]) = ring.first() else {
        return 0.0;
    };
    // Relative to the first corner: far from the origin the products would lose digits.
    ring.windows(2)
        .map(|pair| {
            [
                pair[0][0] - x,
                pair[0][1] - y,
                pair[1][0] - x,
                pair[1][1] - y,
            ]
        })
        .map(|[ax, ay, bx, by]| ax * by - bx * ay)
        .sum::<f64>()
        / 2.0
}

/// The area of a polygon without its holes, in square units of its plane, with either winding.
///
/// ```
/// use stancemap::world::basemap::{Polygon, area};
///
/// let square = |size: f64| vec![[0.0, 0.0], [size, 0.0], [size, size], [0.0, size]];
/// let polygon = Polygon { exterior: square(3.0), holes: vec![square(1.0)] };
/// assert_eq!(area(&polygon), 8.0);
/// ```
pub fn area(polygon: &Polygon) -> f64 {
    let holes: f64 = polygon
        .holes
        .iter()
        .map(|hole| signed_area(hole).abs())
        .sum();
    signed_area(&polygon.exterior).abs() - holes
}

/// The bounding box of some positions, in their plane; `None` for no positions. In degrees its
/// `min` is the south-west corner.
///
/// ```
/// # use stancemap::world::basemap::bounds;
/// let rect = bounds(&[[1.0, 5.0], [3.0, 2.0]]).unwrap();
/// assert_eq!((rect.min.x, rect.min.y, rect.max.x, rect.max.y), (1.0, 2.0, 3.0, 5.0));
/// assert_eq!(bounds(&[]), None);
/// ```
pub fn bounds(positions: &[Position]) -> Option<Rect> {
    Rect::bounding(positions.iter().map(|&[x, y]| Point { x, y }))
}

/// Whether a position lies in a polygon and not in a hole. On an edge the result is arbitrary.
///
/// Both must be in one plane: a polygon in degrees must have been
/// [`cut`](crate::world::basemap::seam::cut), so that it does not jump at ±180°.
pub fn contains(polygon: &Polygon, position: Position) -> bool {
    ring_contains(&polygon.exterior, position)
        && !polygon
            .holes
            .iter()
            .any(|hole| ring_contains(hole, position))
}

/// The even-odd rule: a ray to the east crosses an odd number of edges if it starts inside.
pub(crate) fn ring_contains(ring: &[Position], [x, y]: Position) -> bool {
    edges(ring).fold(false, |inside, ([ax, ay], [bx, by])| {
        let crosses = (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax;
        inside != crosses
    })
}

/// The edges of a ring, the closing one last.
pub(crate) fn edges(ring: &[Position]) -> impl Iterator<Item = (Position, Position)> + '_ {
    let after = ring.iter().cycle().skip(1);
    ring.iter().copied().zip(after.copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(low: f64, high: f64) -> Vec<Position> {
        vec![[low, low], [high, low], [high, high], [low, high]]
    }

    #[test]
    fn counterclockwise_is_positive() {
        assert_eq!(signed_area(&ring(0.0, 2.0)), 4.0);
        let turned: Vec<_> = ring(0.0, 2.0).into_iter().rev().collect();
        assert_eq!(signed_area(&turned), -4.0);
    }

    #[test]
    fn what_has_no_area_measures_nothing() {
        assert_eq!(signed_area(&[]), 0.0);
        assert_eq!(signed_area(&[[1.0, 1.0]]), 0.0);
        assert_eq!(signed_area(&[[1.0, 1.0], [2.0, 5.0]]), 0.0);
        assert!(!contains(&Polygon::default(), [0.0, 0.0]));
    }

    #[test]
    fn a_hole_is_not_inside() {
        let polygon = Polygon {
            exterior: ring(0.0, 10.0),
            holes: vec![ring(4.0, 6.0)],
        };
        assert!(contains(&polygon, [1.0, 5.0]));
        assert!(!contains(&polygon, [5.0, 5.0]));
        assert!(!contains(&polygon, [11.0, 5.0]));
    }
}
