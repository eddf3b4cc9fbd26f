//! Closes lines that begin and end on the map's edge, by following the edge.

use crate::world::basemap::basemap::{Position, Ring};

// A coordinate runs along the map's edge, counterclockwise: up the right side, over the north pole,
// down the left side, over the south pole. It counts degrees of latitude; the poles have no length.
// The area of a line is on its left, so after its end the area's border follows the edge ahead,
// until a line starts.

/// The coordinate of the north pole.
const NORTH_POLE: f64 = 180.0;
/// The length of the edge.
const LENGTH: f64 = 360.0;

/// The rings of chains that start and end on the map's edge.
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

/// For each chain, the index of the one whose start is next ahead of its end.
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

/// The coordinates of a chain's start and end on the edge.
fn ends(chain: &[Position]) -> (f64, f64) {
    let along = |[lon, lat]: Position| {
        if lon > 0.0 {
            90.0 + lat
        } else {
            NORTH_POLE + 90.0 - lat
        }
    };
    (along(chain[0]), along(chain[chain.len() - 1]))
}

/// The corners of the map between an end and the start ahead of it. If the start is behind the end
/// on the same side, the lines cross: then none, instead of going round the world.
fn corners(end: f64, start: f64) -> Vec<Position> {
    let ahead = (start - end).rem_euclid(LENGTH);
    let same_side = (end < NORTH_POLE) == (start < NORTH_POLE);
    if same_side && start < end {
        return Vec::new();
    }
    let mut corners = Vec::new();
    if end < NORTH_POLE && end + ahead >= NORTH_POLE {
        corners.extend([[180.0, 90.0], [-180.0, 90.0]]);
    }
    if end >= NORTH_POLE && end + ahead >= LENGTH {
        corners.extend([[-180.0, -90.0], [180.0, -90.0]]);
    }
    corners
}
