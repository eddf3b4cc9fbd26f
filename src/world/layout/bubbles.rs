//! Circles and arcs for people and money that go from place to place: proportional symbols.

use crate::base::geom::Point;

/// The radius of the largest circle, in CSS pixels. `flows.css` and `flow_list.css`
/// in `public/styles/figure` have it as `--big`.
const MAX_RADIUS: f64 = 20.0;
/// The same on maps narrower than 560 CSS pixels.
const MAX_RADIUS_NARROW: f64 = 14.0;
/// The map width, in CSS pixels, from which circles are large.
const WIDE_MAP: f64 = 560.0;
/// The width of the widest arc, in CSS pixels.
const MAX_LINE: f64 = 8.0;
/// The width of the narrowest arc, in CSS pixels: a narrower one could not be seen.
const MIN_LINE: f64 = 1.0;
/// The distance of an arc's control point from the straight line, as a share of its length.
const BEND: f64 = 0.22;

/// The radius of a value's circle, relative to the circle of the largest value. Areas are proportional to
/// values. 0 if one of the two is not positive.
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

/// The radius, in CSS pixels, of a circle with a [`radius_share`] on a map of a width.
pub fn bubble_radius(share: f64, width: f64) -> f64 {
    let largest = if width < WIDE_MAP {
        MAX_RADIUS_NARROW
    } else {
        MAX_RADIUS
    };
    share * largest
}

/// The width of a value's arc, in CSS pixels: proportional to the value, with a minimum.
pub fn line_width(value: f64, largest: f64) -> f64 {
    if largest > 0.0 {
        (value / largest * MAX_LINE).max(MIN_LINE)
    } else {
        MIN_LINE
    }
}

/// The control point of an arc, a quadratic Bézier curve, in scene units. Arcs bend to the north;
/// those that run due north or south bend to the east.
pub(crate) fn arc_control_point(from: Point, to: Point) -> Point {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let side = if x < 0.0 { -BEND } else { BEND };
    let sideways = if x == 0.0 { y.abs() } else { y };
    Point {
        x: (from.x + to.x) / 2.0 + sideways * side,
        y: (from.y + to.y) / 2.0 - x * side,
    }
}

/// Round values for the legend of circle sizes, the largest first: one for small numbers, up to
/// three from 20 on. None is above the largest value; empty if that is below 1.
///
/// ```
/// use stancemap::world::layout::legend_values;
///
/// assert_eq!(legend_values(300.0), [200.0, 50.0, 10.0]);
/// assert_eq!(legend_values(3.0), [2.0]);
/// ```
pub fn legend_values(largest: f64) -> Vec<f64> {
    // Values below 1 are dropped: people and dollars are counted in whole numbers.
    let parts = [1.0, 4.0, 20.0];
    let values = parts.iter().map(|part| largest / part);
    let mut values: Vec<f64> = values.filter(|one| *one >= 1.0).map(round_down).collect();
    values.dedup();
    values.truncate(if largest >= 20.0 { 3 } else { 1 });
    values
}

/// The largest of 1, 2, 5, 10, 20, 50 … that does not exceed a value, which must be at least 1.
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
