//! Lines against boxes and against each other.

use crate::base::geom::{Point, Rect};

/// A line from one point to another.
pub(crate) type Segment = [Point; 2];

/// The area that two rectangles have in common.
pub(crate) fn common_area(a: Rect, b: Rect) -> f64 {
    let both = a.common(b);
    both.width().max(0.0) * both.height().max(0.0)
}

/// The distance between two rectangles; 0 if they touch or overlap.
pub(crate) fn distance(a: Rect, b: Rect) -> f64 {
    let x = (a.min.x - b.max.x).max(b.min.x - a.max.x).max(0.0);
    let y = (a.min.y - b.max.y).max(b.min.y - a.max.y).max(0.0);
    Point { x, y }.length()
}

/// Whether a line passes through the inside of a rectangle.
pub(crate) fn passes(line: Segment, rect: Rect) -> bool {
    let [from, to] = line;
    // Most lines are elsewhere.
    if from.x.max(to.x) <= rect.min.x
        || from.x.min(to.x) >= rect.max.x
        || from.y.max(to.y) <= rect.min.y
        || from.y.min(to.y) >= rect.max.y
    {
        return false;
    }
    let (mut enters, mut leaves) = (0.0, 1.0);
    let sides = [
        (from.x, to.x - from.x, rect.min.x, rect.max.x),
        (from.y, to.y - from.y, rect.min.y, rect.max.y),
    ];
    // Liang and Barsky's clipping.
    for (start, way, least, most) in sides {
        if way == 0.0 {
            if start <= least || start >= most {
                return false;
            }
            continue;
        }
        let (a, b) = ((least - start) / way, (most - start) / way);
        enters = a.min(b).max(enters);
        leaves = a.max(b).min(leaves);
    }
    enters < leaves
}

/// Whether two lines cross.
pub(crate) fn cross(a: Segment, b: Segment) -> bool {
    let side = |line: Segment, p: Point| {
        let [from, to] = line;
        (to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x)
    };
    side(a, b[0]) * side(a, b[1]) < 0.0 && side(b, a[0]) * side(b, a[1]) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(from: (f64, f64), to: (f64, f64)) -> Segment {
        [from, to].map(|(x, y)| Point { x, y })
    }

    #[test]
    fn a_line_passes_through_a_box_or_beside_it() {
        let rect = Rect::centered(Point { x: 5.0, y: 5.0 }, 2.0, 1.0);
        assert!(passes(line((0.0, 5.0), (9.0, 5.0)), rect));
        assert!(passes(line((4.0, 5.0), (4.5, 5.0)), rect), "within");
        assert!(!passes(line((0.0, 5.0), (2.0, 5.0)), rect), "too short");
        assert!(!passes(line((0.0, 6.0), (9.0, 6.0)), rect), "along an edge");
        assert!(!passes(line((0.0, 0.0), (9.0, 3.0)), rect), "above");
    }

    #[test]
    fn lines_cross_or_do_not() {
        let slope = line((0.0, 0.0), (4.0, 4.0));
        assert!(cross(slope, line((0.0, 4.0), (4.0, 0.0))));
        assert!(!cross(slope, line((0.0, 4.0), (1.0, 3.0))));
        assert!(!cross(slope, line((1.0, 0.0), (5.0, 4.0))), "parallel");
    }

    #[test]
    fn what_is_common_is_measured() {
        let rect = |x: f64| Rect::centered(Point { x, y: 0.0 }, 1.0, 1.0);
        assert_eq!(common_area(rect(0.0), rect(1.0)), 2.0);
        assert_eq!(common_area(rect(0.0), rect(3.0)), 0.0);
        let apart = rect(0.0).common(rect(3.0));
        assert_eq!(common_area(apart, rect(0.0)), 0.0, "of three");
        assert_eq!(distance(rect(0.0), rect(5.0)), 3.0);
        assert_eq!(distance(rect(0.0), rect(1.0)), 0.0);
    }
}
