//! A projection at some size: the map onto which positions are projected.

use std::f64::consts::{FRAC_PI_2, PI};

use crate::base::geom::{Point, Rect};
use crate::world::projection::catalog::ProjectionId;

/// The meridian in the middle of every map, in degrees. Its antimeridian, at which the map is cut,
/// runs through the Bering Strait and keeps Chukotka with Russia.
pub const CENTRAL_MERIDIAN: f64 = 11.0;

/// The share of a map's width and height that a part of the world takes up at most: see
/// [`Projection::showing`].
const PART: f64 = 0.7;

/// A map of the whole world: a projection, a width in scene units, and a central meridian. Or such a map
/// enlarged, of which the same frame shows a part.
///
/// ```
/// use stancemap::world::projection::{Projection, ProjectionId};
///
/// let map = Projection::world(1000.0);
/// let kigali = map.project([30.06, -1.94]);
/// assert!((kigali.x - 552.9).abs() < 0.1 && (kigali.y - 250.6).abs() < 0.1);
///
/// let [lon, lat] = map.invert(kigali).unwrap();
/// assert!((lon - 30.06).abs() < 1e-6 && (lat + 1.94).abs() < 1e-6);
///
/// let plate_carree = ProjectionId::find("equirectangular").unwrap();
/// let kigali = Projection::new(plate_carree, 1000.0).project([30.06, -1.94]);
/// assert!((kigali.x - 552.9).abs() < 0.1 && (kigali.y - 255.4).abs() < 0.1);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    id: ProjectionId,
    central_meridian: f64,
    width: f64,
    height: f64,
    /// Scene units in a radius of the globe.
    scale: f64,
    /// The point of the central meridian on the equator.
    center: Point,
    /// Whether the frame shows the whole world.
    is_whole: bool,
}

impl Projection {
    /// The world, `width` scene units wide, about [`CENTRAL_MERIDIAN`].
    pub fn new(id: ProjectionId, width: f64) -> Projection {
        Projection::about(CENTRAL_MERIDIAN, id, width)
    }

    /// The world in the default projection.
    pub fn world(width: f64) -> Projection {
        Projection::new(ProjectionId::default(), width)
    }

    /// The world, `width` scene units wide, about another meridian.
    pub fn about(central_meridian: f64, id: ProjectionId, width: f64) -> Projection {
        let forward = id.spec().forward;
        let scale = width / (2.0 * forward(PI, 0.0).0);
        let height = 2.0 * scale * forward(0.0, FRAC_PI_2).1;
        Projection {
            id,
            central_meridian,
            width,
            height,
            scale,
            center: Point {
                x: width / 2.0,
                y: height / 2.0,
            },
            is_whole: true,
        }
    }

    /// The map enlarged about a part of it, which is then in the middle of the frame and leaves a margin.
    /// The map stays as it is if the part is too large to gain by it, or has no size.
    #[must_use]
    pub fn showing(self, part: Rect) -> Projection {
        let by = [self.width / part.width(), self.height / part.height()];
        let by = PART * by[0].min(by[1]);
        if !by.is_finite() || by <= 1.0 {
            return self;
        }
        let middle = part.center();
        Projection {
            scale: self.scale * by,
            center: Point {
                x: self.width / 2.0 + (self.center.x - middle.x) * by,
                y: self.height / 2.0 + (self.center.y - middle.y) * by,
            },
            is_whole: false,
            ..self
        }
    }

    /// Whether the frame shows the whole world, so that its left and right edges are one line.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Which projection it is.
    pub fn id(&self) -> ProjectionId {
        self.id
    }

    /// The meridian in the middle, in degrees. Geometry must be cut at its antimeridian: see
    /// `basemap::cut`.
    pub fn central_meridian(&self) -> f64 {
        self.central_meridian
    }

    /// The width at the equator, in scene units.
    pub fn width(&self) -> f64 {
        self.width
    }

    /// The height from pole to pole, in scene units.
    ///
    /// ```
    /// # use stancemap::world::projection::Projection;
    /// assert!((Projection::world(1000.0).height() - 486.7).abs() < 0.1);
    /// ```
    pub fn height(&self) -> f64 {
        self.height
    }

