//! Which stances look alike, and to whom.

use crate::dossier::{
    APART, Color, DARK_LAND, GREYSCALE, LAND, OFF_LAND, VISIONS, Vision, difference, shown,
};
use crate::project::view::{Seen, Stance};

/// The colours of stances in each kind of vision, and on the land in both themes. Colours that cannot be read are left as
/// they are written.
///
/// Without hue, a pattern keeps two stances apart, so only those with one pattern look alike there.
pub(in crate::project) fn palette(stances: &[Stance]) -> Vec<Seen> {
    let names = ["normal", "protanopia", "deuteranopia", "tritanopia"];
    let visions = names
        .into_iter()
        .zip(VISIONS.iter().map(|(_, vision)| vision));
    let all = visions.chain([("greyscale", &GREYSCALE)]);
    let all = all.map(|(name, vision)| seen(stances, name, vision));
    let grounds = [("land", LAND), ("land-dark", DARK_LAND)];
    let grounds = grounds.map(|(name, ground)| on_ground(stances, name, ground));
    all.chain(grounds).collect()
}

/// The colours on a ground. Stances that look like one another are told elsewhere.
fn on_ground(stances: &[Stance], name: &str, ground: Color) -> Seen {
    let colors = stances.iter().map(|stance| stance.color.clone());
    let is_lost = |stance: &Stance| {
        let color = stance.color.parse::<Color>();
        color.is_ok_and(|color| difference(color, ground, &VISIONS[0].1) < OFF_LAND)
    };
    let stances = stances.iter().enumerate();
    let unseen = stances.filter(|(_, stance)| is_lost(stance));
    Seen {
        vision: name.to_owned(),
        unseen: unseen.map(|(index, _)| index).collect(),
        colors: colors.collect(),
        ground: Some(ground.to_string()),
        ..Seen::default()
    }
}

fn seen(stances: &[Stance], name: &str, vision: &Vision) -> Seen {
    let color = |stance: &Stance| stance.color.parse::<Color>().ok();
    let is_alike = |one: &Stance, two: &Stance| {
        let (Some(first), Some(second)) = (color(one), color(two)) else {
            return false;
        };
        let has_pattern = name == "greyscale" && one.pattern != two.pattern;
        !has_pattern && difference(first, second, vision) < APART
    };
    let mut alike = Vec::new();
    for (i, one) in stances.iter().enumerate() {
        let later = stances.iter().enumerate().skip(i + 1);
        let same = later.filter(|(_, two)| is_alike(one, two));
        alike.extend(same.map(|(j, _)| (i, j)));
    }
    let colors = stances.iter().map(|stance| match color(stance) {
        Some(color) => shown(color, vision).to_string(),
        None => stance.color.clone(),
    });
    Seen {
        vision: name.to_owned(),
        colors: colors.collect(),
        alike,
        ..Seen::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(colors: [(&str, &str); 2]) -> Vec<String> {
        let stance = |(color, pattern): (&str, &str)| Stance {
            color: color.to_owned(),
            pattern: pattern.to_owned(),
            ..Stance::default()
        };
        let seen = palette(&colors.map(stance));
        let same = seen.into_iter().filter(|one| one.alike == [(0, 1)]);
        same.map(|one| one.vision).collect()
    }

    #[test]
    fn a_stance_that_looks_like_the_land_is_lost_on_it() {
        let stance = |color: &str| Stance {
            color: color.to_owned(),
            ..Stance::default()
        };
        let seen = palette(&["#0b5f62", "#d5d0c6", "#42484c", "none"].map(stance));
        let lost: Vec<_> = seen
            .iter()
            .filter_map(|one| Some((one.ground.as_deref()?, &one.unseen[..])))
            .collect();
        assert_eq!(lost, [("#d3cec4", &[1][..]), ("#41474b", &[2])]);
        let css = include_str!("../../../public/styles/figure/base.css");
        assert!(css.contains("light-dark(#d3cec4, #41474b)"));
    }

    #[test]
    fn stances_look_alike_to_those_who_cannot_tell_them_apart() {
        for (colors, expected) in [
            // The map's own teal and brick.
            ([("#0b5f62", "solid"), ("#b8412a", "dots")], &[][..]),
            // Red and green of one lightness.
            (
                [("#b8412a", "solid"), ("#5f7a1e", "dots")],
                &["protanopia", "deuteranopia"][..],
            ),
            (
                [("#0b5f62", "solid"), ("#0b5f63", "dots")],
                &["normal", "protanopia", "deuteranopia", "tritanopia"],
            ),
            ([("#2f6db5", "solid"), ("#a0681e", "solid")], &["greyscale"]),
            ([("#0b5f62", "solid"), ("teal", "solid")], &[]),
        ] {
            assert_eq!(alike(colors), expected, "{colors:?}");
        }
    }
}
