//! The Winkel Tripel projection: the mean of the equirectangular and the Aitoff projections. It
//! distorts areas, directions and distances a little each ("tripel"); National Geographic has used
//! it for its world maps since 1998. Parallels are curved, and the poles are lines.
//!
//! Sources: O. Winkel, "Neue Gradnetzkombinationen", Petermanns Mitteilungen 67, 1921, with his
//! standard parallel φ₁ = arccos 2/π. The inverse is Newton's method with the derivatives of
//! C. Ipbüker and İ. Ö. Bildirici, "A General Algorithm for the Inverse Transformation of Map
//! Projections Using Jacobian Matrices", 2002, as in `d3.geoWinkel3`.

use std::f64::consts::{FRAC_2_PI, FRAC_PI_2, PI};

use crate::world::projection::spec::Spec;

pub(crate) const SPEC: Spec = Spec {
    id: "winkel-tripel",
    forward,
    inverse,
    straight_parallels: false,
    inverse_error: 1e-9,
};

/// cos φ₁: the width of the equirectangular part.
const COS_STANDARD: f64 = FRAC_2_PI;

/// Newton's method stops at steps below this, in radians: far less than a micrometre of any map.
const PRECISION: f64 = 1e-12;
/// Newton's method needs five steps for any point of the map.
const STEPS: usize = 25;
/// A point this far beside the map, in radii, is rounding and counts as its edge.
const ROUNDING: f64 = 1e-9;

fn forward(lambda: f64, phi: f64) -> (f64, f64) {
    let (stretch, _) = aitoff(lambda, phi);
    let (sin, cos) = phi.sin_cos();
    let x = 2.0 * stretch * cos * (lambda / 2.0).sin();
    let y = stretch * sin;
    ((x + lambda * COS_STANDARD) / 2.0, (y + phi) / 2.0)
}

/// Of the Aitoff projection: α / sin α, where α is the angle from the map's centre at half the
/// longitude, and sin² α.
fn aitoff(lambda: f64, phi: f64) -> (f64, f64) {
    let (sin, cos) = phi.sin_cos();
    let (sin_half, cos_half) = (lambda / 2.0).sin_cos();
    // sin² α as a sum, which is exact near the centre, where 1 − cos² α is not.
    let squared = sin * sin + cos * cos * sin_half * sin_half;
    let sine = squared.sqrt();
    let stretch = if sine > 0.0 {
        sine.atan2(cos * cos_half) / sine
    } else {
        1.0
    };
    (stretch, squared)
}

fn inverse(x: f64, y: f64) -> Option<(f64, f64)> {
    let on_globe =
        |lambda: f64, phi: f64| (lambda.clamp(-PI, PI), phi.clamp(-FRAC_PI_2, FRAC_PI_2));
    let (mut lambda, mut phi) = on_globe(x, y);
    for _ in 0..STEPS {
        let before = (lambda, phi);
        let (dx, dy) = error(lambda, phi, x, y);
        let [[x_lambda, x_phi], [y_lambda, y_phi]] = jacobian(lambda, phi);
        let determinant = x_lambda * y_phi - x_phi * y_lambda;
        (lambda, phi) = on_globe(
            lambda - (dx * y_phi - dy * x_phi) / determinant,
            phi - (dy * x_lambda - dx * y_lambda) / determinant,
        );
        if (lambda - before.0).abs() < PRECISION && (phi - before.1).abs() < PRECISION {
            break;
        }
    }
    let (dx, dy) = error(lambda, phi, x, y);
    (dx.abs() < ROUNDING && dy.abs() < ROUNDING).then_some((lambda, phi))
}

/// How far the point of a position is from another point.
fn error(lambda: f64, phi: f64, x: f64, y: f64) -> (f64, f64) {
    let found = forward(lambda, phi);
    (found.0 - x, found.1 - y)
}

