use std::f64::consts::FRAC_PI_2;

use crate::world::projection::{equal_earth, natural_earth};

/// A way to draw the whole world.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Equal in area: no nation looks larger than it is beside another.
    #[default]
    EqualEarth,
    /// A compromise between shapes and areas, as atlases have it.
    NaturalEarth,
    /// Plate carrée: longitudes and latitudes as they are, twice as wide as high. What lies near the
    /// poles is drawn far too wide.
    Equirectangular,
}

impl Kind {
    /// All of them, the default first.
    pub const ALL: [Kind; 3] = [Kind::EqualEarth, Kind::NaturalEarth, Kind::Equirectangular];

    /// What addresses, attributes and command lines call it.
    pub fn id(self) -> &'static str {
        match self {
            Kind::EqualEarth => "equal-earth",
            Kind::NaturalEarth => "natural-earth",
            Kind::Equirectangular => "equirectangular",
        }
    }

    /// The one of that id.
    ///
    /// ```
    /// use stancemap::world::projection::Kind;
    ///
    /// assert_eq!(Kind::of_id("natural-earth"), Some(Kind::NaturalEarth));
    /// assert_eq!(Kind::of_id("mercator"), None);
    /// ```
    pub fn of_id(id: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Their ids, for those who are told what there is: `a, b or c`.
    pub fn ids() -> String {
        let [first, second, third] = Kind::ALL.map(Kind::id);
        [first, ", ", second, " or ", third].concat()
    }

    /// Projects a position, in radians from the central meridian and the equator; in radii of the
    /// globe, y points north. What lies beyond ±π or ±π/2 is off the map.
    pub(crate) fn project(self, lambda: f64, phi: f64) -> (f64, f64) {
        match self {
            Kind::EqualEarth => equal_earth::project(lambda, phi),
            Kind::NaturalEarth => natural_earth::project(lambda, phi),
            Kind::Equirectangular => (lambda, phi),
        }
    }

    /// The position that projects to a point, wherever its latitude is on the globe; its longitude
    /// may come out beyond ±π, beside the map.
    pub(crate) fn invert(self, x: f64, y: f64) -> Option<(f64, f64)> {
        match self {
            Kind::EqualEarth => equal_earth::invert(x, y),
            Kind::NaturalEarth => natural_earth::invert(x, y),
            Kind::Equirectangular => {
                (x.is_finite() && y.abs() <= FRAC_PI_2 + ABOVE).then_some((x, y))
            }
        }
    }
}

/// A point this far above a pole, in radii, is still the pole, and not above the map.
const ABOVE: f64 = 1e-9;

#[cfg(test)]
mod tests {
    use std::f64::consts::PI;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_has_an_id_of_its_own() {
        for kind in Kind::ALL {
            assert_eq!(Kind::of_id(kind.id()), Some(kind));
            assert!(Kind::ids().contains(kind.id()));
        }
        assert_eq!(Kind::ALL[0], Kind::default());
        for id in ["", "Equal-Earth", "equal_earth", " natural-earth"] {
            assert_eq!(Kind::of_id(id), None, "{id}");
        }
    }

    #[test]
    fn plate_carree_has_angles_as_lengths() {
        for (lambda, phi) in [(0.0, 0.0), (3.1, 1.5), (-3.1, -1.5), (0.5, FRAC_PI_2)] {
            assert_eq!(Kind::Equirectangular.project(lambda, phi), (lambda, phi));
            assert_eq!(
                Kind::Equirectangular.invert(lambda, phi),
                Some((lambda, phi))
            );
        }
        for (x, y) in [
            (0.0, 1.58),
            (0.0, -1.58),
            (0.0, f64::NAN),
            (f64::INFINITY, 0.0),
        ] {
            assert_eq!(Kind::Equirectangular.invert(x, y), None, "{x} {y}");
        }
    }

    /// How exactly latitudes come back, and how high each is drawn from the equator upwards. Near a pole a latitude is
    /// an arcsine of nearly one in Equal Earth: half the digits are lost.
    const EXACT: [(Kind, f64, f64); 3] = [
        (Kind::EqualEarth, 1e-7, 1.317),
        (Kind::NaturalEarth, 1e-9, 1.422),
        (Kind::Equirectangular, 1e-9, 1.57),
    ];

    proptest! {
        #[test]
        fn inverting_gives_the_position_back(lambda in -PI..PI, phi in -FRAC_PI_2..FRAC_PI_2) {
            for (kind, exact, _) in EXACT {
                let (x, y) = kind.project(lambda, phi);
                let (lambda_back, phi_back) = kind.invert(x, y).unwrap();
                prop_assert!((lambda - lambda_back).abs() < 1e-9, "{kind:?}");
                prop_assert!((phi - phi_back).abs() < exact, "{kind:?}");
            }
        }

        #[test]
        fn projecting_gives_the_point_back(x in -1.5..1.5, share in -1.0..1.0) {
            for (kind, _, high) in EXACT {
                let y = share * high;
                let (lambda, phi) = kind.invert(x, y).unwrap();
                let (x_back, y_back) = kind.project(lambda, phi);
                prop_assert!((x - x_back).abs() < 1e-9 && (y - y_back).abs() < 1e-9, "{kind:?}");
            }
        }

        #[test]
        fn nothing_panics(x in any::<f64>(), y in any::<f64>()) {
            for kind in Kind::ALL {
                kind.invert(x, y);
                kind.project(x, y);
            }
        }
    }
}
