//! The Natural Earth projection: a compromise between shapes and areas that atlases use. Its sides
//! are rounded where they meet the poles.
//!
//! Source: B. Šavrič, B. Jenny, T. Patterson, D. Petrovič, L. Hurni, "A Polynomial Equation for the
//! Natural Earth Projection", Cartography and Geographic Information Science 38 (4), 2011. The
//! coefficients are those of `d3.geoNaturalEarth1` and of PROJ's `natearth`.

use std::f64::consts::FRAC_PI_2;

use crate::world::projection::spec::Spec;

pub(crate) const SPEC: Spec = Spec {
    id: "natural-earth",
    forward,
    inverse,
    straight_parallels: true,
    inverse_error: 1e-9,
};

/// Coefficients of the length of a parallel, for the powers 0, 2, 4, 10, 12 of φ.
const A: [f64; 5] = [0.8707, -0.131979, -0.013791, 0.003971, -0.001529];
/// Coefficients of its height, for the powers 1, 3, 7, 9, 11 of φ.
const B: [f64; 5] = [1.007226, 0.015085, -0.044475, 0.028874, -0.005916];

/// Newton's method stops at steps below this, in radians: far less than a micrometre of any map.
const PRECISION: f64 = 1e-12;
/// Newton's method converges in a handful of steps; near a pole it needs the most.
const STEPS: usize = 25;
/// A point this far above a pole, in radii, is rounding and counts as the pole.
const ROUNDING: f64 = 1e-9;

fn forward(lambda: f64, phi: f64) -> (f64, f64) {
    (lambda * length(phi), height(phi))
}

fn inverse(x: f64, y: f64) -> Option<(f64, f64)> {
    let phi = latitude(y)?;
    let lambda = x / length(phi);
    lambda.is_finite().then_some((lambda, phi))
}

/// The length of a parallel, for each radian of longitude.
fn length(phi: f64) -> f64 {
    let p2 = phi * phi;
    let p4 = p2 * p2;
    A[0] + p2 * A[1] + p4 * (A[2] + p4 * p2 * (A[3] + p2 * A[4]))
}

/// y of a latitude.
fn height(phi: f64) -> f64 {
    let p2 = phi * phi;
    let p6 = p2 * p2 * p2;
    phi * (B[0] + p2 * B[1] + p6 * (B[2] + p2 * (B[3] + p2 * B[4])))
}

/// dy/dφ.
fn slope(phi: f64) -> f64 {
    let p2 = phi * phi;
    let p6 = p2 * p2 * p2;
    B[0] + 3.0 * p2 * B[1] + p6 * (7.0 * B[2] + p2 * (9.0 * B[3] + p2 * 11.0 * B[4]))
}

/// The latitude of a height, by Newton's method. It is clamped to the globe in each step: beyond
/// the poles the polynomial bends down.
fn latitude(y: f64) -> Option<f64> {
    let mut phi = y;
    for _ in 0..STEPS {
        let before = phi;
        phi = (phi - (height(phi) - y) / slope(phi)).clamp(-FRAC_PI_2, FRAC_PI_2);
        if (phi - before).abs() < PRECISION {
            break;
        }
    }
    ((height(phi) - y).abs() < ROUNDING).then_some(phi)
}

#[cfg(test)]
mod tests {
    use std::f64::consts::PI;

    use super::*;

    /// Length and height of every fifth parallel: the table by which T. Patterson defined the
    /// projection, and to which the polynomials were fitted.
    const TABLE: [(f64, f64); 19] = [
        (1.0000, 0.0000),
        (0.9988, 0.0620),
        (0.9953, 0.1240),
        (0.9894, 0.1860),
        (0.9811, 0.2480),
        (0.9703, 0.3100),
        (0.9570, 0.3720),
        (0.9409, 0.4340),
        (0.9222, 0.4958),
        (0.9006, 0.5571),
        (0.8763, 0.6176),
        (0.8492, 0.6769),
        (0.8196, 0.7346),
        (0.7874, 0.7903),
        (0.7525, 0.8435),
        (0.7160, 0.8936),
        (0.6754, 0.9394),
        (0.6270, 0.9761),
        (0.5630, 1.0000),
    ];

    #[test]
    fn parallels_have_the_length_and_height_of_the_table() {
        // Lengths are relative to 0.8707, heights to 0.52 of the equator's length.
        for (phi, (long, high)) in (0..=90).step_by(5).zip(TABLE) {
            let (x, y) = forward(PI, f64::from(phi).to_radians());
            let (long_here, high_here) = (x / (0.8707 * PI), y / (0.8707 * 0.52 * PI));
            // The polynomials round the corners at the poles a little more, on purpose.
            let off = match phi {
                90 => 0.013,
                85 => 0.003,
                _ => 0.001,
            };
            assert!((long_here - long).abs() < off, "{long_here} at {phi}°");
            assert!((high_here - high).abs() < off, "{high_here} at {phi}°");
        }
    }

    #[test]
    fn positions_are_those_of_proj() {
        // From PROJ's tests of `natearth`, on a globe of 6,400 km.
        let (x, y) = forward(2_f64.to_radians(), 1_f64.to_radians());
        assert!((x * 6.4e6 - 194_507.265_257_9).abs() < 1e-6, "{x}");
        assert!((y * 6.4e6 - 112_508.737_358_3).abs() < 1e-6, "{y}");
    }

    #[test]
    fn the_world_is_0_52_times_as_high_as_wide() {
        let (east, _) = forward(PI, 0.0);
        let (_, north) = forward(PI, FRAC_PI_2);
        assert!((east - 0.8707 * PI).abs() < 1e-12);
        assert!((north / east - 0.52).abs() < 1e-5, "{}", north / east);
    }

    #[test]
    fn north_is_up_everywhere() {
        for degrees in -900..900 {
            let [low, high] = [degrees, degrees + 1].map(|tenths| f64::from(tenths) / 10.0);
            assert!(
                height(low.to_radians()) < height(high.to_radians()),
                "{low}"
            );
            let middle = low.midpoint(high).to_radians();
            let rise = (height(middle + 1e-6) - height(middle - 1e-6)) / 2e-6;
            assert!((rise - slope(middle)).abs() < 1e-6, "{rise} at {middle}");
        }
    }
}