/// The partial derivatives of x and of y, each by λ and by φ.
fn jacobian(lambda: f64, phi: f64) -> [[f64; 2]; 2] {
    let (stretch, squared) = aitoff(lambda, phi);
    if squared == 0.0 {
        return [[(1.0 + COS_STANDARD) / 2.0, 0.0], [0.0, 1.0]];
    }
    let (sin, cos) = phi.sin_cos();
    let (sin_half, cos_half) = (lambda / 2.0).sin_cos();
    let (sin_lambda, sin_double) = (lambda.sin(), (2.0 * phi).sin());
    let across = cos * cos * sin_half * sin_half + stretch * cos * cos_half * sin * sin;
    let x_phi = sin_lambda * sin_double / 4.0 - stretch * sin * sin_half;
    let y_lambda = sin_double * sin_half - stretch * sin * cos * cos * sin_lambda;
    let up = sin * sin * cos_half + stretch * sin_half * sin_half * cos;
    [
        [(across / squared + COS_STANDARD) / 2.0, x_phi / squared],
        [y_lambda / (8.0 * squared), (up / squared + 1.0) / 2.0],
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64) -> (f64, f64) {
        forward(lon.to_radians(), lat.to_radians())
    }

    #[test]
    fn the_edges_are_those_of_the_formulas() {
        let close = |(x, y): (f64, f64), (x2, y2): (f64, f64)| {
            (x - x2).abs() < 1e-12 && (y - y2).abs() < 1e-12
        };
        // The equator is as long as 1 + π/2 to either side, the poles are lines of length 2.
        assert!(close(at(180.0, 0.0), (1.0 + FRAC_PI_2, 0.0)));
        assert!(close(at(180.0, 90.0), (1.0, FRAC_PI_2)));
        assert!(close(at(-90.0, -90.0), (-0.5, -FRAC_PI_2)));
        // The central meridian is divided evenly; on the edge α is a right angle.
        assert!(close(at(0.0, 50.0), (0.0, 50_f64.to_radians())));
        let edge = (
            1.0 + FRAC_PI_2 / 2.0,
            (PI / 3.0 + FRAC_PI_2 * 0.75_f64.sqrt()) / 2.0,
        );
        assert!(close(at(180.0, 60.0), edge));
    }

    #[test]
    fn positions_are_those_of_proj() {
        // From PROJ's tests of `wintri` on a globe of 6,400 km. Their standard parallel is the
        // equator, so their equirectangular part is wider: λ instead of λ cos φ₁.
        let (lambda, phi) = (2_f64.to_radians(), 1_f64.to_radians());
        let (x, y) = forward(lambda, phi);
        let wider = x + lambda * (1.0 - COS_STANDARD) / 2.0;
        assert!(
            (wider * 6.4e6 - 223_390.801_533_485).abs() < 1e-6,
            "{wider}"
        );
        assert!((y * 6.4e6 - 111_703.907_505_745).abs() < 1e-6, "{y}");
    }

    #[test]
    fn the_derivatives_are_those_of_the_formulas() {
        let step = 1e-6;
        for (lambda, phi) in [(0.0, 0.0), (1.1, 0.7), (-2.9, 1.2), (PI, -0.4), (0.3, -1.5)] {
            let found = jacobian(lambda, phi);
            for (axis, [l, p]) in [[step, 0.0], [0.0, step]].into_iter().enumerate() {
                let (after, before) = (forward(lambda + l, phi + p), forward(lambda - l, phi - p));
                let slopes = [after.0 - before.0, after.1 - before.1].map(|d| d / (2.0 * step));
                for of in 0..2 {
                    let off = (found[of][axis] - slopes[of]).abs();
                    assert!(off < 1e-8, "{off} at {lambda} {phi}");
                }
            }
        }
    }

    #[test]
    fn beside_the_map_is_nothing() {
        for (x, y) in [(2.6, 0.0), (1.2, 1.56), (2.5, 1.5), (0.0, 1.6), (9.0, 9.0)] {
            assert_eq!(inverse(x, y), None, "{x} {y}");
            assert_eq!(inverse(-x, -y), None, "{x} {y}");
        }
    }
}
