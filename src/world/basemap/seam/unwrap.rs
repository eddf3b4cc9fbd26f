//! Unwraps rings onto a cylinder: longitudes continue beyond ±180° instead of jumping.

use crate::world::basemap::basemap::{Position, Ring};
use crate::world::basemap::measure::{edges, signed_area};

/// A full turn of the globe, in degrees.
pub(crate) const FULL_TURN: f64 = 360.0;
/// Longitudes closer to a multiple of 180° than this are moved onto it; about a tenth of a metre.
const SNAP: f64 = 1e-6;
/// Beyond this latitude an edge all round the globe is where a basemap was cut off, and no border.
const POLAR: f64 = 80.0;

/// A ring whose longitudes do not jump.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Loop {
    /// The corners; longitudes may lie beyond ±180°.
    pub points: Vec<Position>,
    /// The longitude to add to the first corner to close the loop: 0, or ±360 round a pole.
    pub turn: f64,
}

impl Loop {
    /// Unwraps a ring.
    ///
    /// An edge from −180 to 180 along a parallel is ambiguous. In a basemap that was cut and joined
    /// again it has no length; otherwise it goes all round the globe. The first is assumed, unless
    /// the ring would then have no area, or would go round a pole at a latitude far from it.
    pub fn of(ring: &Ring) -> Loop {
        let short = Loop::unwrapped(ring, false);
        let mut round = edges(ring).filter(|(from, to)| is_round(*from, *to));
        let Some((at, _)) = round.next() else {
            return short;
        };
        let flat = short.turn == 0.0 && signed_area(&short.points).abs() < SNAP;
        let beyond = short.turn != 0.0 && at[1].abs() < POLAR;
        if flat || beyond {
            Loop::unwrapped(ring, true)
        } else {
            short
        }
    }

    /// The ring with shifts by full turns, so that each edge takes the short way; edges along a
    /// parallel that span a full turn keep their length if `goes_round`.
    fn unwrapped(ring: &Ring, goes_round: bool) -> Loop {
        let shift_after = |from, to| {
            if goes_round && is_round(from, to) {
                0.0
            } else {
                jump(from, to)
            }
        };
        let mut points: Vec<Position> = Vec::with_capacity(ring.len());
        let mut shift = 0.0;
        for (from, to) in edges(ring) {
            points.push([snapped(from[0]) + shift, from[1]]);
            shift += shift_after(from, to);
        }
        Loop {
            points,
            turn: shift,
        }
    }

    /// The loop in the opposite direction.
    pub fn reversed(mut self) -> Loop {
        self.points.reverse();
        self.turn = -self.turn;
        self
    }

    /// The edges, the closing one last.
    pub fn edges(&self) -> impl Iterator<Item = (Position, Position)> + '_ {
        let first = self
            .points
            .first()
            .map(|&[lon, lat]| [lon + self.turn, lat]);
        let after = self.points.iter().copied().skip(1).chain(first);
        self.points.iter().copied().zip(after)
    }
}

/// Snaps a longitude to a multiple of 180°.
fn snapped(lon: f64) -> f64 {
    let nearest = 180.0 * (lon / 180.0).round();
    if (lon - nearest).abs() < SNAP {
        nearest
    } else {
        lon
    }
}

/// The full turns to add after an edge, in degrees, so that it takes the short way. An edge along
/// a pole has no length and keeps its direction.
fn jump(from: Position, to: Position) -> f64 {
    let way = snapped(to[0]) - snapped(from[0]);
    let along_pole = from[1] == to[1] && from[1].abs() == 90.0;
    if way.abs() <= FULL_TURN / 2.0 || along_pole {
        0.0
    } else {
        -FULL_TURN * (way / FULL_TURN).round()
    }
}

/// Whether an edge along a parallel spans a full turn, from one side of a seam to the other.
fn is_round(from: Position, to: Position) -> bool {
    let way = snapped(to[0]) - snapped(from[0]);
    from[1] == to[1] && from[1].abs() < 90.0 && way.abs() == FULL_TURN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_jump_becomes_a_short_edge() {
        let ring = vec![[179.0, 0.0], [-179.0, 0.0], [-179.0, 1.0], [179.0, 1.0]];
        let unwrapped = Loop::of(&ring);
        assert_eq!(unwrapped.points[1], [181.0, 0.0]);
        assert_eq!(unwrapped.turn, 0.0);
        assert_eq!(signed_area(&unwrapped.points), 2.0);
    }

    #[test]
    fn what_joins_both_sides_of_a_seam_has_no_length() {
        let ring = vec![
            [-180.0, -16.0],
            [-179.0, -16.0],
            [-179.0, -17.0],
            [-180.0, -17.0],
            [179.0, -17.0],
            [179.0, -16.0],
            [180.0, -16.0],
        ];
        let unwrapped = Loop::of(&ring);
        assert_eq!(unwrapped.turn, 0.0);
        assert_eq!(signed_area(&unwrapped.points), -2.0);
    }

    #[test]
    fn a_band_round_the_globe_is_no_jump() {
        let tropics = vec![
            [-180.0, -23.0],
            [180.0, -23.0],
            [180.0, 23.0],
            [-180.0, 23.0],
        ];
        assert_eq!(signed_area(&Loop::of(&tropics).points), 360.0 * 46.0);
        let south = vec![
            [-180.0, -60.0],
            [180.0, -60.0],
            [180.0, -50.0],
            [0.0, -40.0],
            [-180.0, -50.0],
        ];
        assert_eq!(Loop::of(&south).turn, 0.0);
        assert_eq!(signed_area(&Loop::of(&south).points), 360.0 * 15.0);
    }

    #[test]
    fn a_continent_cut_off_near_the_pole_goes_round_it() {
        let cut_off = vec![
            [-180.0, -85.0],
            [180.0, -85.0],
            [180.0, -80.0],
            [60.0, -70.0],
            [-60.0, -70.0],
            [-180.0, -80.0],
        ];
        assert_eq!(Loop::of(&cut_off).turn.abs(), 360.0);
    }

    #[test]
    fn the_whole_world_is_no_jump() {
        let world = vec![
            [-180.0, -90.0],
            [180.0, -90.0],
            [180.0, 90.0],
            [-180.0, 90.0],
        ];
        assert_eq!(signed_area(&Loop::of(&world).points), 64800.0);
    }
}
