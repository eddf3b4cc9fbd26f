//! How different two colours look: CIEDE2000.
//!
//! Source: Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula: implementation notes,
//! supplementary test data, and mathematical observations", Color Research and Application 30(1),
//! 2005. The names of the variables are theirs.

/// A colour in CIELAB.
#[derive(Clone, Copy, Debug)]
pub struct Lab {
    /// Lightness, from 0 (black) to 100 (white).
    pub l: f64,
    /// From green (negative) to red.
    pub a: f64,
    /// From blue (negative) to yellow.
    pub b: f64,
}

impl Lab {
    /// From linear sRGB with channels from 0 to 1, with the white point D65 (IEC 61966-2-1).
    pub fn from_linear_srgb([r, g, b]: [f64; 3]) -> Lab {
        let x = (0.412_456_4 * r + 0.357_576_1 * g + 0.180_437_5 * b) / 0.950_47;
        let y = 0.212_672_9 * r + 0.715_152_2 * g + 0.072_175_0 * b;
        let z = (0.019_333_9 * r + 0.119_192_0 * g + 0.950_304_1 * b) / 1.088_83;
        let [fx, fy, fz] = [x, y, z].map(|t| {
            let linear_below = (6.0_f64 / 29.0).powi(3);
            if t > linear_below {
                t.cbrt()
            } else {
                t / (3.0 * (6.0_f64 / 29.0).powi(2)) + 4.0 / 29.0
            }
        });
        Lab {
            l: 116.0 * fy - 16.0,
            a: 500.0 * (fx - fy),
            b: 200.0 * (fy - fz),
        }
    }
}

/// The CIEDE2000 difference of two colours, with all three weights 1.
pub fn ciede2000(one: Lab, two: Lab) -> f64 {
    let c_bar = f64::midpoint(one.a.hypot(one.b), two.a.hypot(two.b));
    let g = 0.5 * (1.0 - saturation(c_bar));
    let (c1, h1) = chroma_and_hue((1.0 + g) * one.a, one.b);
    let (c2, h2) = chroma_and_hue((1.0 + g) * two.a, two.b);

    let (delta_h, h_bar) = if c1 * c2 == 0.0 {
        (0.0, h1 + h2)
    } else {
        hue_difference_and_mean(h1, h2)
    };
    let delta_l = two.l - one.l;
    let delta_c = c2 - c1;
    let delta_big_h = 2.0 * (c1 * c2).sqrt() * (delta_h / 2.0).to_radians().sin();

    let l_bar = f64::midpoint(one.l, two.l);
    let c_bar = f64::midpoint(c1, c2);
    let cosine = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cosine(h_bar - 30.0)
        + 0.24 * cosine(2.0 * h_bar)
        + 0.32 * cosine(3.0 * h_bar + 6.0)
        - 0.20 * cosine(4.0 * h_bar - 63.0);
    let s_l = 1.0 + 0.015 * (l_bar - 50.0).powi(2) / (20.0 + (l_bar - 50.0).powi(2)).sqrt();
    let s_c = 1.0 + 0.045 * c_bar;
    let s_h = 1.0 + 0.015 * c_bar * t;
    let delta_theta = 30.0 * (-((h_bar - 275.0) / 25.0).powi(2)).exp();
    let r_t = -(2.0 * delta_theta).to_radians().sin() * 2.0 * saturation(c_bar);

    let (l, c, h) = (delta_l / s_l, delta_c / s_c, delta_big_h / s_h);
    (l * l + c * c + h * h + r_t * c * h).sqrt()
}

fn saturation(chroma: f64) -> f64 {
    (chroma.powi(7) / (chroma.powi(7) + 25.0_f64.powi(7))).sqrt()
}

/// The hue is in degrees, from 0 to 360.
fn chroma_and_hue(a: f64, b: f64) -> (f64, f64) {
    (a.hypot(b), b.atan2(a).to_degrees().rem_euclid(360.0))
}

