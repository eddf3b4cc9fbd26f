//! Rejoins polygons that a basemap has cut along a seam, usually the meridian of ±180°.
//!
//! The two sides of a seam run along one meridian in opposite directions, a full turn apart; at
//! ±180° they may have the same longitude. Where they coincide both are dropped, and their ends are
//! connected. Every corner keeps as many outgoing edges as incoming ones, so all loops close again,
//! even where the sides differ.

use std::collections::{HashMap, HashSet};

use crate::world::basemap::basemap::Position;
use crate::world::basemap::seam::unwrap::{FULL_TURN, Loop};

/// The grid on which corners are compared, in degrees: corners in one cell are one.
const GRID: f64 = 1e-7;

/// A corner on the grid: meridian and latitude. Each pole is one corner.
type Node = (i64, i64);

/// An edge: the index of its loop, and its own in the loop.
type Edge = (usize, usize);

/// The loops without their seams. Pieces that were joined become one loop.
pub(crate) fn rejoin(loops: Vec<Loop>) -> Vec<Loop> {
    let seams = Seams::of(loops.iter());
    let (cut, mut whole): (Vec<_>, Vec<_>) =
        loops.into_iter().partition(|loop_| seams.touches(loop_));
    let cut: Vec<Loop> = cut.into_iter().map(|loop_| seams.divide(loop_)).collect();
    let dropped = opposites(&cut);
    let mut chains = Vec::new();
    for (index, loop_) in cut.into_iter().enumerate() {
        let cuts: Vec<usize> = (0..loop_.points.len())
            .filter(|&edge| dropped.contains(&(index, edge)))
            .collect();
        if cuts.is_empty() {
            whole.push(loop_);
        } else {
            chains.extend(opened(&loop_, &cuts));
        }
    }
    whole.extend(connect(chains));
    whole
}

/// The meridians along which both sides of a cut may lie, and the latitudes of the corners there,
/// sorted.
pub(crate) struct Seams {
    latitudes: HashMap<i64, Vec<f64>>,
}

impl Seams {
    /// The seams of some loops: meridians with edges on two copies of the map, and ±180°.
    pub fn of<'a>(loops: impl Iterator<Item = &'a Loop>) -> Seams {
        let mut sides: HashMap<i64, (HashSet<i64>, Vec<f64>)> = HashMap::new();
        for (from, to) in loops
            .flat_map(Loop::edges)
            .filter(|edge| is_meridional(*edge))
        {
            let (turns, latitudes) = sides.entry(meridian(from[0])).or_default();
            turns.insert(grid(from[0]));
            latitudes.extend([from[1], to[1]]);
        }
        sides.retain(|key, (turns, _)| turns.len() > 1 || is_antimeridian(*key));
        let latitudes = sides.into_iter().map(|(key, (_, mut latitudes))| {
            latitudes.sort_by(f64::total_cmp);
            latitudes.dedup();
            (key, latitudes)
        });
        Seams {
            latitudes: latitudes.collect(),
        }
    }

    /// Whether an edge of the loop lies on a seam.
    pub fn touches(&self, loop_: &Loop) -> bool {
        !self.latitudes.is_empty()
            && loop_.edges().any(|edge| {
                is_meridional(edge) && self.latitudes.contains_key(&meridian(edge.0[0]))
            })
    }

    /// Divides the loop's edges on seams wherever another edge there ends, so that two edges coincide
    /// or do not overlap.
    fn divide(&self, loop_: Loop) -> Loop {
        let mut points = Vec::with_capacity(loop_.points.len());
        for (from, to) in loop_.edges() {
            points.push(from);
            if is_meridional((from, to)) {
                points.extend(self.between(from, to));
            }
        }
        Loop { points, ..loop_ }
    }

    /// The corners on a seam strictly between the ends of an edge, in its direction.
    fn between(&self, from: Position, to: Position) -> Vec<Position> {
        let all = self.latitudes.get(&meridian(from[0])).into_iter().flatten();
        let (low, high) = (from[1].min(to[1]), from[1].max(to[1]));
        let inner = all.filter(|lat| low < **lat && **lat < high);
        let mut corners: Vec<_> = inner.map(|&lat| [from[0], lat]).collect();
        if to[1] < from[1] {
            corners.reverse();
        }
        corners
    }
}

