//! The table of projections.

use std::fmt;

use crate::world::projection::spec::Spec;
use crate::world::projection::{
    equal_earth, equirectangular, natural_earth, robinson, winkel_tripel,
};

/// Every projection in which a world can be drawn. The first is the default.
static PROJECTIONS: &[Spec] = &[
    equal_earth::SPEC,
    natural_earth::SPEC,
    equirectangular::SPEC,
    robinson::SPEC,
    winkel_tripel::SPEC,
];

/// A projection of the table.
///
/// ```
/// use stancemap::world::projection::ProjectionId;
///
/// let natural = ProjectionId::find("natural-earth").unwrap();
/// assert_eq!(natural.as_str(), "natural-earth");
/// assert_eq!(ProjectionId::default().as_str(), "equal-earth");
/// assert_eq!(ProjectionId::find("mercator"), None);
/// ```
#[derive(Clone, Copy)]
pub struct ProjectionId(&'static Spec);

impl ProjectionId {
    /// All projections, the default first.
    pub fn all() -> impl Iterator<Item = ProjectionId> {
        PROJECTIONS.iter().map(ProjectionId)
    }

    /// The projection with an id. Ids are compared as they are.
    pub fn find(id: &str) -> Option<ProjectionId> {
        ProjectionId::all().find(|projection| projection.as_str() == id)
    }

    /// The id, such as `equal-earth`.
    pub fn as_str(self) -> &'static str {
        self.0.id
    }

    /// All ids as a choice, for messages and usage texts.
    ///
    /// ```
    /// use stancemap::world::projection::ProjectionId;
    ///
    /// let ids = ProjectionId::ids();
    /// assert!(ids.starts_with("equal-earth, ") && ids.contains(" or "), "{ids}");
    /// ```
    pub fn ids() -> String {
        let ids: Vec<&str> = ProjectionId::all().map(ProjectionId::as_str).collect();
        match &*ids {
            [others @ .., last] if !others.is_empty() => [&*others.join(", "), last].join(" or "),
            _ => ids.concat(),
        }
    }

    pub(crate) fn spec(self) -> &'static Spec {
        self.0
    }
}

impl Default for ProjectionId {
    fn default() -> ProjectionId {
        ProjectionId(&PROJECTIONS[0])
    }
}

impl PartialEq for ProjectionId {
    fn eq(&self, other: &ProjectionId) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for ProjectionId {}

impl fmt::Display for ProjectionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for ProjectionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use std::f64::consts::{FRAC_PI_2, PI};

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_has_an_id_of_its_own() {
        for projection in ProjectionId::all() {
            assert_eq!(ProjectionId::find(projection.as_str()), Some(projection));
            assert!(ProjectionId::ids().contains(projection.as_str()));
        }
        assert_eq!(ProjectionId::all().next(), Some(ProjectionId::default()));
        let ids: Vec<&str> = ProjectionId::all().map(ProjectionId::as_str).collect();
        assert_eq!(ids, crate::dossier::PROJECTIONS);
        for id in ["", "Equal-Earth", "equal_earth", " natural-earth"] {
            assert_eq!(ProjectionId::find(id), None, "{id}");
        }
    }

    #[test]
    fn the_world_is_widest_on_the_equator_and_highest_at_the_poles() {
        for Spec { id, forward, .. } in PROJECTIONS {
            assert_eq!(forward(0.0, 0.0), (0.0, 0.0), "{id}");
            let (east, north) = (forward(PI, 0.0).0, forward(0.0, FRAC_PI_2).1);
            for lon in -18..=18 {
                for lat in -9..=9 {
                    let [lambda, phi] = [lon, lat].map(|tens| f64::from(10 * tens).to_radians());
                    let (x, y) = forward(lambda, phi);
                    assert!(x.abs() <= east + 1e-12 && y.abs() <= north + 1e-12, "{id}");
                    let (west, south) = forward(-lambda, -phi);
                    assert!(
                        (x + west).abs() < 1e-12 && (y + south).abs() < 1e-12,
                        "{id}"
                    );
                }
            }
        }
    }

    #[test]
    fn parallels_are_straight_where_the_table_says_so() {
        for spec in PROJECTIONS {
            let y = |lambda| (spec.forward)(lambda, 1.0).1;
            let is_straight = [0.5, 1.0, PI].iter().all(|&lambda| y(lambda) == y(0.0));
            assert_eq!(spec.straight_parallels, is_straight, "{}", spec.id);
        }
    }

    #[test]
    fn a_pole_comes_back_and_above_it_is_nothing() {
        for Spec {
            id,
            forward,
            inverse,
            inverse_error,
            ..
        } in PROJECTIONS
        {
            for sign in [1.0, -1.0] {
                let (x, y) = forward(3.0, sign * FRAC_PI_2);
                let (lambda, phi) = inverse(x, y).unwrap_or_else(|| panic!("{id}: no pole"));
                // A pole that is a point has every longitude.
                let is_point = x.abs() < 1e-9;
                assert!(is_point || (lambda - 3.0).abs() < 1e-9, "{id}: {lambda}");
                assert!(
                    (phi - sign * FRAC_PI_2).abs() < *inverse_error,
                    "{id}: {phi}"
                );
                assert_eq!(inverse(0.0, sign * (y.abs() + 1e-5)), None, "{id}");
                assert_eq!(inverse(0.0, sign * 9.0), None, "{id}");
            }
            for (x, y) in [
                (f64::NAN, 0.0),
                (0.0, f64::NAN),
                (0.0, f64::INFINITY),
                (f64::INFINITY, 0.0),
            ] {
                assert_eq!(inverse(x, y), None, "{id}: {x} {y}");
            }
        }
    }

    proptest! {
        #[test]
        fn inverting_gives_the_position_back(lambda in -PI..PI, phi in -FRAC_PI_2..FRAC_PI_2) {
            for Spec { id, forward, inverse, inverse_error, .. } in PROJECTIONS {
                let (x, y) = forward(lambda, phi);
                let (lambda_back, phi_back) = inverse(x, y).unwrap();
                prop_assert!((lambda - lambda_back).abs() < 1e-9, "{id}");
                prop_assert!((phi - phi_back).abs() < *inverse_error, "{id}");
            }
        }

        #[test]
        fn projecting_gives_the_point_back(across in -1.0..1.0, up in -1.0..1.0) {
            for Spec { id, forward, inverse, .. } in PROJECTIONS {
                // The rectangle below the north pole's line, and above the south pole's; the central
                // meridian if the poles are points.
                let (pole, north) = forward(PI, FRAC_PI_2);
                let (x, y) = (across * pole, up * north);
                let (lambda, phi) = inverse(x, y).unwrap();
                let (x_back, y_back) = forward(lambda, phi);
                prop_assert!((x - x_back).abs() < 1e-9 && (y - y_back).abs() < 1e-9, "{id}");
            }
        }

        #[test]
        fn nothing_panics(x in any::<f64>(), y in any::<f64>()) {
            for Spec { forward, inverse, .. } in PROJECTIONS {
                inverse(x, y);
                forward(x, y);
            }
        }
    }
}
