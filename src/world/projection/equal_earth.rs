//! The Equal Earth projection: equal in area, with rounded sides. No country looks larger than it
//! is beside another, which is what a map of answers needs; hence it is the default.
//!
//! Source: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", International
//! Journal of Geographical Information Science 33 (3), 2019 (online 2018), equations 1 to 3.

use crate::world::projection::spec::Spec;

pub(crate) const SPEC: Spec = Spec {
    id: "equal-earth",
    forward,
    inverse,
    straight_parallels: true,
    // Near a pole the latitude is the arcsine of nearly 1, which loses half the digits.
    inverse_error: 1e-7,
};

/// Coefficients of the polynomial in the parametric latitude θ.
const A1: f64 = 1.340264;
const A2: f64 = -0.081106;
const A3: f64 = 0.000893;
const A4: f64 = 0.003796;

/// √3 / 2, where sin θ = M sin φ.
const M: f64 = 0.866_025_403_784_438_6;

/// Newton's method stops at steps below this, in radians: far less than a micrometre of any map.
const PRECISION: f64 = 1e-12;
/// Newton's method converges in a handful of steps; if it needs more, there is no solution.
const STEPS: usize = 12;
/// A sine this far above 1 is rounding and counts as the sine of a pole.
const ROUNDING: f64 = 1e-6;

fn forward(lambda: f64, phi: f64) -> (f64, f64) {
    let theta = (M * phi.sin()).asin();
    (lambda * theta.cos() / (M * slope(theta)), height(theta))
}

fn inverse(x: f64, y: f64) -> Option<(f64, f64)> {
    let theta = parametric_latitude(y)?;
    let sine = theta.sin() / M;
    if sine.abs() > 1.0 + ROUNDING {
        return None;
    }
    let lambda = M * x * slope(theta) / theta.cos();
    lambda
        .is_finite()
        .then(|| (lambda, sine.clamp(-1.0, 1.0).asin()))
}

/// y of a parametric latitude.
fn height(theta: f64) -> f64 {
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))
}

/// dy/dθ.
fn slope(theta: f64) -> f64 {
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    A1 + 3.0 * A2 * t2 + t6 * (7.0 * A3 + 9.0 * A4 * t2)
}

/// The parametric latitude of a height, by Newton's method.
fn parametric_latitude(y: f64) -> Option<f64> {
    let mut theta = y / A1;
    for _ in 0..STEPS {
        let step = (height(theta) - y) / slope(theta);
        theta -= step;
        if step.abs() < PRECISION {
            return Some(theta);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use std::f64::consts::{FRAC_PI_2, PI};

    use super::*;

    #[test]
    fn the_edges_are_those_of_the_paper() {
        let (east, _) = forward(PI, 0.0);
        let (corner, north) = forward(PI, FRAC_PI_2);
        assert!((east - 2.706_629_983_696).abs() < 1e-9, "{east}");
        assert!((north - 1.317_362_759_157).abs() < 1e-9, "{north}");
        // "the length of the poles relative to the equator is 0.59"
        assert!((corner / east - 0.59).abs() < 0.01, "{corner}");
    }

    #[test]
    fn equal_areas_stay_equal() {
        // dx/dλ · dy/dφ = cos φ: a cell has the area that it has on the globe, at any latitude.
        for degrees in -89..90 {
            let phi = f64::from(degrees).to_radians();
            let width = forward(1.0, phi).0;
            let step = 1e-6;
            let rise = (forward(0.0, phi + step).1 - forward(0.0, phi - step).1) / (2.0 * step);
            assert!((width * rise - phi.cos()).abs() < 1e-7, "at {degrees}°");
        }
    }
}
