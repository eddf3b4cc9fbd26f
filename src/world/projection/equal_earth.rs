//! The Equal Earth projection: equal in area, with the curved sides of a globe.
//!
//! Source: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", International
//! Journal of Geographical Information Science 33 (3), 2019 (online 2018), equations 1 to 3.
//! Angles are in radians, lengths in radii of the globe, y points north.

/// The coefficients of its polynomial in θ.
const A1: f64 = 1.340264;
const A2: f64 = -0.081106;
const A3: f64 = 0.000893;
const A4: f64 = 0.003796;

/// sin θ = M sin φ
const M: f64 = 0.866_025_403_784_438_6;

/// Newton's method stops at this error, in radii: far below a micrometre of any map.
const PRECISION: f64 = 1e-12;
/// It needs a handful of steps; more mean that there is no answer.
const STEPS: usize = 12;
/// A sine this far above one is still that of a pole, and not a point above the map.
const ABOVE: f64 = 1e-6;

/// Projects a position: `lambda` is the longitude from the central meridian, `phi` the latitude.
///
/// Both are taken as they are: what lies beyond ±π or ±π/2 is off the map.
pub fn project(lambda: f64, phi: f64) -> (f64, f64) {
    let theta = (M * phi.sin()).asin();
    (lambda * theta.cos() / (M * slope(theta)), height(theta))
}

/// The position that projects to a point, wherever its latitude is on the globe.
///
/// The longitude may come out beyond ±π: then the point lies beside the map.
pub fn invert(x: f64, y: f64) -> Option<(f64, f64)> {
    let theta = parametric_latitude(y)?;
    let sine = theta.sin() / M;
    if sine.abs() > 1.0 + ABOVE {
        return None;
    }
    let lambda = M * x * slope(theta) / theta.cos();
    lambda
        .is_finite()
        .then(|| (lambda, sine.clamp(-1.0, 1.0).asin()))
}

/// y of a parametric latitude θ.
fn height(theta: f64) -> f64 {
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))
}

/// dy/dθ
fn slope(theta: f64) -> f64 {
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    A1 + 3.0 * A2 * t2 + t6 * (7.0 * A3 + 9.0 * A4 * t2)
}

/// The θ of which `y` is the height, by Newton's method.
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
    fn the_centre_is_the_origin() {
        assert_eq!(project(0.0, 0.0), (0.0, 0.0));
    }

    #[test]
    fn the_edges_are_where_the_paper_has_them() {
        let (east, _) = project(PI, 0.0);
        let (corner, north) = project(PI, FRAC_PI_2);
        assert!((east - 2.706_629_983_696).abs() < 1e-9, "{east}");
        assert!((north - 1.317_362_759_157).abs() < 1e-9, "{north}");
        // "the length of the poles relative to the equator is 0.59"
        assert!((corner / east - 0.59).abs() < 0.01, "{corner}");
    }

    #[test]
    fn equal_areas_stay_equal() {
        // dx/dλ · dy/dφ = cos φ: a cell's area is that of the globe, at any latitude.
        for degrees in -89..90 {
            let phi = f64::from(degrees).to_radians();
            let width = project(1.0, phi).0;
            let step = 1e-6;
            let rise = (project(0.0, phi + step).1 - project(0.0, phi - step).1) / (2.0 * step);
            assert!((width * rise - phi.cos()).abs() < 1e-7, "at {degrees}°");
        }
    }

    #[test]
    fn above_the_poles_is_nothing() {
        assert_eq!(invert(0.0, 1.4), None);
        assert_eq!(invert(0.0, -1.4), None);
        assert_eq!(invert(f64::NAN, 0.0), None);
        assert_eq!(invert(0.0, f64::INFINITY), None);
    }
}