    /// The point of a position with a longitude from Greenwich, which may lie beyond ±180°. A
    /// position on the map's edge gets the point on the left edge.
    pub fn project(&self, [lon, lat]: [f64; 2]) -> Point {
        self.project_relative([self.relative_longitude(lon), lat])
    }

    /// The point of a position with a longitude from the central meridian: −180 is the left edge,
    /// 180 the right. `basemap::cut` returns such positions.
    pub fn project_relative(&self, [lon, lat]: [f64; 2]) -> Point {
        let (x, y) = (self.id.spec().forward)(lon.to_radians(), lat.to_radians());
        Point {
            x: self.center.x + self.scale * x,
            y: self.center.y - self.scale * y,
        }
    }

    /// The position at a point, with a longitude from Greenwich within ±180°; `None` beside the
    /// map. For tests: see the module.
    pub fn invert(&self, point: Point) -> Option<[f64; 2]> {
        let x = (point.x - self.center.x) / self.scale;
        let y = (self.center.y - point.y) / self.scale;
        let (lambda, phi) = (self.id.spec().inverse)(x, y)?;
        let lon = lambda.to_degrees();
        let is_on_map = lon.abs() <= 180.0 + 1e-9;
        is_on_map.then(|| {
            let lon = normalize_longitude(lon + self.central_meridian);
            [lon, phi.to_degrees()]
        })
    }

    /// A longitude from Greenwich as one from the central meridian, within −180 ≤ λ < 180.
    pub fn relative_longitude(&self, lon: f64) -> f64 {
        normalize_longitude(lon - self.central_meridian)
    }

    /// The edge of the world, clockwise from the top left: the two sides, curved where the
    /// projection curves meridians, and the two poles, which are points or lines. Of a part of the world
    /// it is the frame.
    pub fn outline(&self) -> Vec<Point> {
        if !self.is_whole {
            let (width, height) = (self.width, self.height);
            let corners = [[0.0, 0.0], [width, 0.0], [width, height], [0.0, height]];
            return corners.map(|[x, y]| Point { x, y }).into();
        }
        self.project_ring(&[
            [-180.0, 90.0],
            [180.0, 90.0],
            [180.0, -90.0],
            [-180.0, -90.0],
        ])
    }
}

