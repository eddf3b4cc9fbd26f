//! Orients a polygon's rings so that its area is on their left.

use crate::world::basemap::basemap::Polygon;
use crate::world::basemap::measure::signed_area;
use crate::world::basemap::seam::unwrap::Loop;

/// The loops of a polygon, each with the area on its left: the exterior counterclockwise, the holes
/// clockwise. Empty for an exterior with fewer than three corners.
///
/// For loops round a pole there is no difference between exterior and hole: from south to north,
/// the area alternately begins and ends at them. A single one has the area on the side of the
/// nearer pole.
pub(crate) fn oriented(polygon: &Polygon) -> Vec<Loop> {
    if polygon.exterior.len() < 3 {
        return Vec::new();
    }
    let holes = polygon.holes.iter().filter(|hole| hole.len() >= 3);
    let holes = holes.map(|hole| flat(Loop::of(hole), -1.0));
    let exterior = flat(Loop::of(&polygon.exterior), 1.0);
    let (polar, mut loops): (Vec<_>, Vec<_>) = std::iter::once(exterior)
        .chain(holes)
        .partition(|loop_| loop_.turn != 0.0);
    loops.extend(alternating(polar));
    loops
}

/// Orients a loop that does not go round a pole: `direction` is 1 for counterclockwise, −1 for
/// clockwise.
fn flat(loop_: Loop, direction: f64) -> Loop {
    if loop_.turn == 0.0 && signed_area(&loop_.points) * direction < 0.0 {
        loop_.reversed()
    } else {
        loop_
    }
}

/// Orients loops round a pole: eastwards where the area begins, seen from the south.
fn alternating(mut polar: Vec<Loop>) -> Vec<Loop> {
    polar.sort_by(|a, b| latitude(a).total_cmp(&latitude(b)));
    let odd = polar.len() % 2 == 1;
    let from_south_pole = odd && polar.iter().map(latitude).sum::<f64>() < 0.0;
    let orient = |(i, loop_): (usize, Loop)| {
        let begins = (i % 2 == 0) != from_south_pole;
        if (loop_.turn > 0.0) == begins {
            loop_
        } else {
            loop_.reversed()
        }
    };
    polar.into_iter().enumerate().map(orient).collect()
}

/// The mean latitude of the corners.
fn latitude(loop_: &Loop) -> f64 {
    let sum: f64 = loop_.points.iter().map(|point| point[1]).sum();
    sum / loop_.points.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::basemap::basemap::{Position, Ring};

    fn circle(lat: f64) -> Ring {
        [0.0, 120.0, -120.0].map(|lon| [lon, lat]).to_vec()
    }

    fn turns(exterior: Ring, holes: Vec<Ring>) -> Vec<(f64, f64)> {
        let loops = oriented(&Polygon { exterior, holes });
        let turn = |loop_: &Loop| (loop_.points[0][1], loop_.turn);
        loops.iter().map(turn).collect()
    }

    #[test]
    fn either_winding_gives_the_same_side() {
        let ring: Ring = vec![[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]];
        let turned: Vec<Position> = ring.iter().rev().copied().collect();
        for (exterior, hole) in [(&ring, &turned), (&turned, &ring), (&ring, &ring)] {
            let loops = oriented(&Polygon {
                exterior: exterior.clone(),
                holes: vec![hole.clone()],
            });
            assert!(signed_area(&loops[0].points) > 0.0);
            assert!(signed_area(&loops[1].points) < 0.0);
        }
    }

    #[test]
    fn a_ring_round_a_pole_has_that_pole_on_its_left() {
        assert_eq!(turns(circle(-70.0), vec![]), [(-70.0, -360.0)]);
        assert_eq!(turns(circle(70.0), vec![]), [(70.0, 360.0)]);
    }

    #[test]
    fn between_two_rings_round_the_globe_is_the_area_whichever_is_the_hole() {
        let expected = [(-89.0, 360.0), (-70.0, -360.0)];
        assert_eq!(turns(circle(-70.0), vec![circle(-89.0)]), expected);
        assert_eq!(turns(circle(-89.0), vec![circle(-70.0)]), expected);
    }
}