fn hue_difference_and_mean(h1: f64, h2: f64) -> (f64, f64) {
    let difference = h2 - h1;
    let sum = h1 + h2;
    if difference.abs() <= 180.0 {
        return (difference, sum / 2.0);
    }
    let turn = if difference > 0.0 { -360.0 } else { 360.0 };
    let mean = if sum < 360.0 {
        sum + 360.0
    } else {
        sum - 360.0
    };
    (difference + turn, mean / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pairs of colours and their difference, from table 1 of the paper: pairs 1 to 34.
    #[rustfmt::skip]
    const PUBLISHED: [([f64; 3], [f64; 3], f64); 34] = [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 3.1571, -77.2803], [50.0, 0.0, -82.7485], 2.8615),
        ([50.0, 2.8361, -74.0200], [50.0, 0.0, -82.7485], 3.4412),
        ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0000),
        ([50.0, -1.1848, -84.8006], [50.0, 0.0, -82.7485], 1.0000),
        ([50.0, -0.9009, -85.5211], [50.0, 0.0, -82.7485], 1.0000),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, -1.0, 2.0], [50.0, 0.0, 0.0], 2.3669),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0009], 7.1792),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0010], 7.1792),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0011], 7.2195),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0012], 7.2195),
        ([50.0, -0.0010, 2.4900], [50.0, 0.0009, -2.4900], 4.8045),
        ([50.0, -0.0010, 2.4900], [50.0, 0.0010, -2.4900], 4.8045),
        ([50.0, -0.0010, 2.4900], [50.0, 0.0011, -2.4900], 4.7461),
        ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([50.0, 2.5, 0.0], [61.0, -5.0, 29.0], 22.8977),
        ([50.0, 2.5, 0.0], [56.0, -27.0, -3.0], 31.9030),
        ([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535),
        ([50.0, 2.5, 0.0], [50.0, 3.1736, 0.5854], 1.0000),
        ([50.0, 2.5, 0.0], [50.0, 3.2972, 0.0], 1.0000),
        ([50.0, 2.5, 0.0], [50.0, 1.8634, 0.5757], 1.0000),
        ([50.0, 2.5, 0.0], [50.0, 3.2592, 0.3350], 1.0000),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ([63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.2630),
        ([61.2901, 3.7196, -5.3901], [61.4292, 2.2480, -4.9620], 1.8731),
        ([35.0831, -44.1164, 3.7933], [35.0232, -40.0716, 1.5901], 1.8645),
        ([22.7233, 20.0904, -46.6940], [23.0331, 14.9730, -42.5619], 2.0373),
        ([36.4612, 47.8580, 18.3852], [36.2715, 50.5065, 21.2231], 1.4146),
        ([90.8027, -2.0831, 1.4410], [91.1528, -1.6435, 0.0447], 1.4441),
        ([90.9257, -0.5406, -0.9208], [88.6381, -0.8985, -0.7239], 1.5381),
        ([6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377),
        ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
    ];

    #[test]
    fn the_published_pairs_have_their_published_differences() {
        let lab = |[l, a, b]: [f64; 3]| Lab { l, a, b };
        for (one, two, published) in PUBLISHED {
            for (from, to) in [(one, two), (two, one)] {
                let difference = ciede2000(lab(from), lab(to));
                assert!(
                    (difference - published).abs() < 5e-5,
                    "{from:?} and {to:?}: {difference}, published {published}"
                );
            }
        }
    }

    #[test]
    fn srgb_white_and_red_have_their_known_places() {
        let white = Lab::from_linear_srgb([1.0; 3]);
        assert!((white.l - 100.0).abs() < 0.01 && white.a.hypot(white.b) < 0.02);
        let red = Lab::from_linear_srgb([1.0, 0.0, 0.0]);
        let expected = [53.24, 80.09, 67.20];
        for (found, known) in [red.l, red.a, red.b].into_iter().zip(expected) {
            assert!((found - known).abs() < 0.02, "{red:?}");
        }
    }
}
