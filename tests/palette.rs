//! The stances of the shipped dossiers can be told apart by readers who see colours differently.

use std::fs;
use std::path::Path;

use palette::color_difference::Ciede2000;
use palette::{FromColor, Lab, LinSrgb, Srgb};
use stancemap::dossier::{Color, read};

type Matrix = [[f32; 3]; 3];

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

/// The least difference between two stances.
const APART: f32 = 15.0;

fn seen(Color([r, g, b]): Color, vision: &Matrix) -> Lab {
    let linear: LinSrgb<f32> = Srgb::new(r, g, b).into_linear();
    let [r, g, b] = vision.map(|row| {
        let channel = row[0] * linear.red + row[1] * linear.green + row[2] * linear.blue;
        channel.clamp(0.0, 1.0)
    });
    Lab::from_color(LinSrgb::new(r, g, b))
}

fn dossier(file: &str) -> stancemap::dossier::Dossier {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    read(&fs::read_to_string(path).expect("a file"))
        .expect("a dossier")
        .dossier
}

#[test]
fn stances_differ_for_every_vision() {
    for file in [
        "public/dossiers/third-country-deportations.json",
        "tests/fixtures/dossiers/un-vote-es-11-1.json",
    ] {
        let dossier = dossier(file);
        for (vision, matrix) in &VISIONS {
            for (i, a) in dossier.stances.iter().enumerate() {
                for b in &dossier.stances[..i] {
                    let difference = seen(a.color, matrix).difference(seen(b.color, matrix));
                    assert!(
                        difference >= APART,
                        "{vision}: {:?} and {:?} are {difference} apart",
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
    for file in [
        "public/dossiers/third-country-deportations.json",
        "tests/fixtures/dossiers/un-vote-es-11-1.json",
    ] {
        let stances = dossier(file).stances;
        for (i, a) in stances.iter().enumerate() {
            assert!(
                stances[..i].iter().all(|b| a.pattern != b.pattern),
                "{:?} looks like another",
                a.id
            );
        }
    }
}

/// The outline of the story's nations against the land round them, as `base.css` has them.
#[test]
fn outlines_stand_out_from_the_land() {
    let css = include_str!("../public/styles/figure/base.css");
    for (theme, nth) in [("light", 0), ("dark", 1)] {
        let color = |name: &str| -> Color {
            let line = css.split(&format!("--{name}: ")).nth(1);
            let pair = line.and_then(|line| line.split("light-dark(").nth(1));
            let pair = pair.and_then(|pair| pair.split(')').next());
            let value = pair.and_then(|pair| pair.split(", ").nth(nth)).expect(name);
            let long = if value.len() == 4 {
                value
                    .chars()
                    .flat_map(|c| std::iter::repeat_n(c, if c == '#' { 1 } else { 2 }))
                    .collect()
            } else {
                value.to_owned()
            };
            long.parse().expect(name)
        };
        let outline = color("outline").luminance();
        for ground in ["land", "sea", "border"] {
            let ground_luminance = color(ground).luminance();
            let (light, dark) = (outline.max(ground_luminance), outline.min(ground_luminance));
            let contrast = (light + 0.05) / (dark + 0.05);
            assert!(contrast >= 3.0, "{theme}: outline on {ground}: {contrast}");
        }
    }
}
