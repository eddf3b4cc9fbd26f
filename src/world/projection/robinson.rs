//! The Robinson projection: a compromise that is defined by a table instead of a formula. National
//! Geographic used it for its world maps from 1988 to 1998.
//!
//! Source of the table: A. H. Robinson, "A New Map Projection: Its Development and
//! Characteristics", International Yearbook of Cartography 14, 1974. Between the parallels of the
//! table a cubic spline interpolates, symmetric about the equator and "not a knot" at 85°. PROJ's
//! `robin` is the same spline, with coefficients in single precision.

use std::f64::consts::FRAC_PI_2;

use crate::world::projection::spec::Spec;

pub(crate) const SPEC: Spec = Spec {
    id: "robinson",
    forward,
    inverse,
    straight_parallels: true,
    inverse_error: 1e-9,
};

/// The lengths of the parallels at 0°, 5° … 90°, relative to the equator's.
static LENGTHS: Spline = Spline::even([
    1.0000, 0.9986, 0.9954, 0.9900, 0.9822, 0.9730, 0.9600, 0.9427, 0.9216, 0.8962, 0.8679, 0.8350,
    0.7986, 0.7597, 0.7186, 0.6732, 0.6213, 0.5722, 0.5322,
]);
/// Their distances from the equator, relative to the pole's.
static HEIGHTS: Spline = Spline::odd([
    0.0000, 0.0620, 0.1240, 0.1860, 0.2480, 0.3100, 0.3720, 0.4340, 0.4958, 0.5571, 0.6176, 0.6769,
    0.7346, 0.7903, 0.8435, 0.8936, 0.9394, 0.9761, 1.0000,
]);

/// The equator's length for each radian of longitude, in radii.
const EQUATOR: f64 = 0.8487;
/// The pole's distance from the equator, in radii.
const POLE: f64 = 1.3523;

/// The number of intervals of 5° between the equator and a pole.
const INTERVALS: usize = 18;
/// Newton's method converges in a handful of steps: within an interval the spline is almost linear.
const STEPS: usize = 10;
/// A height this far above 1 is rounding and counts as the pole.
const ROUNDING: f64 = 1e-9;

fn forward(lambda: f64, phi: f64) -> (f64, f64) {
    let at = phi.abs() / FRAC_PI_2 * INTERVALS as f64;
    let y = POLE * HEIGHTS.value(at).copysign(phi);
    (EQUATOR * LENGTHS.value(at) * lambda, y)
}

fn inverse(x: f64, y: f64) -> Option<(f64, f64)> {
    let height = y.abs() / POLE;
    if height.is_nan() || height > 1.0 + ROUNDING {
        return None;
    }
    let mut at = height * INTERVALS as f64;
    for _ in 0..STEPS {
        let step = (HEIGHTS.value(at) - height) / HEIGHTS.slope(at);
        at = (at - step).clamp(0.0, INTERVALS as f64);
    }
    let lambda = x / (EQUATOR * LENGTHS.value(at));
    let phi = at / INTERVALS as f64 * FRAC_PI_2;
    lambda.is_finite().then_some((lambda, phi.copysign(y)))
}

/// An interpolating cubic spline over the table, with the interval as its unit. See W. H. Press et
/// al., "Numerical Recipes", section 3.3.
struct Spline {
    values: [f64; INTERVALS + 1],
    /// Second derivatives at the same places.
    bends: [f64; INTERVALS + 1],
}

impl Spline {
    /// A spline that is the same on both sides of 0: its slope there is 0.
    const fn even(values: [f64; INTERVALS + 1]) -> Spline {
        Spline::solve(values, 3.0 * (values[1] - values[0]), -0.5)
    }

    /// A spline whose sign changes at 0: its second derivative there is 0.
    const fn odd(values: [f64; INTERVALS + 1]) -> Spline {
        Spline::solve(values, 0.0, 0.0)
    }

