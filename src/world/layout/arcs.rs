//! The ways of people and money over the map, as curves: the shorter way round the world, also where
//! it crosses the map's edge.

use crate::base::geom::{Point, WORLD_WIDTH};
use crate::world::layout::bubbles::arc_control_point;

/// How often the part of a curve in which it crosses the edge is halved: to less than a thousandth of
/// a scene unit.
const HALVINGS: usize = 24;
/// How often the height of the crossing is determined again: it depends on how far apart the two sides of
/// the edge are there.
const ROUNDS: usize = 8;

/// A curve on the map, in scene units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arc {
    /// Where the whole way begins and ends, for its gradient. One of the two is beyond the edge if the
    /// curve is a part of the way.
    pub ends: [Point; 2],
    /// The beginning, the control point and the end of a quadratic Bézier curve.
    pub curve: [Point; 3],
}

/// The way from a place to another: one curve, or two if the shorter way round the world crosses the
/// edge of the map. `edge` is that edge: see
/// [`Projection::outline`](crate::world::projection::Projection::outline). `None` is a map of a part of the
/// world, whose sides are not one line.
pub fn arcs(from: Point, to: Point, edge: Option<&[Point]>) -> Vec<Arc> {
    let direct = || {
        let curve = [from, arc_control_point(from, to), to];
        let ends = [from, to];
        vec![Arc { ends, curve }]
    };
    let Some(outline) = edge else {
        return direct();
    };
    let edge = Edge(outline);
    let share = |at: Point| (at.x - MIDDLE) / edge.half_width(at.y);
    let east = share(to) - share(from);
    if east.abs() <= 1.0 {
        return direct();
    }
    let side = -east.signum();
    // A second map is beside this one. They touch at one height alone: where the way crosses.
    let touching_at = |height: f64| {
        let shift = 2.0 * side * edge.half_width(height);
        let beyond = moved(to, shift);
        let curve = [from, arc_control_point(from, beyond), beyond];
        let is_beyond = |at: Point| side * (at.x - MIDDLE) > edge.half_width(at.y);
        let leaves = crossing(curve, is_beyond);
        Way {
            curve,
            shift,
            leaves,
        }
    };
    let mut way = touching_at((from.y + to.y) / 2.0);
    for _ in 0..ROUNDS {
        way = touching_at(blossom(way.curve, way.leaves, way.leaves).y);
    }
    let Way {
        curve,
        shift,
        leaves,
    } = way;
    vec![
        Arc {
            ends: [from, curve[2]],
            curve: part(curve, 0.0, leaves),
        },
        Arc {
            ends: [moved(from, -shift), to],
            curve: part(curve, leaves, 1.0).map(|at| moved(at, -shift)),
        },
    ]
}

/// A way over the edge of the map.
struct Way {
    /// The whole way, on this map and on a second one beside it.
    curve: [Point; 3],
    /// How far the second map is to the east, in scene units.
    shift: f64,
    /// The parameter at which the way crosses the edge.
    leaves: f64,
}

/// The x of the central meridian.
const MIDDLE: f64 = WORLD_WIDTH / 2.0;

/// The edge of the map, which is symmetric about its middle.
struct Edge<'a>(&'a [Point]);

impl Edge<'_> {
    /// Half the width of the map at a height. Above and below the map it is that at the pole.
    fn half_width(&self, y: f64) -> f64 {
        let next = self.0.iter().skip(1).chain(self.0.first());
        let sides = self.0.iter().zip(next);
        let mut east = sides.filter(|(a, b)| a.x >= MIDDLE && b.x >= MIDDLE && a.y != b.y);
        let here = east.find(|(a, b)| (a.y.min(b.y)..=a.y.max(b.y)).contains(&y));
        match here {
            Some((a, b)) => a.lerp(*b, (y - a.y) / (b.y - a.y)).x - MIDDLE,
            // The corners at the poles are as wide as each other.
            None => self.0.first().map_or(MIDDLE, |pole| MIDDLE - pole.x),
        }
    }
}

/// A point some scene units to the east.
fn moved(at: Point, east: f64) -> Point {
    Point {
        x: at.x + east,
        ..at
    }
}

