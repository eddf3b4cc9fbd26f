//! Points and boxes of the scene in the attributes [`AT`](super::names::AT) and
//! [`BOX`](super::names::BOX): whole scene units, separated by spaces.

use crate::base::geom::{Point, Rect};

/// Writes the anchor of a shape and the bounding box of its largest polygon.
///
/// ```
/// use stancemap::base::geom::{Rect, Point};
/// use stancemap::figure::protocol::{parse_position, write_position};
///
/// let anchor = Point { x: 2211.4, y: 990.0 };
/// let main = Rect::centered(anchor, 12.0, 8.0);
/// assert_eq!(write_position(anchor, main), "2211 990 2199 982 2223 998");
/// assert_eq!(parse_position("2211 990 2199 982 2223 998").unwrap().0.x, 2211.0);
/// assert_eq!(parse_position("2211 990"), None);
/// ```
pub fn write_position(anchor: Point, main: Rect) -> String {
    write_points(&[anchor, main.min, main.max])
}

/// Reads what [`write_position`] wrote; `None` if numbers are missing or are not whole.
pub fn parse_position(text: &str) -> Option<(Point, Rect)> {
    let [anchor, min, max] = parse_points(text)?;
    Some((anchor, Rect { min, max }))
}

/// Writes a bounding box: left, top, right, bottom.
pub fn write_box(bounds: Rect) -> String {
    write_points(&[bounds.min, bounds.max])
}

/// Reads what [`write_box`] wrote; `None` if numbers are missing or are not whole.
pub fn parse_box(text: &str) -> Option<Rect> {
    let [min, max] = parse_points(text)?;
    Some(Rect { min, max })
}

fn write_points(points: &[Point]) -> String {
    let numbers = points.iter().flat_map(|point| [point.x, point.y]);
    let numbers: Vec<String> = numbers.map(|number| format!("{number:.0}")).collect();
    numbers.join(" ")
}

fn parse_points<const N: usize>(text: &str) -> Option<[Point; N]> {
    let mut numbers = text.split(' ').map(|number| number.parse::<i32>());
    let mut points = [Point::default(); N];
    for point in &mut points {
        point.x = f64::from(numbers.next()?.ok()?);
        point.y = f64::from(numbers.next()?.ok()?);
    }
    Some(points)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn point() -> impl Strategy<Value = Point> {
        (-5000..5000, -5000..5000).prop_map(|(x, y)| Point {
            x: f64::from(x),
            y: f64::from(y),
        })
    }

    proptest! {
        #[test]
        fn a_position_survives(anchor in point(), min in point(), max in point()) {
            let main = Rect { min, max };
            prop_assert_eq!(parse_position(&write_position(anchor, main)), Some((anchor, main)));
            prop_assert_eq!(parse_box(&write_box(main)), Some(main));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[0-9 .-]{0,30}") {
            let _ = parse_position(&text);
        }
    }
}
