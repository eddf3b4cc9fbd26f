//! Cuts polygons at the edge of a map about some meridian.

use crate::world::basemap::basemap::{Polygon, Position, Ring};
use crate::world::basemap::measure::signed_area;
use crate::world::basemap::seam::rejoin::{Seams, rejoin};
use crate::world::basemap::seam::unwrap::{FULL_TURN, Loop};
use crate::world::basemap::seam::{holes, stitch, winding};

/// The extent of a map on either side of its central meridian, in degrees.
const HALF_TURN: f64 = FULL_TURN / 2.0;
/// Longitudes closer to the edge than this, in degrees, are moved onto it.
const SNAP: f64 = 1e-9;

/// The polygons of one feature on a map about the meridian `central` (in degrees): longitudes are
/// relative to it and within ±180, exteriors counterclockwise, holes clockwise.
///
/// Pieces that the basemap has cut at ±180° are joined, then everything that crosses the map's edge
/// is cut along it. A ring round a pole is extended along the pole, so that it can be filled. Rings
/// with fewer than three corners and pieces without area are dropped.
///
/// ```
/// use stancemap::world::basemap::{Polygon, cut};
///
/// // An island cut at 180° by its basemap: whole about 170°, in two about 0°.
/// let half = |ring: [[f64; 2]; 4]| Polygon { exterior: ring.to_vec(), holes: vec![] };
/// let fiji = [
///     half([[178.0, -17.0], [180.0, -17.0], [180.0, -16.0], [178.0, -16.0]]),
///     half([[-180.0, -17.0], [-179.0, -17.0], [-179.0, -16.0], [-180.0, -16.0]]),
/// ];
/// let whole = cut(&fiji, 170.0);
/// assert_eq!(whole.len(), 1);
/// assert!(whole[0].exterior.iter().all(|[lon, _]| (8.0..=11.0).contains(lon)));
/// assert_eq!(cut(&fiji, 0.0).len(), 2);
/// ```
pub fn cut(polygons: &[Polygon], central: f64) -> Vec<Polygon> {
    let shapes: Vec<Vec<Loop>> = polygons.iter().map(winding::oriented).collect();
    let seams = Seams::of(shapes.iter().flatten());
    let mut whole = Vec::with_capacity(shapes.len());
    let mut pending = Vec::new();
    for shape in shapes.into_iter().filter(|shape| !shape.is_empty()) {
        match untouched(&shape, &seams, central) {
            Some(polygon) => whole.push(polygon),
            None => pending.extend(shape),
        }
    }
    whole.extend(redrawn(pending, central));
    whole
}

/// The polygon of loops that touch neither a seam nor the map's edge: most of them, which so keep
/// their positions as they are.
fn untouched(shape: &[Loop], seams: &Seams, central: f64) -> Option<Polygon> {
    if shape.iter().any(|loop_| seams.touches(loop_)) {
        return None;
    }
    let mut rings = shape.iter().map(|loop_| on_one_turn(loop_, central));
    Some(Polygon {
        exterior: rings.next()??,
        holes: rings.collect::<Option<_>>()?,
    })
}

/// The ring of a loop that lies on one copy of the map.
fn on_one_turn(loop_: &Loop, central: f64) -> Option<Ring> {
    let offset = |point: &Position| point[0] - central;
    let low = loop_.points.iter().map(offset).fold(f64::MAX, f64::min);
    let high = loop_.points.iter().map(offset).fold(f64::MIN, f64::max);
    let shift = FULL_TURN * ((low + HALF_TURN) / FULL_TURN).floor();
    let fits = loop_.turn == 0.0 && high - shift <= HALF_TURN;
    let moved = |[lon, lat]: &Position| [lon - central - shift, *lat];
    fits.then(|| loop_.points.iter().map(moved).collect())
}

