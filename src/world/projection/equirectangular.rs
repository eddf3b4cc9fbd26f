//! The equirectangular projection with the equator as its standard parallel, also called plate
//! carrée: longitude is x and latitude is y. The world is twice as wide as high, and what lies
//! near the poles is drawn far too wide. The format of many world data sets.

use std::f64::consts::FRAC_PI_2;

use crate::world::projection::spec::Spec;

pub(crate) const SPEC: Spec = Spec {
    id: "equirectangular",
    forward,
    inverse,
    straight_parallels: true,
    inverse_error: 1e-9,
};

/// A point this far above a pole, in radii, is rounding and counts as the pole.
const ROUNDING: f64 = 1e-9;

fn forward(lambda: f64, phi: f64) -> (f64, f64) {
    (lambda, phi)
}

fn inverse(x: f64, y: f64) -> Option<(f64, f64)> {
    (x.is_finite() && y.abs() <= FRAC_PI_2 + ROUNDING).then_some((x, y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn angles_are_lengths() {
        for (lambda, phi) in [(0.0, 0.0), (3.1, 1.5), (-3.1, -1.5), (0.5, FRAC_PI_2)] {
            assert_eq!(forward(lambda, phi), (lambda, phi));
            assert_eq!(inverse(lambda, phi), Some((lambda, phi)));
        }
        for (x, y) in [(0.0, 1.58), (0.0, -1.58)] {
            assert_eq!(inverse(x, y), None, "{x} {y}");
        }
    }
}