/// Whether an edge runs along a meridian.
fn is_meridional((from, to): (Position, Position)) -> bool {
    grid(from[0]) == grid(to[0]) && from[1] != to[1]
}

/// A coordinate on the grid.
fn grid(degrees: f64) -> i64 {
    (degrees / GRID).round() as i64
}

/// A longitude on the grid, the same for all full turns.
fn meridian(lon: f64) -> i64 {
    grid(lon).rem_euclid(grid(FULL_TURN))
}

fn is_antimeridian(meridian: i64) -> bool {
    meridian == grid(FULL_TURN / 2.0)
}

fn node([lon, lat]: Position) -> Node {
    if lat.abs() >= 90.0 {
        (0, grid(lat))
    } else {
        (meridian(lon), grid(lat))
    }
}

/// The edges that coincide with one in the opposite direction on the other side of a seam.
fn opposites(loops: &[Loop]) -> HashSet<Edge> {
    // Edges without a partner so far, by their ends; each with its own longitude.
    let mut waiting: HashMap<(Node, Node), Vec<(i64, Edge)>> = HashMap::new();
    let mut dropped = HashSet::new();
    for (index, loop_) in loops.iter().enumerate() {
        for (edge, (from, to)) in loop_.edges().enumerate() {
            if !is_meridional((from, to)) {
                continue;
            }
            let (here, lon) = ((index, edge), grid(from[0]));
            let anywhere = is_antimeridian(meridian(from[0]));
            // Not `node`, which has one corner for all meridians at a pole.
            let (from, to) = (
                (meridian(from[0]), grid(from[1])),
                (meridian(to[0]), grid(to[1])),
            );
            let partners = waiting.entry((to, from)).or_default();
            match partners
                .iter()
                .position(|(other, _)| anywhere || *other != lon)
            {
                Some(found) => dropped.extend([here, partners.swap_remove(found).1]),
                None => waiting.entry((from, to)).or_default().push((lon, here)),
            }
        }
    }
    dropped
}

/// The chains that remain of a loop between its dropped edges. A chain along a pole, which is one
/// point, is dropped, too.
fn opened(loop_: &Loop, cuts: &[usize]) -> Vec<Vec<Position>> {
    let count = loop_.points.len();
    let corner = |i: usize| {
        let [lon, lat] = loop_.points[i % count];
        [lon + loop_.turn * (i / count) as f64, lat]
    };
    let next = |k: usize| match cuts.get(k + 1) {
        Some(cut) => *cut,
        None => cuts[0] + count,
    };
    (0..cuts.len())
        .map(|k| (cuts[k] + 1..=next(k)).map(corner).collect())
        .filter(|chain: &Vec<Position>| chain.len() > 1 && !is_pole(chain))
        .collect()
}

/// Whether a chain stays at a pole and returns to its meridian.
fn is_pole(chain: &[Position]) -> bool {
    let [first, last] = [chain[0], chain[chain.len() - 1]];
    chain.iter().all(|point| point[1].abs() >= 90.0) && meridian(first[0]) == meridian(last[0])
}

/// Connects chains, end to start, until each is a loop.
fn connect(chains: Vec<Vec<Position>>) -> Vec<Loop> {
    let mut starts: HashMap<Node, Vec<usize>> = HashMap::new();
    for (i, chain) in chains.iter().enumerate().rev() {
        starts.entry(node(chain[0])).or_default().push(i);
    }
    let mut take = |at: Node| starts.get_mut(&at).and_then(Vec::pop);
    let mut loops = Vec::new();
    for chain in &chains {
        let Some(first) = take(node(chain[0])) else {
            continue;
        };
        let mut points = chains[first].clone();
        while node(points[points.len() - 1]) != node(points[0]) {
            let Some(i) = take(node(points[points.len() - 1])) else {
                break;
            };
            append(&mut points, &chains[i]);
        }
        loops.push(closed(points));
    }
    loops
}

