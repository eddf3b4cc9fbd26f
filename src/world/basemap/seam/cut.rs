//! Cutting polygons where a map about some meridian ends.

use crate::world::basemap::basemap::{Polygon, Position, Ring};
use crate::world::basemap::measure::signed_area;
use crate::world::basemap::seam::rejoin::{Seams, heal};
use crate::world::basemap::seam::unwrap::{Loop, TURN};
use crate::world::basemap::seam::{holes, stitch, winding};

/// Half a turn: how far a map reaches on both sides of its central meridian.
const HALF: f64 = TURN / 2.0;
/// Longitudes nearer than this to a cut are on it.
const NEAR: f64 = 1e-9;

/// The polygons of one feature as they lie on a map about the meridian `central` (in degrees):
/// longitudes relative to it, within ±180; exteriors counterclockwise, holes clockwise.
///
/// Pieces that the basemap has cut at ±180° are joined first, then whatever lies across the
/// map's edge is cut there, along it. What encloses a pole is led along the pole, so that it can
/// be filled. Rings of less than three corners and cut pieces without area are left out.
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
    let shapes: Vec<Vec<Loop>> = polygons.iter().map(winding::wound).collect();
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

/// The polygon of loops that neither a seam nor the map's edge touches.
fn untouched(shape: &[Loop], seams: &Seams, central: f64) -> Option<Polygon> {
    if shape.iter().any(|loop_| seams.touch(loop_)) {
        return None;
    }
    let mut rings = shape.iter().map(|loop_| on_one_turn(loop_, central));
    Some(Polygon {
        exterior: rings.next()??,
        holes: rings.collect::<Option<_>>()?,
    })
}

/// The ring of a loop that does not leave one turn of the map.
fn on_one_turn(loop_: &Loop, central: f64) -> Option<Ring> {
    let offset = |point: &Position| point[0] - central;
    let low = loop_.points.iter().map(offset).fold(f64::MAX, f64::min);
    let high = loop_.points.iter().map(offset).fold(f64::MIN, f64::max);
    let shift = TURN * ((low + HALF) / TURN).floor();
    let fits = loop_.turn == 0.0 && high - shift <= HALF;
    let moved = |[lon, lat]: &Position| [lon - central - shift, *lat];
    fits.then(|| loop_.points.iter().map(moved).collect())
}

/// The polygons of loops that a seam or the map's edge touches.
fn redrawn(pending: Vec<Loop>, central: f64) -> Vec<Polygon> {
    if pending.is_empty() {
        return Vec::new();
    }
    let area: f64 = pending.iter().map(|loop_| signed_area(&loop_.points)).sum();
    let mut rings = Vec::new();
    let mut chains = Vec::new();
    for loop_ in heal(pending) {
        match split(&loop_, central) {
            Split::Whole(ring) => rings.push(ring),
            Split::Chains(parts) => chains.extend(parts),
        }
    }
    rings.extend(stitch::rings(chains));
    if rings.is_empty() && area > HALF * HALF {
        rings.push(holes::world());
    }
    holes::polygons(rings)
}

/// What the map's edge makes of a loop.
enum Split {
    /// It stays whole.
    Whole(Ring),
    /// Lines from edge to edge.
    Chains(Vec<Vec<Position>>),
}

/// An edge with the turn of the map on which it lies.
struct Span {
    turn: i64,
    from: Position,
    to: Position,
}

fn split(loop_: &Loop, central: f64) -> Split {
    let edges = spans(loop_, central);
    let turns = (loop_.turn / TURN) as i64;
    // The turn on which the edge before lies, seen from the start of this one.
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

/// The loop's edges on the map, divided where they pass its edge.
fn spans(loop_: &Loop, central: f64) -> Vec<Span> {
    let offset = |[lon, lat]: Position| [onto_cut(lon - central), lat];
    let mut edges = Vec::with_capacity(loop_.points.len() + 2);
    for (from, to) in loop_.edges() {
        let mut from = offset(from);
        let to = offset(to);
        for lon in cuts_between(from[0], to[0]) {
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

/// Moves an offset onto a cut that it all but is.
fn onto_cut(offset: f64) -> f64 {
    let nearest = TURN * ((offset - HALF) / TURN).round() + HALF;
    match (offset - nearest).abs() < NEAR {
        true => nearest,
        false => offset,
    }
}

/// The cuts strictly between two offsets, in the order in which they are passed.
fn cuts_between(from: f64, to: f64) -> Vec<f64> {
    let (low, high) = (from.min(to), from.max(to));
    let first = ((low - HALF) / TURN).floor() as i64 + 1;
    let cuts = (first..).map(|k| TURN * k as f64 + HALF);
    let mut between: Vec<f64> = cuts.take_while(|cut| *cut < high).collect();
    if to < from {
        between.reverse();
    }
    between
}

/// Puts an edge on its turn; one along the cut lies on the side where its area is, on its left.
fn span(from: Position, to: Position) -> Span {
    let turns = ((from[0] + to[0]) / 2.0 + HALF) / TURN;
    let along_cut = from[0] == to[0] && turns.fract() == 0.0;
    let turn = match along_cut && to[1] > from[1] {
        true => turns as i64 - 1,
        false => turns.floor() as i64,
    };
    let shift = TURN * turn as f64;
    Span {
        turn,
        from: [from[0] - shift, from[1]],
        to: [to[0] - shift, to[1]],
    }
}

#[cfg(test)]
mod tests;
