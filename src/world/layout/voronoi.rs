//! Voronoi cells, clipped to squares: each target belongs to the nearest marker.

use crate::base::geom::Point;

/// The Voronoi cell of `site` among the others, clipped to a square centred on it whose side is
/// twice `half`. `None` if the cell is the whole square. Corners run clockwise on the screen.
///
/// Points in the same place as the site are ignored, so `others` may contain it.
pub(crate) fn cell(site: Point, others: &[Point], half: f64) -> Option<Vec<Point>> {
    let rivals = others.iter().filter(|other| {
        let apart = other.distance(site);
        apart > 0.0 && apart < 2.0 * half * std::f64::consts::SQRT_2
    });
    let whole = square(site, half);
    let cut = rivals.fold(whole.clone(), |cell, rival| {
        nearer_half(&cell, site, *rival)
    });
    (cut != whole).then_some(cut)
}

fn square(center: Point, half: f64) -> Vec<Point> {
    let corner = |x: f64, y: f64| Point {
        x: center.x + x * half,
        y: center.y + y * half,
    };
    vec![
        corner(-1.0, -1.0),
        corner(1.0, -1.0),
        corner(1.0, 1.0),
        corner(-1.0, 1.0),
    ]
}

/// The part of a convex polygon that is closer to `site` than to `rival`: a step of Sutherland and
/// Hodgman's clipping, at the perpendicular bisector.
fn nearer_half(polygon: &[Point], site: Point, rival: Point) -> Vec<Point> {
    let (dx, dy) = (rival.x - site.x, rival.y - site.y);
    let (mx, my) = ((rival.x + site.x) / 2.0, (rival.y + site.y) / 2.0);
    let beyond = |p: Point| (p.x - mx) * dx + (p.y - my) * dy;
    let mut kept = Vec::with_capacity(polygon.len() + 1);
    for (i, &from) in polygon.iter().enumerate() {
        let to = polygon[(i + 1) % polygon.len()];
        let (a, b) = (beyond(from), beyond(to));
        if a <= 0.0 {
            kept.push(from);
        }
        if (a < 0.0 && b > 0.0) || (a > 0.0 && b < 0.0) {
            let t = a / (a - b);
            kept.push(Point {
                x: from.x + t * (to.x - from.x),
                y: from.y + t * (to.y - from.y),
            });
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: Point = Point { x: 0.0, y: 0.0 };

    #[test]
    fn alone_it_keeps_the_whole_square() {
        assert_eq!(cell(SITE, &[], 10.0), None);
        assert_eq!(cell(SITE, &[Point { x: 40.0, y: 0.0 }], 10.0), None);
    }

    #[test]
    fn a_neighbour_takes_what_is_nearer_to_it() {
        let cut = cell(SITE, &[Point { x: 10.0, y: 0.0 }], 10.0).expect("cut");
        let right = cut.iter().map(|p| p.x).fold(f64::MIN, f64::max);
        assert_eq!(right, 5.0);
        assert_eq!(cut.iter().map(|p| p.x).fold(f64::MAX, f64::min), -10.0);
    }

    #[test]
    fn itself_among_the_others_does_no_harm() {
        assert_eq!(cell(SITE, &[SITE], 10.0), None);
    }
}
