use super::catalog::Kind;
use crate::base::geom::Point;

/// The meridian in the middle of [`Projection::world`]: with it the map's edge runs through the
/// Bering Strait, and Chukotka stays with Russia.
pub const CENTRAL: f64 = 11.0;

/// A map of the whole world, of some width: Equal Earth, where nothing else is asked for.
///
/// ```
/// use stancemap::world::projection::Projection;
///
/// let map = Projection::world(1000.0);
/// let kigali = map.project([30.06, -1.94]);
/// assert!((kigali.x - 552.9).abs() < 0.1 && (kigali.y - 250.6).abs() < 0.1);
///
/// let [lon, lat] = map.invert(kigali).unwrap();
/// assert!((lon - 30.06).abs() < 1e-6 && (lat + 1.94).abs() < 1e-6);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    kind: Kind,
    central: f64,
    width: f64,
}

impl Projection {
    /// The world, `width` scene units wide, with [`CENTRAL`] in the middle.
    pub fn world(width: f64) -> Projection {
        Projection::turned(CENTRAL, width)
    }

    /// The same in another projection.
    ///
    /// ```
    /// # use stancemap::world::projection::{Kind, Projection};
    /// let map = Projection::of(Kind::Equirectangular, 1000.0);
    /// let kigali = map.project([30.06, -1.94]);
    /// assert!((kigali.x - 552.9).abs() < 0.1 && (kigali.y - 255.4).abs() < 0.1);
    /// ```
    pub fn of(kind: Kind, width: f64) -> Projection {
        Projection {
            kind,
            ..Projection::world(width)
        }
    }

    /// The world, `width` scene units wide, with the meridian `central` in the middle, in degrees.
    pub fn turned(central: f64, width: f64) -> Projection {
        Projection {
            kind: Kind::default(),
            central,
            width,
        }
    }

    /// How it draws the world.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The meridian in the middle, in degrees: geometry is cut at the one opposite.
    pub fn central(&self) -> f64 {
        self.central
    }

    /// The map's width at the equator, in scene units.
    pub fn width(&self) -> f64 {
        self.width
    }

    /// The map's height from pole to pole, in scene units.
    ///
    /// ```
    /// # use stancemap::world::projection::Projection;
    /// assert!((Projection::world(1000.0).height() - 486.7).abs() < 0.1);
    /// ```
    pub fn height(&self) -> f64 {
        2.0 * self.scale() * self.kind.project(0.0, std::f64::consts::FRAC_PI_2).1
    }

    /// Where a position is drawn; its longitude is absolute, from Greenwich, and may lie beyond
    /// ±180°.
    ///
    /// On the map's edge, a longitude of `central() ± 180`, it is drawn on the left.
    pub fn project(&self, [lon, lat]: [f64; 2]) -> Point {
        self.project_relative([self.relative(lon), lat])
    }

    /// Where a position is drawn whose longitude is relative to `central()`: −180 is the map's
    /// left edge, 180 its right. This is what `geometry::cut` returns.
    pub fn project_relative(&self, [lon, lat]: [f64; 2]) -> Point {
        let (x, y) = self.kind.project(lon.to_radians(), lat.to_radians());
        Point {
            x: self.width / 2.0 + self.scale() * x,
            y: self.height() / 2.0 - self.scale() * y,
        }
    }

    /// The position drawn at a point, with an absolute longitude within ±180°; nothing where the
    /// point is beside the map.
    pub fn invert(&self, point: Point) -> Option<[f64; 2]> {
        let x = (point.x - self.width / 2.0) / self.scale();
        let y = (self.height() / 2.0 - point.y) / self.scale();
        let (lambda, phi) = self.kind.invert(x, y)?;
        let lon = lambda.to_degrees();
        (lon.abs() <= 180.0 + 1e-9).then(|| [within_turn(lon + self.central), phi.to_degrees()])
    }

