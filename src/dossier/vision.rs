//! How different two colours look, to readers who see colours differently, too.

use crate::base::color_difference::{Lab, ciede2000};
use crate::dossier::stance::Color;

/// How linear RGB is seen: a matrix, row by row.
pub type Vision = [[f64; 3]; 3];

/// Normal vision and full dichromacy, in linear RGB: Machado, Oliveira and Fernandes (2009),
/// severity 1.0.
pub const VISIONS: [(&str, Vision); 4] = [
    (
        "normal vision",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protanopia",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
];

/// Colours without hue, as a copier shows them: the luminance of WCAG 2 in each channel.
pub const GREYSCALE: Vision = [[0.2126, 0.7152, 0.0722]; 3];

/// The smallest difference that two stances should have, in CIEDE2000.
pub const APART: f64 = 15.0;

/// The land of countries that are not in the story: in the light theme, and in the dark one.
pub const LAND: Color = Color([0xd3, 0xce, 0xc4]);
/// See [`LAND`].
pub const DARK_LAND: Color = Color([0x41, 0x47, 0x4b]);

/// The difference from the land below which a stance would not be seen, in CIEDE2000.
pub const OFF_LAND: f64 = 5.0;

/// The difference of two colours as they are seen, in CIEDE2000.
pub fn difference(one: Color, two: Color, vision: &Vision) -> f64 {
    ciede2000(seen(one, vision), seen(two, vision))
}

fn seen(color: Color, vision: &Vision) -> Lab {
    Lab::from_linear_srgb(linear(color, vision))
}

/// A colour as it is seen, in linear RGB.
fn linear(color: Color, vision: &Vision) -> [f64; 3] {
    let channels = color.linear();
    vision.map(|row| {
        let sum: f64 = row.iter().zip(channels).map(|(m, c)| m * c).sum();
        sum.clamp(0.0, 1.0)
    })
}

/// A colour as it is seen, for readers with normal vision.
///
/// ```
/// use stancemap::dossier::{GREYSCALE, VISIONS, shown};
///
/// let teal = "#0b5f62".parse().unwrap();
/// assert_eq!(shown(teal, &VISIONS[0].1), teal);
/// assert_eq!(shown(teal, &GREYSCALE).to_string(), "#555555");
/// ```
pub fn shown(color: Color, vision: &Vision) -> Color {
    Color(linear(color, vision).map(|channel| {
        // The inverse of `Color::linear` (IEC 61966-2-1).
        let encoded = match channel {
            c if c <= 0.003_130_8 => c * 12.92,
            c => 1.055 * c.powf(1.0 / 2.4) - 0.055,
        };
        // Within 0 and 255.
        (encoded * 255.0).round() as u8
    }))
}