/// The polygons of loops that touch a seam or the map's edge.
fn redrawn(pending: Vec<Loop>, central: f64) -> Vec<Polygon> {
    if pending.is_empty() {
        return Vec::new();
    }
    let area: f64 = pending.iter().map(|loop_| signed_area(&loop_.points)).sum();
    let mut rings = Vec::new();
    let mut chains = Vec::new();
    for loop_ in rejoin(pending) {
        match split(&loop_, central) {
            Split::Whole(ring) => rings.push(ring),
            Split::Chains(parts) => chains.extend(parts),
        }
    }
    rings.extend(stitch::rings(chains));
    if rings.is_empty() && area > HALF_TURN * HALF_TURN {
        rings.push(holes::world());
    }
    holes::polygons(rings)
}

/// A loop after the cut at the map's edge.
enum Split {
    /// It does not cross the edge.
    Whole(Ring),
    /// Lines that begin and end on the edge.
    Chains(Vec<Vec<Position>>),
}

/// An edge of a loop on one copy of the map; copies lie side by side, a full turn apart.
struct Span {
    /// The index of the copy.
    turn: i64,
    /// Its start, relative to the central meridian of the copy.
    from: Position,
    /// Its end, relative to the same meridian.
    to: Position,
}

/// Splits a loop where it passes from one copy of the map to the next.
fn split(loop_: &Loop, central: f64) -> Split {
    let edges = spans(loop_, central);
    let turns = (loop_.turn / FULL_TURN) as i64;
    // The copy on which the previous edge lies, as seen from the start of this one.
    let before = |i: usize| match i {
        0 => edges.last().map(|edge| edge.turn - turns),
        _ => Some(edges[i - 1].turn),
    };
    let breaks = |i: usize| before(i) != Some(edges[i].turn);
    let Some(start) = (0..edges.len()).find(|&i| breaks(i)) else {
        return Split::Whole(edges.iter().map(|edge| edge.from).collect());
    };
    let mut chains: Vec<Vec<Position>> = Vec::new();
    for i in (start..edges.len()).chain(0..start) {
        match chains.last_mut() {
            Some(chain) if !breaks(i) => chain.push(edges[i].to),
            _ => chains.push(vec![edges[i].from, edges[i].to]),
        }
    }
    Split::Chains(chains)
}

/// The loop's edges, divided at the map's edge.
fn spans(loop_: &Loop, central: f64) -> Vec<Span> {
    let offset = |[lon, lat]: Position| [snapped(lon - central), lat];
    let mut edges = Vec::with_capacity(loop_.points.len() + 2);
    for (from, to) in loop_.edges() {
        let mut from = offset(from);
        let to = offset(to);
        for lon in edges_between(from[0], to[0]) {
            let share = (lon - from[0]) / (to[0] - from[0]);
            let corner = [lon, from[1] + share * (to[1] - from[1])];
            edges.push(span(from, corner));
            from = corner;
        }
        if from != to {
            edges.push(span(from, to));
        }
    }
    edges
}

/// Snaps an offset from the central meridian to the map's edge.
fn snapped(offset: f64) -> f64 {
    let nearest = FULL_TURN * ((offset - HALF_TURN) / FULL_TURN).round() + HALF_TURN;
    if (offset - nearest).abs() < SNAP {
        nearest
    } else {
        offset
    }
}

/// The map's edges strictly between two offsets, in the order in which they are crossed.
fn edges_between(from: f64, to: f64) -> Vec<f64> {
    let (low, high) = (from.min(to), from.max(to));
    let first = ((low - HALF_TURN) / FULL_TURN).floor() as i64 + 1;
    let cuts = (first..).map(|k| FULL_TURN * k as f64 + HALF_TURN);
    let mut between: Vec<f64> = cuts.take_while(|cut| *cut < high).collect();
    if to < from {
        between.reverse();
    }
    between
}

/// Assigns an edge to its copy of the map. One along the map's edge belongs to the side of its area,
/// which is on its left.
fn span(from: Position, to: Position) -> Span {
    let turns = ((from[0] + to[0]) / 2.0 + HALF_TURN) / FULL_TURN;
    let along_edge = from[0] == to[0] && turns.fract() == 0.0;
    let turn = if along_edge && to[1] > from[1] {
        turns as i64 - 1
    } else {
        turns.floor() as i64
    };
    let shift = FULL_TURN * turn as f64;
    Span {
        turn,
        from: [from[0] - shift, from[1]],
        to: [to[0] - shift, to[1]],
    }
}

#[cfg(test)]
mod tests;
