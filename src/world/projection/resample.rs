//! Rings in scene units, with long edges bent as the projection bends them.

use crate::base::geom::Point;
use crate::world::projection::projection::Projection;

/// An edge is bent where it would be this far off, in scene units.
const BEND: f64 = 0.25;
/// Edges longer than this, in degrees, are halved before they are judged: a long one may bend
/// both ways and still have its middle in place.
const LONG: f64 = 15.0;
/// How often an edge is halved at most.
const DEPTH: u32 = 10;

impl Projection {
    /// Draws a ring of positions whose longitudes are relative to the central meridian, closed
    /// without repeating the first.
    ///
    /// An edge is straight in longitude and latitude (RFC 7946, section 3.1.1), hence curved on
    /// the map: it gets points between where it would be a quarter of a scene unit off.
    pub fn ring(&self, positions: &[[f64; 2]]) -> Vec<Point> {
        let mut points = Vec::with_capacity(positions.len());
        for (i, &from) in positions.iter().enumerate() {
            let to = positions[(i + 1) % positions.len()];
            let start = self.project_relative(from);
            points.push(start);
            self.bend(
                (from, start),
                (to, self.project_relative(to)),
                DEPTH,
                &mut points,
            );
        }
        points
    }

    /// Adds what lies between two ends of an edge.
    fn bend(
        &self,
        (from, start): ([f64; 2], Point),
        (to, end): ([f64; 2], Point),
        depth: u32,
        points: &mut Vec<Point>,
    ) {
        let between = [from[0].midpoint(to[0]), from[1].midpoint(to[1])];
        let middle = self.project_relative(between);
        // A parallel is a straight line on the map, however long.
        let long = (from[1] - to[1]).abs() > LONG;
        if depth > 0 && (long || off_line(middle, start, end) > BEND) {
            self.bend((from, start), (between, middle), depth - 1, points);
            points.push(middle);
            self.bend((between, middle), (to, end), depth - 1, points);
        }
    }
}

/// The distance of a point from the line through two others.
fn off_line(point: Point, a: Point, b: Point) -> f64 {
    let length = a.distance(b);
    let doubled_area = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
    match length > 0.0 {
        true => doubled_area.abs() / length,
        false => a.distance(point),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::projection::catalog::Kind;

    #[test]
    fn a_short_edge_stays_as_it_is() {
        let map = Projection::world(4000.0);
        let ring = map.ring(&[[0.0, 0.0], [1.0, 0.0], [0.5, 1.0]]);
        assert_eq!(ring.len(), 3);
    }

    #[test]
    fn a_parallel_stays_straight_however_long() {
        let map = Projection::world(4000.0);
        let ring = map.ring(&[[-180.0, -90.0], [180.0, -90.0]]);
        assert_eq!(ring.len(), 2);
    }

    #[test]
    fn a_meridian_is_followed_to_a_quarter_unit() {
        for kind in Kind::ALL {
            let map = Projection::of(kind, 4000.0);
            let side = [[-180.0, -90.0], [-180.0, 90.0]];
            let ring = map.ring(&side);
            for lat in -90..=90 {
                let point = map.project_relative([-180.0, f64::from(lat)]);
                let off = ring
                    .windows(2)
                    .map(|edge| from_edge(point, edge[0], edge[1]))
                    .fold(f64::MAX, f64::min);
                assert!(off < 0.3, "{kind:?}: {off} at {lat}°");
            }
        }
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