/// The same meridian within −180 ≤ λ < 180.
fn normalize_longitude(lon: f64) -> f64 {
    if (-180.0..180.0).contains(&lon) {
        return lon;
    }
    (lon + 180.0).rem_euclid(360.0) - 180.0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn maps(width: f64) -> impl Iterator<Item = Projection> {
        ProjectionId::all().map(move |id| Projection::new(id, width))
    }

    fn named(id: &str) -> Projection {
        Projection::new(ProjectionId::find(id).unwrap(), 4000.0)
    }

    #[test]
    fn the_world_fills_its_width_and_height() {
        for map in maps(4000.0) {
            assert!(map.project_relative([-180.0, 0.0]).x.abs() < 1e-9);
            assert!((map.project_relative([180.0, 0.0]).x - 4000.0).abs() < 1e-9);
            assert!(map.project_relative([0.0, 90.0]).y.abs() < 1e-9);
            assert!((map.project_relative([0.0, -90.0]).y - map.height()).abs() < 1e-9);
        }
        for (id, height) in [
            ("equal-earth", 1947.0),
            ("natural-earth", 2080.0),
            ("equirectangular", 2000.0),
        ] {
            assert_eq!(named(id).height().round(), height, "{id}");
            assert_eq!(named(id).project_relative([-180.0, 0.0]).x, 0.0, "{id}");
            assert_eq!(named(id).project_relative([180.0, 0.0]).x, 4000.0, "{id}");
        }
    }

    #[test]
    fn a_part_of_the_world_is_in_the_middle_of_the_same_frame() {
        let world = Projection::about(-98.0, ProjectionId::default(), 4000.0);
        let corners = [[-124.0, 25.0], [-67.0, 25.0], [-67.0, 49.0], [-124.0, 49.0]];
        let land = |map: &Projection| Rect::bounding(corners.map(|at| map.project(at))).unwrap();
        let near = world.showing(land(&world));
        let shown = land(&near);
        assert!(!near.is_whole() && world.is_whole());
        assert_eq!(
            (near.width(), near.height()),
            (world.width(), world.height())
        );
        assert!(
            shown
                .center()
                .distance(Rect::from_size(4000.0, near.height()).center())
                < 1e-6
        );
        let share = (shown.width() / near.width()).max(shown.height() / near.height());
        assert!((share - PART).abs() < 1e-9, "{share}");
        let at = near.invert(near.project([-100.0, 40.0])).unwrap();
        assert!((at[0] + 100.0).abs() < 1e-6 && (at[1] - 40.0).abs() < 1e-6);
        // A part that is large already, or has no size, gains nothing.
        assert_eq!(world.showing(Rect::from_size(4000.0, 900.0)), world);
        assert_eq!(world.showing(Rect::from_size(0.0, 0.0)), world);
    }

    #[test]
    fn the_default_is_equal_earth() {
        assert_eq!(Projection::world(4000.0), named("equal-earth"));
    }

    #[test]
    fn the_central_meridian_is_in_the_middle() {
        for map in maps(1000.0) {
            assert_eq!(map.project([11.0, 40.0]).x, 500.0);
            assert!((map.project([371.0, 40.0]).x - 500.0).abs() < 1e-9);
        }
    }

    #[test]
    fn chukotka_is_drawn_on_the_right_and_alaska_on_the_left() {
        for map in maps(1000.0) {
            assert!(map.project([-169.7, 66.1]).x > 700.0, "Cape Dezhnev");
            let prince_of_wales = map.project([-168.1, 65.6]);
            assert!(prince_of_wales.x < 300.0, "{:?}", map.id());
        }
    }

    #[test]
    fn the_antimeridian_is_one_line_on_the_map() {
        for map in maps(1000.0) {
            for lat in [-80.0, 0.0, 52.0, 90.0] {
                assert_eq!(map.project([180.0, lat]), map.project([-180.0, lat]));
            }
            // The edge is opposite the middle, and is drawn on the left.
            let edge = map.project([-169.0, 0.0]);
            assert!(edge.x.abs() < 1e-9, "{:?}", map.id());
            assert!(map.project([-169.001, 0.0]).x > 999.0);
        }
    }

    #[test]
    fn beside_the_map_is_nothing() {
        for map in maps(1000.0) {
            let middle = map.height() / 2.0;
            let corner = Point { x: 1.0, y: 1.0 };
            let is_rectangle = map.project_relative([-180.0, 90.0]).x < 1.0;
            assert_eq!(map.invert(corner).is_some(), is_rectangle, "{:?}", map.id());
            for (x, y) in [(500.0, -1.0), (500.0, 2.0 * middle + 1.0)] {
                assert_eq!(map.invert(Point { x, y }), None);
            }
            for x in [-1.0, 1001.0] {
                assert_eq!(map.invert(Point { x, y: middle }), None);
            }
        }
    }

    #[test]
    fn the_outline_is_the_edge_of_the_map() {
        for map in maps(4000.0) {
            let outline = map.outline();
            let (id, length) = (map.id().as_str(), outline.len());
            // A rectangle needs few points, curved meridians and pole lines many.
            assert!((20..300).contains(&length), "{id}: {length} points");
            let west = outline.iter().map(|p| p.x).fold(f64::MAX, f64::min);
            let east = outline.iter().map(|p| p.x).fold(f64::MIN, f64::max);
            assert!(west < 0.5 && east > 3999.5, "{id}: {west} to {east}");
            for point in outline {
                let position = map.invert(point);
                let [lon, lat] = position.unwrap_or_else(|| panic!("{id}: {point:?} is outside"));
                let edge = (map.relative_longitude(lon).abs() - 180.0).abs() < 1e-6;
                assert!(edge || lat.abs() > 89.99, "{id}: {lon} {lat}");
            }
        }
    }

    proptest! {
        #[test]
        fn a_position_comes_back(
            lon in -180.0..180.0,
            lat in -89.9..89.9,
            central in -180.0..180.0,
        ) {
            for id in ProjectionId::all() {
                let map = Projection::about(central, id, 1000.0);
                let [lon_back, lat_back] = map.invert(map.project([lon, lat])).unwrap();
                let apart = (lon - lon_back).abs();
                prop_assert!(apart.min(360.0 - apart) < 1e-6, "{lon} {lon_back}");
                prop_assert!((lat - lat_back).abs() < 1e-6);
            }
        }
    }
}
