//! The part of the world that a map shows before a reader moves it.

use crate::base::geom::{Rect, WORLD_WIDTH};
use crate::dossier::{DefaultView, Dossier, Region};
use crate::world::projection::Projection;
use crate::world::scene::shape::Shape;

/// How many points of each side of a box in degrees are projected: sides may be curved.
const POINTS: i32 = 16;
/// A place of a region that is wider than this, in scene units, may reach far into another region.
const WIDE: f64 = 0.2 * WORLD_WIDTH;
/// How far beyond the other places of its region such a place counts, in scene units: some 13 degrees.
const BEYOND: f64 = 150.0;

/// The box that a dossier asks for, in scene units; `None` for the whole world, and for a box of which the
/// map has nothing. `world` is the part of the world that the map shows.
pub(crate) fn default_view(
    dossier: &Dossier,
    shapes: &[Shape],
    projection: &Projection,
    world: Rect,
) -> Option<Rect> {
    let wanted = match dossier.view? {
        DefaultView::Region(region) => {
            let told = told_box(shapes, region);
            told.map(|(bounds, _)| bounds)
                .or_else(|| region_box(shapes, region))?
        }
        DefaultView::Box(degrees) => box_of(degrees, projection)?,
    };
    common(wanted, world)
}

/// The bounding box of the places in a region that hold a stance, by their largest polygons, and how
/// many they are; `None` if none does.
pub fn told_box(shapes: &[Shape], region: Region) -> Option<(Rect, usize)> {
    let is_told = |shape: &&Shape| shape.region == Some(region) && shape.holds_stance();
    let places = shapes.iter().filter(is_told);
    let count = places.clone().count();
    let bounds = around(places.map(|shape| shape.main))?;
    Some((bounds, count))
}

/// The bounding box of the places of one region. Of a very wide place only what lies near the others counts: a map of
/// them would otherwise show another continent.
fn around(places: impl Iterator<Item = Rect>) -> Option<Rect> {
    let (wide, others): (Vec<Rect>, Vec<Rect>) = places.partition(|place| place.width() > WIDE);
    let others = others.into_iter().reduce(Rect::union);
    let near = others.map(|others| others.inflate(BEYOND, 0.0));
    let parts = wide.into_iter().map(|place| {
        let part = near.and_then(|near| common(place, near));
        part.unwrap_or(place)
    });
    parts.chain(others).reduce(Rect::union)
}

/// The part that two boxes have in common; `None` if they have none.
fn common(a: Rect, b: Rect) -> Option<Rect> {
    let part = a.common(b);
    (part.width() > 0.0 && part.height() > 0.0).then_some(part)
}

/// The bounding box of the places of a region around the largest one: others may be on the far side of
/// the map.
pub fn region_box(shapes: &[Shape], region: Region) -> Option<Rect> {
    let is_its = |shape: &&Shape| shape.region == Some(region);
    let places: Vec<&Shape> = shapes.iter().filter(is_its).collect();
    let area = |shape: &Shape| shape.main.width() * shape.main.height();
    let larger = |a: &&&Shape, b: &&&Shape| area(a).total_cmp(&area(b));
    let center = places.iter().max_by(larger)?.anchor.x;
    let is_near = |shape: &&&Shape| (shape.anchor.x - center).abs() < WORLD_WIDTH / 2.0;
    around(places.iter().filter(is_near).map(|shape| shape.main))
}

/// The bounding box of a box in degrees. One that crosses the edge of the map has the map's full width.
fn box_of([west, south, east, north]: [f64; 4], projection: &Projection) -> Option<Rect> {
    let [west, mut east] = [west, east].map(|lon| projection.relative_longitude(lon));
    if east == -180.0 {
        east = 180.0;
    }
    let (west, east) = if west < east {
        (west, east)
    } else {
        (-180.0, 180.0)
    };
    let along = |from: f64, to: f64, i: i32| from + (to - from) * f64::from(i) / f64::from(POINTS);
    let points = (0..=POINTS).flat_map(|i| {
        let (lon, lat) = (along(west, east, i), along(south, north, i));
        [[lon, south], [lon, north], [west, lat], [east, lat]]
    });
    Rect::bounding(points.map(|position| projection.project_relative(position)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::Point;

    #[test]
    fn of_a_very_wide_place_the_part_near_others_counts() {
        let part = |[x, y]: [f64; 2], [right, bottom]: [f64; 2]| Rect {
            min: Point { x, y },
            max: Point {
                x: right,
                y: bottom,
            },
        };
        let island = part([1700.0, 100.0], [1800.0, 140.0]);
        let plain = part([2100.0, 250.0], [2250.0, 450.0]);
        let wide = part([2130.0, 30.0], [3400.0, 380.0]);
        let of = |places: &[Rect]| around(places.iter().copied());
        let all = of(&[wide, island, plain]);
        assert_eq!(all, Some(part([1700.0, 100.0], [2400.0, 450.0])));
        // By itself, or far from all others, it is shown whole.
        assert_eq!(of(&[wide]), Some(wide));
        assert_eq!(of(&[wide, island]), Some(island.union(wide)));
        assert_eq!(of(&[island, plain]), Some(island.union(plain)));
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn a_box_in_degrees_holds_its_corners_and_its_curved_sides() {
        let map = Projection::world(WORLD_WIDTH);
        let europe = box_of([-11.0, 35.0, 32.0, 72.0], &map).expect("a box");
        for corner in [
            [-11.0, 35.0],
            [32.0, 35.0],
            [-11.0, 72.0],
            [32.0, 72.0],
            [-11.0, 50.0],
        ] {
            assert!(
                europe.inflate(0.1, 0.1).contains(map.project(corner)),
                "{corner:?}"
            );
        }
        assert!(europe.width() < WORLD_WIDTH / 4.0, "{europe:?}");
        // Fiji and Samoa: the antimeridian of Greenwich is no edge of the map, 169° W is.
        let fiji = box_of([176.0, -20.0, -178.0, -12.0], &map).expect("a box");
        assert!(fiji.width() < 100.0, "{fiji:?}");
        let pacific = box_of([160.0, -30.0, -150.0, 10.0], &map).expect("a box");
        assert!((pacific.width() - WORLD_WIDTH).abs() < 1.0, "{pacific:?}");
    }
}
