//! Checks that readers can tell the stances apart, by colour and by pattern.

use crate::base::message::{Message, message};
use crate::base::problem::Problem;
use crate::dossier::read::field::Log;
use crate::dossier::stance::{Color, Stance};
use crate::dossier::vision::{APART, LAND, OFF_LAND, VISIONS, difference};

/// Notes stances that look like another, or like the land.
pub(crate) fn check_colors(stances: &[Stance], log: &Log) {
    for (i, stance) in stances.iter().enumerate() {
        let note = |field: &str, found: String, expected: Message| {
            let path = format!("stances[id={}].{field}", stance.id.as_str());
            log.note(Problem::new(path, found, expected, "showed it as it is"));
        };
        let before = &stances[..i];
        // In place of a pattern that could not be read, which was told, there is another.
        let is_read = |index: usize| !log.has_noted(&format!("stances[{index}].pattern"));
        let mut twins = before.iter().enumerate().filter(|(i, _)| is_read(*i));
        let twin = twins.find(|(_, other)| is_read(i) && other.pattern == stance.pattern);
        if let Some((_, twin)) = twin {
            let expected = message!(
                "a pattern that stance \"{stance}\" does not have",
                stance = twin.id.as_str()
            );
            let found = serde_json::to_string(&stance.pattern).unwrap_or_default();
            note("pattern", found, expected);
        }
        if let Some(twin) = before.iter().find(|other| is_named_like(other, stance)) {
            let expected = message!(
                "a label that stance \"{stance}\" does not have",
                stance = twin.id.as_str()
            );
            note("label", format!("\"{}\"", &*stance.label), expected);
        }
        if stance.color == Color::UNREADABLE {
            continue;
        }
        if let Some(expected) = before.iter().find_map(|other| too_near(other, stance)) {
            note("color", format!("\"{}\"", stance.color), expected);
        } else if difference(stance.color, LAND, &VISIONS[0].1) < OFF_LAND {
            let expected =
                message!("a colour unlike the land of countries that are not in the story");
            note("color", format!("\"{}\"", stance.color), expected);
        }
    }
}

fn is_named_like(one: &Stance, two: &Stance) -> bool {
    !one.label.is_empty() && one.label.to_lowercase() == two.label.to_lowercase()
}

/// The expectation if two colours are too near to be told apart by everyone.
fn too_near(other: &Stance, stance: &Stance) -> Option<Message> {
    let name = other.id.as_str();
    if other.color == Color::UNREADABLE {
        return None;
    }
    if other.color == stance.color {
        return Some(message!(
            "a colour that stance \"{name}\" does not have",
            name
        ));
    }
    VISIONS.iter().find_map(|(vision, matrix)| {
        let apart = difference(other.color, stance.color, matrix);
        let is_near = apart < APART;
        is_near.then(|| {
            message!(
                "a colour further from that of stance \"{name}\": with {vision} they differ by {apart}, and {least} \
                 (CIEDE2000) is the least",
                name,
                vision = Message::english(*vision),
                apart = format!("{apart:.0}"),
                least = APART.to_string()
            )
        })
    })
}
