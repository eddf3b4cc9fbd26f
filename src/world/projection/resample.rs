//! Adaptive resampling: straight edges on the globe's grid become curves on the map.
//!
//! As in d3-geo, an edge is halved until the middle of each part is close to the straight line
//! between its ends. The threshold is finer than the rounding of path data.

use crate::base::geom::Point;
use crate::world::projection::projection::Projection;

/// The largest distance of an edge's middle from the straight line, in scene units.
const MAX_DEVIATION: f64 = 0.25;
/// Edges that span more degrees than this are halved without a test: a long edge may be S-shaped,
/// with its middle on the line. Straight parallels are exempt.
const LONG: f64 = 15.0;
/// The maximum number of times that an edge is halved.
const MAX_DEPTH: u32 = 10;

/// An end of an edge: its position, and the point of that.
type End = ([f64; 2], Point);

impl Projection {
    /// Projects a ring of positions with longitudes from the central meridian. Ring and result are
    /// closed without repeating the first point.
    ///
    /// An edge is straight in longitude and latitude (RFC 7946, section 3.1.1). It gets points in
    /// between wherever a straight line on the map would be a quarter of a scene unit off.
    pub fn project_ring(&self, positions: &[[f64; 2]]) -> Vec<Point> {
        let mut points = Vec::with_capacity(positions.len());
        for (i, &from) in positions.iter().enumerate() {
            let to = positions[(i + 1) % positions.len()];
            let start = self.project_relative(from);
            let end = self.project_relative(to);
            points.push(start);
            self.resample((from, start), (to, end), MAX_DEPTH, &mut points);
        }
        points
    }

    /// Adds the points between two ends of an edge, without the ends.
    fn resample(&self, start: End, end: End, depth: u32, points: &mut Vec<Point>) {
        let (from, to) = (start.0, end.0);
        let between = [from[0].midpoint(to[0]), from[1].midpoint(to[1])];
        let middle = (between, self.project_relative(between));
        let is_bent = distance_to_line(middle.1, start.1, end.1) > MAX_DEVIATION;
        if depth > 0 && (self.is_long(from, to) || is_bent) {
            self.resample(start, middle, depth - 1, points);
            points.push(middle.1);
            self.resample(middle, end, depth - 1, points);
        }
    }

    fn is_long(&self, from: [f64; 2], to: [f64; 2]) -> bool {
        let spans = |axis: usize| (from[axis] - to[axis]).abs() > LONG;
        spans(1) || (spans(0) && !self.id().spec().straight_parallels)
    }
}

/// The distance of a point from the line through two others; from the point where both are one.
fn distance_to_line(point: Point, a: Point, b: Point) -> f64 {
    let length = a.distance(b);
    let doubled_area = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
    if length > 0.0 {
        doubled_area.abs() / length
    } else {
        a.distance(point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::projection::catalog::ProjectionId;

    #[test]
    fn a_short_edge_stays_as_it_is() {
        let map = Projection::world(4000.0);
        let ring = map.project_ring(&[[0.0, 0.0], [1.0, 0.0], [0.5, 1.0]]);
        assert_eq!(ring.len(), 3);
    }

    #[test]
    fn a_parallel_stays_straight_however_long() {
        let map = Projection::world(4000.0);
        let ring = map.project_ring(&[[-180.0, -90.0], [180.0, -90.0]]);
        assert_eq!(ring.len(), 2);
    }

    #[test]
    fn a_meridian_is_followed_to_a_quarter_unit() {
        for id in ProjectionId::all() {
            let map = Projection::new(id, 4000.0);
            let side = [[-180.0, -90.0], [-180.0, 90.0]];
            let ring = map.project_ring(&side);
            for lat in -90..=90 {
                let point = map.project_relative([-180.0, f64::from(lat)]);
                let off = distance_to_ring(point, &ring);
                assert!(off < 0.3, "{id:?}: {off} at {lat}°");
            }
        }
    }

    #[test]
    fn any_edge_is_followed_to_a_quarter_unit() {
        for id in ProjectionId::all() {
            let map = Projection::new(id, 4000.0);
            for (from, to) in [
                ([-180.0, 60.0], [180.0, 60.0]),
                ([-170.0, 5.0], [170.0, -5.0]),
                ([20.0, -85.0], [160.0, -60.0]),
                ([-120.0, -30.0], [150.0, 80.0]),
            ] {
                let ring = map.project_ring(&[from, to]);
                for step in 0..=100 {
                    let t = f64::from(step) / 100.0;
                    let at = [0, 1].map(|axis: usize| from[axis] + t * (to[axis] - from[axis]));
                    let off = distance_to_ring(map.project_relative(at), &ring);
                    assert!(off < 0.3, "{id:?}: {off} at {at:?}");
                }
            }
        }
    }

    fn distance_to_ring(point: Point, ring: &[Point]) -> f64 {
        let ends = ring.iter().cycle().skip(1);
        let edges = ring.iter().zip(ends);
        edges
            .map(|(&a, &b)| from_edge(point, a, b))
            .fold(f64::MAX, f64::min)
    }

    fn from_edge(point: Point, a: Point, b: Point) -> f64 {
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let share = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy);
        let share = share.clamp(0.0, 1.0);
        point.distance(Point {
            x: a.x + share * dx,
            y: a.y + share * dy,
        })
    }
}
