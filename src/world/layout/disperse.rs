//! Moves overlapping dots apart, by relaxation: pairs repel, anchors attract and hold.

use crate::base::geom::Point;

/// The maximum number of rounds. Thirty points on a phone's map settle in about fifty.
const ROUNDS: usize = 200;
/// The share of the distance to its anchor by which a point is pulled back in each round.
const PULL: f64 = 0.02;

/// Moves points apart until no two are closer than `gap`, no farther than necessary, and never farther than `reach`
/// from their anchors.
///
/// Points without close neighbours stay in place. The result is deterministic: two points in the
/// same place are separated along the x axis, the first to the left. Points of a crowd stay closer than `gap`.
pub(crate) fn disperse(anchors: &[Point], gap: f64, reach: f64) -> Vec<Point> {
    let mut points = anchors.to_vec();
    for round in 0..ROUNDS {
        let last = round >= ROUNDS / 2;
        let moved = push_apart(&mut points, gap);
        pull_back(&mut points, anchors, if last { 0.0 } else { PULL }, reach);
        if last && !moved {
            break;
        }
    }
    points
}

/// Moves points towards their anchors by a share of the distance, and by as much as brings them within reach.
fn pull_back(points: &mut [Point], anchors: &[Point], share: f64, reach: f64) {
    for (point, anchor) in points.iter_mut().zip(anchors) {
        let share = share.max(1.0 - reach / point.distance(*anchor));
        point.x += share * (anchor.x - point.x);
        point.y += share * (anchor.y - point.y);
    }
}

/// Separates each pair that is too close by moving both points equally. Returns whether there was
/// such a pair.
fn push_apart(points: &mut [Point], gap: f64) -> bool {
    let mut moved = false;
    for i in 0..points.len() {
        for j in i + 1..points.len() {
            let (dx, dy) = (points[j].x - points[i].x, points[j].y - points[i].y);
            let distance = points[i].distance(points[j]);
            if distance >= gap {
                continue;
            }
            moved = true;
            let (ux, uy) = if distance > 1e-9 {
                (dx / distance, dy / distance)
            } else {
                (1.0, 0.0)
            };
            let step = (gap - distance) / 2.0;
            points[i] = Point {
                x: points[i].x - step * ux,
                y: points[i].y - step * uy,
            };
            points[j] = Point {
                x: points[j].x + step * ux,
                y: points[j].y + step * uy,
            };
        }
    }
    moved
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn nearest(points: &[Point]) -> f64 {
        let pairs = points.iter().enumerate().flat_map(|(i, a)| {
            points[i + 1..]
                .iter()
                .map(move |b| (a.x - b.x).hypot(a.y - b.y))
        });
        pairs.fold(f64::INFINITY, f64::min)
    }

    #[test]
    fn what_does_not_crowd_stays() {
        let anchors = [Point { x: 0.0, y: 0.0 }, Point { x: 100.0, y: 0.0 }];
        assert_eq!(disperse(&anchors, 10.0, 7.0), anchors);
    }

    #[test]
    fn two_in_one_place_part_evenly() {
        let parted = disperse(&[Point { x: 5.0, y: 5.0 }; 2], 10.0, 7.0);
        assert!((parted[1].x - parted[0].x - 10.0).abs() < 0.2, "{parted:?}");
        assert!(
            (parted[0].x + parted[1].x - 10.0).abs() < 1e-6,
            "{parted:?}"
        );
    }

    proptest! {
        #[test]
        fn no_two_stay_near(spots in prop::collection::vec((0f64..100.0, 0f64..100.0), 0..12)) {
            let anchors: Vec<Point> = spots.into_iter().map(|(x, y)| Point { x, y }).collect();
            let parted = disperse(&anchors, 10.0, 100.0);
            prop_assert_eq!(parted.len(), anchors.len());
            prop_assert!(nearest(&parted) > 9.0);
        }

        #[test]
        fn none_leaves_its_anchor(
            spots in prop::collection::vec((0f64..30.0, 0f64..30.0), 0..40),
            reach in 0.5f64..20.0,
        ) {
            let anchors: Vec<Point> = spots.into_iter().map(|(x, y)| Point { x, y }).collect();
            for (point, anchor) in disperse(&anchors, 10.0, reach).iter().zip(&anchors) {
                prop_assert!(point.distance(*anchor) <= reach + 1e-6);
            }
        }
    }
}