/// The parameter at which a curve gets to where `is_beyond` holds, as it does at its end.
fn crossing(curve: [Point; 3], is_beyond: impl Fn(Point) -> bool) -> f64 {
    let (mut from, mut to) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let middle = (from + to) / 2.0;
        if is_beyond(blossom(curve, middle, middle)) {
            to = middle;
        } else {
            from = middle;
        }
    }
    from
}

/// The part of a curve between two parameters, as a curve.
fn part(curve: [Point; 3], from: f64, to: f64) -> [Point; 3] {
    [(from, from), (from, to), (to, to)].map(|(a, b)| blossom(curve, a, b))
}

/// The polar form of a quadratic Bézier curve: its point at a parameter if both are that, and the
/// control point of the part between two.
fn blossom([a, b, c]: [Point; 3], s: f64, t: f64) -> Point {
    a.lerp(b, s).lerp(b.lerp(c, s), t)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::world::projection::{Projection, ProjectionId};

    const USA: [f64; 2] = [-98.0, 39.0];
    const NAURU: [f64; 2] = [166.9, -0.5];
    const RWANDA: [f64; 2] = [30.0, -2.0];

    fn maps() -> impl Iterator<Item = Projection> {
        ProjectionId::all().map(|id| Projection::new(id, WORLD_WIDTH))
    }

    fn way(map: &Projection, from: [f64; 2], to: [f64; 2]) -> Vec<Arc> {
        arcs(map.project(from), map.project(to), Some(&map.outline()))
    }

    #[test]
    fn the_way_over_the_pacific_leaves_the_map_on_one_side_and_comes_back_on_the_other() {
        for map in maps() {
            let id = map.id().as_str();
            let [west, east] = way(&map, USA, NAURU)[..] else {
                panic!("{id}: not two curves")
            };
            let on_edge = |at: Point| {
                let [lon, _] = map
                    .invert(at.lerp(Point { x: MIDDLE, y: at.y }, 1e-3))
                    .expect(id);
                map.relative_longitude(lon)
            };
            assert_eq!(west.curve[0], map.project(USA), "{id}");
            assert!(on_edge(west.curve[2]) < -179.0, "{id}: {west:?}");
            assert!(on_edge(east.curve[0]) > 179.0, "{id}: {east:?}");
            assert!(east.curve[2].distance(map.project(NAURU)) < 1e-6, "{id}");
            let apart = (west.curve[2].y - east.curve[0].y).abs();
            assert!(apart < 1e-6, "{id}: {apart}");
            let direction = |[a, b]: [Point; 2]| (b.y - a.y) / (b.x - a.x);
            let out = direction([west.curve[1], west.curve[2]]);
            let back = direction([east.curve[0], east.curve[1]]);
            assert!(
                (out - back).abs() < 1e-3,
                "{id}: a bend from {out} to {back}"
            );
            let back = way(&map, NAURU, USA);
            assert!(
                back.len() == 2 && back[0].curve[2].x > MIDDLE,
                "{id}: {back:?}"
            );
        }
    }

    #[test]
    fn the_way_over_the_atlantic_is_one_curve() {
        for map in maps() {
            let [arc] = way(&map, USA, RWANDA)[..] else {
                panic!("{}: not one curve", map.id().as_str())
            };
            assert_eq!([arc.curve[0], arc.curve[2]], arc.ends);
        }
    }

    proptest! {
        #[test]
        fn no_way_is_longer_than_half_the_world(
            a in (-180f64..180.0, -70f64..70.0),
            b in (-180f64..180.0, -70f64..70.0),
        ) {
            // On parallels that are straight lines, longitudes are shares of the width.
            let map = Projection::world(WORLD_WIDTH);
            let ways = way(&map, a.into(), b.into());
            let apart = (map.relative_longitude(a.0) - map.relative_longitude(b.0)).abs();
            prop_assume!((apart - 180.0).abs() > 1.0);
            prop_assert_eq!(ways.len(), if apart > 180.0 { 2 } else { 1 });
        }
    }
}
