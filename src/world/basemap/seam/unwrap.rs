//! Rings on the cylinder: longitudes that run on where a map would jump.

use crate::world::basemap::basemap::{Position, Ring};
use crate::world::basemap::measure::{edges, signed_area};

/// A turn of the globe, in degrees.
pub(crate) const TURN: f64 = 360.0;
/// Longitudes nearer than this to a cut are on it; about a tenth of a metre.
const NEAR: f64 = 1e-6;

/// Nearer to a pole than this, in degrees of latitude, an edge all round the globe is no border.
const POLAR: f64 = 80.0;

/// A ring without jumps.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Loop {
    /// Its corners; longitudes may leave ±180°.
    pub points: Vec<Position>,
    /// What to add to the first longitude to close it: 0, or ±360 where it goes round a pole.
    pub turn: f64,
}

impl Loop {
    /// Unwraps a ring.
    ///
    /// An edge from −180 to 180 along a parallel has no length where the basemap was cut and
    /// joined again, and goes all round the globe in one that was not. It is taken for the
    /// former, unless then there is no area, or only one beyond a parallel far from the poles.
    pub fn of(ring: &Ring) -> Loop {
        let short = Loop::unwrapped(ring, false);
        let mut round = edges(ring).filter(|(from, to)| is_round(*from, *to));
        let Some((at, _)) = round.next() else {
            return short;
        };
        let flat = short.turn == 0.0 && signed_area(&short.points).abs() < NEAR;
        let beyond = short.turn != 0.0 && at[1].abs() < POLAR;
        match flat || beyond {
            true => Loop::unwrapped(ring, true),
            false => short,
        }
    }

    fn unwrapped(ring: &Ring, goes_round: bool) -> Loop {
        let shift_after = |from, to| match goes_round && is_round(from, to) {
            true => 0.0,
            false => jump(from, to),
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

    /// The same loop the other way round.
    pub fn reversed(mut self) -> Loop {
        self.points.reverse();
        self.turn = -self.turn;
        self
    }

    /// Its edges, the closing one last.
    pub fn edges(&self) -> impl Iterator<Item = (Position, Position)> + '_ {
        let first = self
            .points
            .first()
            .map(|&[lon, lat]| [lon + self.turn, lat]);
        let after = self.points.iter().copied().skip(1).chain(first);
        self.points.iter().copied().zip(after)
    }
}

/// A longitude moved onto a multiple of 180° that it all but is.
fn snapped(lon: f64) -> f64 {
    let nearest = 180.0 * (lon / 180.0).round();
    match (lon - nearest).abs() < NEAR {
        true => nearest,
        false => lon,
    }
}

/// The whole turns to add after an edge so that it goes the short way round; along a pole, where
/// every way is short, it may go the long one.
fn jump(from: Position, to: Position) -> f64 {
    let way = snapped(to[0]) - snapped(from[0]);
    let along_pole = from[1] == to[1] && from[1].abs() == 90.0;
    match way.abs() <= TURN / 2.0 || along_pole {
        true => 0.0,
        false => -TURN * (way / TURN).round(),
    }
}

/// Whether an edge along a parallel leads from one side of a seam to the other.
fn is_round(from: Position, to: Position) -> bool {
    let way = snapped(to[0]) - snapped(from[0]);
    from[1] == to[1] && from[1].abs() < 90.0 && way.abs() == TURN
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