    /// The longitude from the central meridian, from −180 up to but not including 180.
    pub fn relative(&self, lon: f64) -> f64 {
        within_turn(lon - self.central)
    }

    /// The map's edge, clockwise from the upper left, for the sea: sides that follow the
    /// meridian, where that is curved, to a quarter of a scene unit, and the poles as straight
    /// lines.
    pub fn outline(&self) -> Vec<Point> {
        self.ring(&[
            [-180.0, 90.0],
            [180.0, 90.0],
            [180.0, -90.0],
            [-180.0, -90.0],
        ])
    }

    /// Scene units per radius of the globe.
    fn scale(&self) -> f64 {
        self.width / (2.0 * self.kind.project(std::f64::consts::PI, 0.0).0)
    }
}

/// A longitude on the turn of the globe from −180 up to but not including 180.
fn within_turn(lon: f64) -> f64 {
    if (-180.0..180.0).contains(&lon) {
        return lon;
    }
    (lon + 180.0).rem_euclid(360.0) - 180.0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::world::scene::path_data;

    fn maps(width: f64) -> [Projection; 3] {
        Kind::ALL.map(|kind| Projection::of(kind, width))
    }

    #[test]
    fn the_world_fills_its_width_and_height() {
        for map in maps(4000.0) {
            assert_eq!(map.project_relative([-180.0, 0.0]).x, 0.0);
            assert_eq!(map.project_relative([180.0, 0.0]).x, 4000.0);
            assert!(map.project_relative([0.0, 90.0]).y.abs() < 1e-9);
            assert!((map.project_relative([0.0, -90.0]).y - map.height()).abs() < 1e-9);
        }
        let heights = maps(4000.0).map(|map| map.height().round());
        assert_eq!(heights, [1947.0, 2080.0, 2000.0]);
    }

    #[test]
    fn what_is_not_asked_for_is_equal_earth() {
        assert_eq!(
            Projection::world(4000.0),
            Projection::of(Kind::EqualEarth, 4000.0)
        );
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
            assert!(prince_of_wales.x < 300.0, "{:?}", map.kind());
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
            assert!(edge.x.abs() < 1e-9, "{:?}", map.kind());
            assert!(map.project([-169.001, 0.0]).x > 999.0);
        }
    }

    #[test]
    fn beside_the_map_is_nothing() {
        for map in maps(1000.0) {
            let middle = map.height() / 2.0;
            let corner = Point { x: 1.0, y: 1.0 };
            let is_rectangle = map.kind() == Kind::Equirectangular;
            assert_eq!(map.invert(corner).is_some(), is_rectangle);
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
            assert!((20..200).contains(&outline.len()), "{}", outline.len());
            let west = outline.iter().map(|p| p.x).fold(f64::MAX, f64::min);
            let east = outline.iter().map(|p| p.x).fold(f64::MIN, f64::max);
            assert!(west < 0.5 && east > 3999.5, "{west} to {east}");
            for point in outline {
                let [lon, lat] = map.invert(point).unwrap();
                let edge = (map.relative(lon).abs() - 180.0).abs() < 1e-6;
                assert!(edge || lat.abs() > 89.99, "{lon} {lat}");
            }
        }
        let rectangle = Projection::of(Kind::Equirectangular, 4000.0).outline();
        assert_eq!(path_data(&[rectangle]), "M0 0l4000 0 0 2000-4000 0z");
    }

    proptest! {
        #[test]
        fn a_position_comes_back(
            lon in -180.0..180.0,
            lat in -89.9..89.9,
            central in -180.0..180.0,
        ) {
            for kind in Kind::ALL {
                let map = Projection { kind, ..Projection::turned(central, 1000.0) };
                let [lon_back, lat_back] = map.invert(map.project([lon, lat])).unwrap();
                let apart = (lon - lon_back).abs();
                prop_assert!(apart.min(360.0 - apart) < 1e-6, "{lon} {lon_back}");
                prop_assert!((lat - lat_back).abs() < 1e-6);
            }
        }
    }
}