    /// Solves the tridiagonal system b(i−1) + 4 b(i) + b(i+1) = 6 (v(i−1) − 2 v(i) + v(i+1)) for
    /// the second derivatives b, by elimination from 0 upwards: b(i) = a(i) + c(i) b(i+1). Given
    /// are a(0) and c(0). At the other end the last two cubics are one ("not a knot").
    const fn solve(values: [f64; INTERVALS + 1], first: f64, factor: f64) -> Spline {
        const LAST: usize = INTERVALS - 1;
        let mut constants = [first; INTERVALS + 1];
        let mut factors = [factor; INTERVALS + 1];
        let mut bends = [0.0; INTERVALS + 1];
        let mut i = 1;
        while i <= LAST {
            let pivot = 4.0 + factors[i - 1];
            let difference = values[i - 1] - 2.0 * values[i] + values[i + 1];
            constants[i] = (6.0 * difference - constants[i - 1]) / pivot;
            factors[i] = -1.0 / pivot;
            i += 1;
        }
        bends[LAST] = values[LAST - 1] - 2.0 * values[LAST] + values[LAST + 1];
        i = LAST;
        while i > 0 {
            i -= 1;
            bends[i] = constants[i] + factors[i] * bends[i + 1];
        }
        bends[INTERVALS] = 2.0 * bends[LAST] - bends[LAST - 1];
        Spline { values, bends }
    }

    /// The value at a number of intervals from 0.
    fn value(&self, at: f64) -> f64 {
        let ([v, w], [b, c], t) = self.interval(at);
        let s = 1.0 - t;
        s * v + t * w + ((s * s * s - s) * b + (t * t * t - t) * c) / 6.0
    }

    /// The first derivative there.
    fn slope(&self, at: f64) -> f64 {
        let ([v, w], [b, c], t) = self.interval(at);
        let s = 1.0 - t;
        w - v + ((1.0 - 3.0 * s * s) * b + (3.0 * t * t - 1.0) * c) / 6.0
    }

    /// Values and second derivatives at both ends of an interval, and how far along it a place is,
    /// from 0 to 1. Places beyond the table belong to its last interval.
    fn interval(&self, at: f64) -> ([f64; 2], [f64; 2], f64) {
        let i = (at as usize).min(INTERVALS - 1);
        let ends = |list: &[f64; INTERVALS + 1]| [list[i], list[i + 1]];
        (ends(&self.values), ends(&self.bends), at - i as f64)
    }
}

#[cfg(test)]
mod tests {
    use std::f64::consts::PI;

    use super::*;

    #[test]
    fn parallels_are_those_of_the_table() {
        for (i, degrees) in (0..=90_u32).step_by(5).enumerate() {
            let (x, y) = forward(PI, f64::from(degrees).to_radians());
            let length = x / (EQUATOR * PI);
            assert!((length - LENGTHS.values[i]).abs() < 1e-12, "{degrees}°");
            assert!((y / POLE - HEIGHTS.values[i]).abs() < 1e-12, "{degrees}°");
        }
    }

    #[test]
    fn positions_are_those_of_proj() {
        // From PROJ's tests of `robin`, on a globe of 6,400 km; its coefficients have seven digits.
        let (x, y) = forward(2_f64.to_radians(), 1_f64.to_radians());
        assert!((x * 6.4e6 / 189_588.423_282_5 - 1.0).abs() < 2e-7, "{x}");
        assert!((y * 6.4e6 / 107_318.530_350_7 - 1.0).abs() < 2e-7, "{y}");
    }

    #[test]
    fn the_spline_is_smooth_and_rises_to_the_pole() {
        for spline in [&LENGTHS, &HEIGHTS] {
            for knot in 1..INTERVALS {
                let [before, after] = [-1e-7, 1e-7].map(|step| spline.slope(knot as f64 + step));
                assert!((before - after).abs() < 1e-6, "at {knot}: {before} {after}");
            }
        }
        for tenths in 0..10 * INTERVALS {
            assert!(HEIGHTS.slope(tenths as f64 / 10.0) > 0.0, "{tenths}");
        }
        assert!(LENGTHS.slope(0.0).abs() < 1e-12);
    }

    #[test]
    fn the_world_is_0_507_times_as_high_as_wide() {
        let (east, north) = (forward(PI, 0.0).0, forward(0.0, FRAC_PI_2).1);
        assert!((north / east - 0.5072).abs() < 1e-4, "{}", north / east);
    }
}
