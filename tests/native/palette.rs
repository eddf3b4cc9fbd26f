//! Readers who see colours differently can tell the stances of every shipped dossier apart.

use stancemap::dossier::Color;

use crate::color_difference::{Lab, ciede2000};
use crate::support::{all_dossiers, dossier};
use crate::theme::variables;

type Matrix = [[f64; 3]; 3];

/// Full dichromacy in linear RGB: Machado, Oliveira and Fernandes (2009), severity 1.0.
const VISIONS: [(&str, Matrix); 4] = [
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

/// The smallest difference between two stances, in CIEDE2000.
const APART: f64 = 15.0;

/// An sRGB channel, made linear (IEC 61966-2-1).
fn linear(channel: u8) -> f64 {
    let channel = f64::from(channel) / 255.0;
    if channel <= 0.040_45 {
        channel / 12.92
    } else {
        ((channel + 0.055) / 1.055).powf(2.4)
    }
}

fn seen(Color(channels): Color, vision: &Matrix) -> Lab {
    let channels = channels.map(linear);
    Lab::from_linear_srgb(vision.map(|row| {
        let sum: f64 = row.iter().zip(channels).map(|(m, c)| m * c).sum();
        sum.clamp(0.0, 1.0)
    }))
}

#[test]
fn stances_differ_for_every_vision() {
    for file in all_dossiers() {
        let stances = dossier(&file).stances;
        for (vision, matrix) in &VISIONS {
            for (i, a) in stances.iter().enumerate() {
                for b in &stances[..i] {
                    let difference = ciede2000(seen(a.color, matrix), seen(b.color, matrix));
                    assert!(
                        difference >= APART,
                        "{file}: with {vision} the colours of {:?} and {:?} are {difference:.1} \
                         apart; {APART} is the least (CIEDE2000)",
                        a.id,
                        b.id
                    );
                }
            }
        }
    }
}

#[test]
fn stances_have_patterns_of_their_own() {
    for file in all_dossiers() {
        let stances = dossier(&file).stances;
        for (i, a) in stances.iter().enumerate() {
            let twin = stances[..i].iter().find(|b| a.pattern == b.pattern);
            assert!(
                twin.is_none(),
                "{file}: {:?} has the pattern of {twin:?}",
                a.id
            );
        }
    }
}

/// The outline of the story's countries against the land round them, as the style sheet has them.
#[test]
fn outlines_stand_out_from_the_land() {
    let variables = variables();
    for (theme, nth) in [("light", 0), ("dark", 1)] {
        let luminance = |name: &str| variables[name][nth].luminance();
        let outline = luminance("outline");
        for ground in ["land", "sea", "border"] {
            let (light, dark) = (
                outline.max(luminance(ground)),
                outline.min(luminance(ground)),
            );
            let contrast = (light + 0.05) / (dark + 0.05);
            assert!(contrast >= 3.0, "{theme}: outline on {ground}: {contrast}");
        }
    }
}

/// Their fill is a tint of the land, and no nearer to a colour of the scale than the land is.
#[test]
fn places_without_a_stance_are_quiet() {
    let variables = variables();
    let difference = |a: Color, b: Color, matrix| ciede2000(seen(a, matrix), seen(b, matrix));
    for (theme, nth) in [("light", 0), ("dark", 1)] {
        let [mentioned, land] = ["mentioned", "land"].map(|name| variables[name][nth]);
        let from_land = difference(mentioned, land, &VISIONS[0].1);
        let told = format!("{theme}: {from_land:.1} from the land");
        assert!((4.0..8.0).contains(&from_land), "{told}");
        for file in all_dossiers() {
            for stance in dossier(&file).stances {
                for (vision, matrix) in &VISIONS {
                    let [apart, of_land] =
                        [mentioned, land].map(|ground| difference(ground, stance.color, matrix));
                    let told = format!("{file}: {theme}, {vision}, {:?}", stance.id);
                    assert!(
                        apart > of_land.min(APART),
                        "{told}: {apart:.1}, {of_land:.1}"
                    );
                }
            }
        }
    }
}
