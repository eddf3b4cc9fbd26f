//! Readers who see colours differently can tell the stances of every shipped dossier apart.

use stancemap::dossier::{APART, VISIONS, difference};

use crate::support::{all_dossiers, dossier};
use crate::theme::variables;

#[test]
fn stances_differ_for_every_vision() {
    for file in all_dossiers() {
        let stances = dossier(&file).stances;
        for (vision, matrix) in &VISIONS {
            for (i, a) in stances.iter().enumerate() {
                for b in &stances[..i] {
                    let difference = difference(a.color, b.color, matrix);
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
