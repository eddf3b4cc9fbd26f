//! SVG path data in whole scene units: rounding, simplifying, and the shortest notation.

use std::fmt::Write;

use crate::base::geom::{Point, Rect};

/// A point in whole scene units.
type Corner = [i64; 2];

/// Path data for the rings of one shape, with relative commands and the shortest separators. Each
/// ring is closed; the input does not repeat the first point.
///
/// Corners are rounded to whole scene units. Corners that then coincide or lie on a straight line
/// are dropped, and so are rings that have no area left. If no ring is left, the largest becomes a
/// lozenge two units wide, so that every shape can be seen and clicked. Empty for no rings.
///
/// ```
/// use stancemap::base::geom::Point;
/// use stancemap::world::scene::path_data;
/// let ring = [(12.2, 34.1), (17.0, 28.0), (23.9, 35.8)].map(|(x, y)| Point { x, y });
/// assert_eq!(path_data(&[ring.to_vec()]), "M12 34l5-6 7 8z");
///
/// let islet = [(5.1, 5.1), (5.2, 5.1), (5.1, 5.2)].map(|(x, y)| Point { x, y });
/// assert_eq!(path_data(&[islet.to_vec()]), "M4 5l1-1 1 1-1 1z");
/// assert_eq!(path_data(&[ring.to_vec(), islet.to_vec()]), "M12 34l5-6 7 8z");
/// ```
pub fn path_data(rings: &[Vec<Point>]) -> String {
    let drawn = |ring: &Vec<Point>| Some(simplified(ring)).filter(|ring| doubled_area(ring) != 0);
    let mut shapes: Vec<_> = rings.iter().filter_map(drawn).collect();
    if shapes.is_empty() {
        shapes.extend(largest(rings).map(lozenge));
    }
    // From west to east: short moves between rings save 4 % after compression.
    shapes.sort_unstable();
    write(&shapes)
}

/// Path data of [`path_data`] with every number divided by five, exactly: `M12 34l5-6` becomes
/// `M2.4 6.8l1-1.2`. A fifth of a whole number has one decimal place.
pub(crate) fn divided_by_five(d: &str) -> String {
    // Written by hand: the standard library's formatting would be a twentieth of the viewer.
    let mut out = String::with_capacity(d.len() + d.len() / 2);
    let mut number = None;
    for letter in d.chars() {
        if let Some(digit) = letter.to_digit(10) {
            let before: u32 = number.unwrap_or(0);
            number = Some(before.saturating_mul(10).saturating_add(digit));
        } else {
            push_fifth(&mut out, number.take());
            out.push(letter);
        }
    }
    push_fifth(&mut out, number);
    out
}

/// Writes a fifth of a number, with a decimal place if it has one.
fn push_fifth(out: &mut String, number: Option<u32>) {
    let Some(number) = number else { return };
    let (whole, tenths) = (number / 5, number % 5 * 2);
    if whole > 0 || tenths == 0 {
        push_whole(out, whole);
    }
    if tenths > 0 {
        out.push('.');
        push_whole(out, tenths);
    }
}

