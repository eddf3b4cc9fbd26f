//! How people and money that go from place to place are drawn: circles by area, and arcs.

use crate::base::geom::Point;

/// The radius of the largest circle, in CSS pixels; `--big` in `figure.css`.
pub const MAX_RADIUS: f64 = 20.0;
/// The same on maps of less than [`WIDE_MAP`] CSS pixels.
pub const MAX_RADIUS_NARROW: f64 = 14.0;
/// From this width on, in CSS pixels, maps have room for larger circles.
const WIDE_MAP: f64 = 560.0;
/// The width of the widest arc, in CSS pixels, and of the narrowest: what is less could not be
/// seen.
const MAX_LINE: f64 = 8.0;
const MIN_LINE: f64 = 1.0;
/// How far an arc's control point lies off the straight line, as a share of its length.
const BEND: f64 = 0.22;

/// The radius of a value's circle, as a share of that of the largest value: areas are to each
/// other as the values are. 0 for what is nothing, and where the largest is nothing.
///
/// ```
/// use stancemap::world::layout::radius_share;
///
/// assert_eq!(radius_share(25.0, 100.0), 0.5);
/// assert_eq!(radius_share(0.0, 0.0), 0.0);
/// ```
pub fn radius_share(value: f64, largest: f64) -> f64 {
    if value > 0.0 && largest > 0.0 {
        (value / largest).sqrt()
    } else {
        0.0
    }
}

/// How far a circle of that share reaches from its middle on a map of that width, both in CSS
/// pixels.
pub fn bubble_radius(share: f64, width: f64) -> f64 {
    let big = if width < WIDE_MAP {
        MAX_RADIUS_NARROW
    } else {
        MAX_RADIUS
    };
    share * big
}

/// How wide the arc of a value is, in CSS pixels: in proportion to it, but never too narrow to be
/// seen.
pub fn line_width(value: f64, largest: f64) -> f64 {
    if largest > 0.0 {
        (value / largest * MAX_LINE).max(MIN_LINE)
    } else {
        MIN_LINE
    }
}

/// The control point of the curve from one point to another, all in scene units. It bends to the
/// north, as ways across the sea do on maps; one that runs due south or north bends to the east.
pub fn arc_control_point(from: Point, to: Point) -> Point {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let side = if x < 0.0 { -BEND } else { BEND };
    let sideways = if x == 0.0 { y.abs() } else { y };
    Point {
        x: (from.x + to.x) / 2.0 + sideways * side,
        y: (from.y + to.y) / 2.0 - x * side,
    }
}

/// Two or three round values to show sizes by, the largest first: none is larger than the largest
/// value. None where that is nothing.
///
/// ```
/// use stancemap::world::layout::legend_values;
///
/// assert_eq!(legend_values(300.0), [200.0, 50.0, 10.0]);
/// assert_eq!(legend_values(3.0), [2.0]);
/// ```
pub fn legend_values(largest: f64) -> Vec<f64> {
    // People come one by one; so does what else is counted here.
    let parts = [1.0, 4.0, 20.0];
    let values = parts.iter().map(|part| largest / part);
    let mut values: Vec<f64> = values.filter(|one| *one >= 1.0).map(round_down).collect();
    values.dedup();
    values.truncate(if largest >= 20.0 { 3 } else { 1 });
    values
}

/// The largest of 1, 2, 5, 10, 20, 50 … that is not above a value of at least 1.
fn round_down(value: f64) -> f64 {
    let mut unit = 1.0;
    while unit * 10.0 <= value {
        unit *= 10.0;
    }
    let steps = [5.0, 2.0].map(|step| step * unit);
    steps
        .into_iter()
        .find(|step| *step <= value)
        .unwrap_or(unit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn sizes_are_shown_by_round_values() {
        let table: [(f64, &[f64]); 7] = [
            (5e6, &[5e6, 1e6, 200_000.0]),
            (832.0, &[500.0, 200.0, 20.0]),
            (100.0, &[100.0, 20.0, 5.0]),
            (20.0, &[20.0, 5.0, 1.0]),
            (7.0, &[5.0]),
            (1.0, &[1.0]),
            (0.0, &[]),
        ];
        for (largest, values) in table {
            assert_eq!(legend_values(largest), values, "{largest}");
        }
    }

    #[test]
    fn arcs_bend_north_and_those_due_south_bend_east() {
        let from = Point { x: 100.0, y: 100.0 };
        for (x, y) in [(300.0, 100.0), (-100.0, 100.0)] {
            assert!(arc_control_point(from, Point { x, y }).y < 100.0);
        }
        for y in [300.0, -100.0] {
            assert!(arc_control_point(from, Point { x: 100.0, y }).x > 100.0);
        }
    }

    proptest! {
        #[test]
        fn areas_are_as_the_values(a in 1f64..1e7, b in 1f64..1e7) {
            let largest = a.max(b);
            let area = |value| bubble_radius(radius_share(value, largest), 1000.0).powi(2);
            prop_assert!((area(a) / area(b) - a / b).abs() < 1e-6 * a / b);
            prop_assert!(line_width(a, largest) <= MAX_LINE);
        }

        #[test]
        fn arcs_stay_near_their_ends(x in -2000f64..2000.0, y in -900f64..900.0) {
            let (from, to) = (Point::default(), Point { x, y });
            let off = arc_control_point(from, to).distance(from.lerp(to, 0.5));
            prop_assert!(off <= BEND * from.distance(to) + 1e-6);
        }
    }
}
