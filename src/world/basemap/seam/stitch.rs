//! Closing lines that run from edge to edge of the map, along those edges.

use crate::world::basemap::basemap::{Position, Ring};

/// The map's edge as a walk: up the right side, along the north pole, down the left side, along
/// the south pole. A line's area is on its left, so where it ends the area goes on ahead, until
/// a line starts.
const TOP: f64 = 180.0;
const ROUND: f64 = 360.0;

/// Rings of chains that start and end on the map's edge.
pub(crate) fn rings(chains: Vec<Vec<Position>>) -> Vec<Ring> {
    let next = successors(&chains);
    let mut used = vec![false; chains.len()];
    let mut rings = Vec::new();
    for first in 0..chains.len() {
        let mut ring = Ring::new();
        let mut i = first;
        while !used[i] {
            used[i] = true;
            ring.extend(&chains[i]);
            ring.extend(corners(ends(&chains[i]).1, ends(&chains[next[i]]).0));
            i = next[i];
        }
        ring.dedup();
        if ring.first() == ring.last() {
            ring.pop();
        }
        if ring.len() > 2 {
            rings.push(ring);
        }
    }
    rings
}

/// For each chain the one that starts next after its end.
fn successors(chains: &[Vec<Position>]) -> Vec<usize> {
    let by = |at: &dyn Fn(usize) -> f64| {
        let mut order: Vec<usize> = (0..chains.len()).collect();
        order.sort_by(|a, b| at(*a).total_cmp(&at(*b)));
        order
    };
    let start = |i: usize| ends(&chains[i]).0;
    let end = |i: usize| ends(&chains[i]).1;
    let mut free = by(&start);
    let mut next = vec![0; chains.len()];
    for i in by(&end) {
        let ahead = free.iter().position(|&j| start(j) >= end(i)).unwrap_or(0);
        next[i] = free.remove(ahead);
    }
    next
}

/// Where on the walk a chain starts and ends.
fn ends(chain: &[Position]) -> (f64, f64) {
    let along = |[lon, lat]: Position| match lon > 0.0 {
        true => 90.0 + lat,
        false => TOP + 90.0 - lat,
    };
    (along(chain[0]), along(chain[chain.len() - 1]))
}

/// The corners of the map that are passed between an end and a start. Where the start lies
/// behind on the same side, lines cross, and the way back is better than one round the world.
fn corners(end: f64, start: f64) -> Vec<Position> {
    let ahead = (start - end).rem_euclid(ROUND);
    let same_side = (end < TOP) == (start < TOP);
    if same_side && start < end {
        return Vec::new();
    }
    let mut corners = Vec::new();
    if end < TOP && end + ahead >= TOP {
        corners.extend([[180.0, 90.0], [-180.0, 90.0]]);
    }
    if end >= TOP && end + ahead >= ROUND {
        corners.extend([[-180.0, -90.0], [180.0, -90.0]]);
    }
    corners
}