/// Appends a chain, moved by full turns to where the points end.
fn append(points: &mut Vec<Position>, chain: &[Position]) {
    let [lon, lat] = points[points.len() - 1];
    let shift = FULL_TURN * ((lon - chain[0][0]) / FULL_TURN).round();
    let moved = chain.iter().map(|[x, y]| [x + shift, *y]);
    // At a pole the meridians may differ: then both corners stay.
    let skip = usize::from(grid(chain[0][0] + shift) == grid(lon) && chain[0][1] == lat);
    points.extend(moved.skip(skip));
}

/// The loop of a chain that ends where it starts.
fn closed(mut points: Vec<Position>) -> Loop {
    let [first, last] = [points[0], points[points.len() - 1]];
    let turn = FULL_TURN * ((last[0] - first[0]) / FULL_TURN).round();
    if grid(last[0] - turn) == grid(first[0]) && grid(last[1]) == grid(first[1]) {
        points.pop();
    }
    Loop { points, turn }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::basemap::basemap::Polygon;
    use crate::world::basemap::measure::signed_area;
    use crate::world::basemap::seam::winding::oriented;

    fn rejoined(rings: &[Vec<Position>]) -> Vec<Loop> {
        let polygon = |ring: &Vec<Position>| Polygon {
            exterior: ring.clone(),
            holes: vec![],
        };
        let loops = rings.iter().map(polygon);
        rejoin(loops.flat_map(|polygon| oriented(&polygon)).collect())
    }

    #[test]
    fn two_halves_become_one() {
        let west = vec![[170.0, 0.0], [180.0, 0.0], [180.0, 9.0], [170.0, 9.0]];
        let east = vec![[-180.0, 0.0], [-170.0, 0.0], [-170.0, 9.0], [-180.0, 9.0]];
        let loops = rejoined(&[west, east]);
        assert_eq!(loops.len(), 1);
        assert_eq!(signed_area(&loops[0].points), 180.0);
        assert_eq!(loops[0].turn, 0.0);
    }

    #[test]
    fn halves_whose_latitudes_differ_are_joined_all_the_same() {
        let west = vec![[170.0, 0.0], [180.0, 0.0], [180.0, 9.0], [170.0, 9.0]];
        let east = vec![[-180.0, 0.1], [-170.0, 0.0], [-170.0, 9.0], [-180.0, 9.2]];
        let loops = rejoined(&[west, east]);
        assert_eq!(loops.len(), 1);
        assert!((signed_area(&loops[0].points) - 180.5).abs() < 1e-9);
    }

    #[test]
    fn a_lake_on_the_seam_becomes_a_hole() {
        let west = vec![
            [170.0, 0.0],
            [180.0, 0.0],
            [180.0, 3.0],
            [175.0, 4.5],
            [180.0, 6.0],
            [180.0, 9.0],
            [170.0, 9.0],
        ];
        let east = west.iter().rev().map(|[lon, lat]| [-lon, *lat]).collect();
        let mut areas: Vec<_> = rejoined(&[west, east])
            .iter()
            .map(|loop_| signed_area(&loop_.points))
            .collect();
        areas.sort_by(f64::total_cmp);
        assert_eq!(areas, [-15.0, 180.0]);
    }

    #[test]
    fn a_cap_round_the_pole_loses_its_way_down_and_up() {
        let cap = vec![
            [-180.0, -90.0],
            [180.0, -90.0],
            [180.0, -70.0],
            [0.0, -60.0],
            [-180.0, -70.0],
        ];
        let loops = rejoined(&[cap]);
        assert_eq!(loops.len(), 1);
        assert_eq!(loops[0].turn, -360.0);
        assert!(loops[0].points.iter().all(|point| point[1] > -80.0));
    }

    #[test]
    fn neighbours_on_the_same_turn_stay_apart() {
        let west = vec![[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]];
        let east = vec![[1.0, 0.0], [2.0, 0.0], [2.0, 1.0], [1.0, 1.0]];
        assert_eq!(rejoined(&[west, east]).len(), 2);
    }
}
