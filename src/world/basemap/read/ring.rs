//! Checks one ring: its positions are in range, and its closing position is dropped.

use serde_json::Value;

use crate::base::problem::Problem;
use crate::world::basemap::basemap::{Position, Ring};
use crate::world::basemap::read::describe::{kind_of, quoted};

/// The largest longitude. It may be a full turn beyond ±180°: some basemaps run from −169 to 191.
const MAX_LONGITUDE: f64 = 540.0;
/// The largest latitude, with an allowance for rounding.
const MAX_LATITUDE: f64 = 90.0 + 1e-6;

/// The ring of some positions, without repeated ones; `None` and a problem if it cannot be drawn.
/// An open ring is closed, with a problem.
pub(crate) fn checked(
    positions: &[geojson::Position],
    path: &str,
    problems: &mut Vec<Problem>,
) -> Option<Ring> {
    let mut ring = Ring::with_capacity(positions.len());
    for (i, position) in positions.iter().enumerate() {
        match within_range(position.as_slice()) {
            Some(position) if ring.last() == Some(&position) => {}
            Some(position) => ring.push(position),
            None => {
                let path = format!("{path}[{i}]");
                problems.push(out_of_range(path, position.as_slice()));
                return None;
            }
        }
    }
    let closed = ring.len() > 1 && ring.first() == ring.last();
    if closed {
        ring.pop();
    }
    if ring.len() < 3 {
        problems.push(too_few(path, positions.len(), ring.len()));
        return None;
    }
    if !closed {
        let expected = "a last position equal to the first";
        problems.push(Problem::new(path, "an open ring", expected, "closed it"));
    }
    Some(ring)
}

/// Longitude and latitude of a position, the latitude clamped to ±90; `None` out of range.
fn within_range(position: &[f64]) -> Option<Position> {
    let &[lon, lat, ..] = position else {
        return None;
    };
    (lon.abs() <= MAX_LONGITUDE && lat.abs() <= MAX_LATITUDE).then(|| [lon, lat.clamp(-90.0, 90.0)])
}

fn out_of_range(path: String, position: &[f64]) -> Problem {
    let expected =
        "a longitude and a latitude in degrees, within ±180 and ±90: convert metres first";
    Problem::new(path, format!("{position:?}"), expected, "left the ring out")
}

fn too_few(path: &str, count: usize, distinct: usize) -> Problem {
    let found = format!("{count} positions, {distinct} of them distinct");
    let expected = "four positions or more, the last equal to the first";
    Problem::new(path, found, expected, "left the ring out")
}

/// The problem of a ring that could not be read; it names the first broken position.
pub(crate) fn fault(ring: &Value, path: &str) -> Problem {
    let done = "left the ring out";
    let Some(positions) = ring.as_array() else {
        return Problem::new(path, kind_of(ring), "a list of positions", done);
    };
    let is_position = |value: &Value| {
        let numbers = value.as_array();
        numbers.is_some_and(|list| list.len() >= 2 && list.iter().all(Value::is_number))
    };
    match positions.iter().position(|value| !is_position(value)) {
        Some(i) => {
            let expected = "a position of two numbers";
            Problem::new(
                format!("{path}[{i}]"),
                quoted(&positions[i]),
                expected,
                done,
            )
        }
        None => Problem::new(path, quoted(ring), "a list of positions", done),
    }
}
