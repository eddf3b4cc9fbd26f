//! The part of the world that a map shows before a reader moves it.

use crate::base::geom::{Point, Rect, WORLD_WIDTH};
use crate::dossier::{DefaultView, Dossier, PlaceId, Region, Standing};
use crate::world::projection::Projection;
use crate::world::scene::shape::Shape;

/// How many points of each side of a box in degrees are projected: sides may be curved.
const POINTS: i32 = 16;

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
            let told = told_box(dossier, shapes, region);
            told.map(|(bounds, _)| bounds)
                .or_else(|| region_box(shapes, region))?
        }
        DefaultView::Box(degrees) => box_of(degrees, projection)?,
    };
    let part = Rect {
        min: Point {
            x: wanted.min.x.max(world.min.x),
            y: wanted.min.y.max(world.min.y),
        },
        max: Point {
            x: wanted.max.x.min(world.max.x),
            y: wanted.max.y.min(world.max.y),
        },
    };
    (part.width() > 0.0 && part.height() > 0.0).then_some(part)
}

/// The bounding box of the places in a region that hold a stance, by their largest polygons, and how
/// many they are; `None` if none does.
pub fn told_box(dossier: &Dossier, shapes: &[Shape], region: Region) -> Option<(Rect, usize)> {
    let holds = |place: PlaceId| matches!(dossier.standing_now(place), Standing::Holds(_));
    let is_told = |place: &PlaceId| dossier.region_of(*place) == Some(region) && holds(*place);
    let places = shapes
        .iter()
        .filter(|shape| shape.place.as_ref().is_some_and(is_told));
    let count = places.clone().count();
    let bounds = places.map(|shape| shape.main).reduce(Rect::union)?;
    Some((bounds, count))
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
    let boxes = places.iter().filter(is_near).map(|shape| shape.main);
    boxes.reduce(Rect::union)
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
