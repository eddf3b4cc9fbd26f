//! Assigns each hole to the exterior in which it lies.

use crate::world::basemap::basemap::{Polygon, Position, Ring};
use crate::world::basemap::measure::{ring_contains, signed_area};

/// Rings with less area, in square degrees, are slivers that cutting leaves.
const MIN_AREA: f64 = 1e-9;

/// The polygons of rings in any order: exteriors are counterclockwise, holes clockwise. A hole goes
/// to the smallest exterior that contains it; one outside of all is a hole in the whole world.
pub(crate) fn polygons(rings: Vec<Ring>) -> Vec<Polygon> {
    let areas = rings.into_iter().map(|ring| (signed_area(&ring), ring));
    let (mut exteriors, holes): (Vec<_>, Vec<_>) = areas
        .filter(|(area, _)| area.abs() > MIN_AREA)
        .partition(|(area, _)| *area > 0.0);
    exteriors.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let mut polygons: Vec<_> = exteriors
        .into_iter()
        .map(|(_, ring)| polygon(ring))
        .collect();
    for (_, hole) in holes {
        let home = polygons
            .iter()
            .position(|polygon| lies_in(&hole, &polygon.exterior));
        let home = home.unwrap_or_else(|| {
            polygons.push(polygon(world()));
            polygons.len() - 1
        });
        polygons[home].holes.push(hole);
    }
    polygons
}

/// The edge of the whole map, counterclockwise.
pub(crate) fn world() -> Ring {
    vec![
        [-180.0, -90.0],
        [180.0, -90.0],
        [180.0, 90.0],
        [-180.0, 90.0],
    ]
}

fn polygon(exterior: Ring) -> Polygon {
    Polygon {
        exterior,
        holes: Vec::new(),
    }
}

/// Decided by the majority of corners, since some may touch the exterior.
fn lies_in(hole: &[Position], exterior: &[Position]) -> bool {
    let inside = hole.iter().filter(|point| ring_contains(exterior, **point));
    inside.count() * 2 > hole.len()
}