fn push_whole(out: &mut String, number: u32) {
    if number > 9 {
        push_whole(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// The ring rounded, without repeated corners and those on straight lines.
fn simplified(ring: &[Point]) -> Vec<Corner> {
    let mut kept: Vec<Corner> = Vec::with_capacity(ring.len());
    for corner in ring.iter().map(rounded) {
        push(&mut kept, corner);
    }
    while kept.len() > 2 && kept.first() == kept.last() {
        kept.pop();
    }
    while let [first, second, .., before, last] = kept[..] {
        if is_between(before, last, first) {
            kept.pop();
        } else if is_between(last, first, second) {
            kept.remove(0);
        } else {
            break;
        }
    }
    kept
}

fn rounded(point: &Point) -> Corner {
    [point.x.round() as i64, point.y.round() as i64]
}

/// Appends a corner, unless it repeats the last one. A last one on the straight way to it is
/// replaced.
fn push(kept: &mut Vec<Corner>, corner: Corner) {
    if kept.last() == Some(&corner) {
        return;
    }
    if let [.., a, b] = kept[..]
        && is_between(a, b, corner)
    {
        kept.pop();
    }
    kept.push(corner);
}

/// Whether `b` lies on the straight line from `a` to `c`, between them.
fn is_between(a: Corner, b: Corner, c: Corner) -> bool {
    let [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    let [ex, ey] = [c[0] - b[0], c[1] - b[1]];
    dx * ey == dy * ex && dx * ex + dy * ey >= 0
}

/// Twice the signed area.
fn doubled_area(ring: &[Corner]) -> i64 {
    let after = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(after)
        .map(|(a, b)| a[0] * b[1] - b[0] * a[1])
        .sum()
}

/// The bounding box with the longest side. Areas do not compare where all are nearly 0.
fn largest(rings: &[Vec<Point>]) -> Option<Rect> {
    let sized = rings.iter().filter_map(|ring| {
        let bounds = Rect::bounding(ring.iter().copied())?;
        Some((bounds.width().max(bounds.height()), bounds))
    });
    let largest = sized.max_by(|(a, _), (b, _)| a.total_cmp(b));
    largest.map(|(_, bounds)| bounds)
}

/// A lozenge two units wide and high, about the centre of a ring's bounding box.
fn lozenge(bounds: Rect) -> Vec<Corner> {
    let [x, y] = rounded(&bounds.center());
    vec![[x - 1, y], [x, y - 1], [x + 1, y], [x, y + 1]]
}

/// Writes rings, the first with an absolute move.
fn write(shapes: &[Vec<Corner>]) -> String {
    let mut d = String::new();
    let mut pen = [0, 0];
    for (i, ring) in shapes.iter().enumerate() {
        d.push(if i == 0 { 'M' } else { 'm' });
        step(&mut d, pen, ring[0]);
        d.push('l');
        for pair in ring.windows(2) {
            step(&mut d, pair[0], pair[1]);
        }
        d.push('z');
        pen = ring[0];
    }
    d
}

/// Writes the vector from one corner to the next. A space separates numbers, unless a minus sign
/// does.
fn step(d: &mut String, from: Corner, to: Corner) {
    for (from, to) in from.into_iter().zip(to) {
        let way = to - from;
        if way >= 0 && d.ends_with(|c: char| c.is_ascii_digit()) {
            d.push(' ');
        }
        // Writing to a String cannot fail.
        let _ = write!(d, "{way}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::projection::{Projection, ProjectionId};

    fn ring(corners: &[(f64, f64)]) -> Vec<Point> {
        corners.iter().map(|&(x, y)| Point { x, y }).collect()
    }

    #[test]
    fn a_shape_without_rings_has_no_path() {
        assert_eq!(path_data(&[]), "");
        assert_eq!(path_data(&[vec![]]), "");
    }

    #[test]
    fn a_fifth_of_every_number_is_exact() {
        for number in 0..30_000_u32 {
            let fifth = divided_by_five(&format!("l-{number}z"));
            let read = fifth.trim_start_matches("l-").trim_end_matches('z');
            assert_eq!(read.parse::<f64>(), Ok(f64::from(number) / 5.0), "{fifth}");
        }
        let table = [
            ("M12 34l5-6-17 83z", "M2.4 6.8l1-1.2-3.4 16.6z"),
            ("M0 2l-4 1zm-10 0l1 1z", "M0 .4l-.8 .2zm-2 0l.2 .2z"),
            ("7", "1.4"),
        ];
        for (d, fifth) in table {
            assert_eq!(divided_by_five(d), fifth);
        }
        assert_eq!(divided_by_five(""), "");
    }

    #[test]
    fn a_ring_after_the_first_starts_from_where_that_one_did() {
        let first = ring(&[(0.0, 0.0), (9.0, 0.0), (9.0, 9.0)]);
        let second = ring(&[(20.0, 5.0), (30.0, 5.0), (30.0, 1.0)]);
        assert_eq!(path_data(&[second, first]), "M0 0l9 0 0 9zm20 5l10 0 0-4z");
    }

    #[test]
    fn corners_on_a_straight_line_are_left_out_wherever_the_ring_begins() {
        let square = "M0 0l8 0 0 8-8 0z";
        let corners = [
            (0.0, 0.0),
            (4.0, 0.0),
            (8.0, 0.0),
            (8.0, 8.0),
            (0.0, 8.0),
            (0.0, 3.0),
        ];
        assert_eq!(path_data(&[ring(&corners)]), square);
        let turned = [&corners[5..], &corners[..5]].concat();
        assert_eq!(path_data(&[ring(&turned)]), square);
    }

    #[test]
    fn the_edge_of_a_rectangular_world_has_four_corners() {
        let id = ProjectionId::find("equirectangular").unwrap();
        let outline = Projection::new(id, 4000.0).outline();
        assert_eq!(path_data(&[outline]), "M0 0l4000 0 0 2000-4000 0z");
    }

    #[test]
    fn only_the_largest_of_collapsed_rings_is_left() {
        let line = ring(&[(40.0, 40.1), (44.0, 40.2), (42.0, 40.3)]);
        let dot = ring(&[(7.0, 7.0), (7.1, 7.0), (7.0, 7.1)]);
        assert_eq!(path_data(&[dot, line]), "M41 40l1-1 1 1-1 1z");
    }
}
