//! The colours of stances: as an editor writes them, and where none is chosen.

use serde_json::Value;

use crate::base::message::{Message, message};
use crate::dossier::Color;
use crate::sheets::column::quoted;
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::story::content::MOST_STANCES;
use crate::sheets::story::draft::Item;

/// Colours that every reader can tell apart, and from the land.
pub(super) const COLORS: [Color; 8] = [
    Color([0x0b, 0x5f, 0x62]),
    Color([0xe0, 0xa3, 0x3e]),
    Color([0xb8, 0x41, 0x2a]),
    Color([0x47, 0xdc, 0xe4]),
    Color([0x9a, 0x63, 0xd6]),
    Color([0x37, 0x9b, 0x7d]),
    Color([0x26, 0x10, 0x51]),
    Color([0x47, 0x14, 0x1b]),
];

/// Words for consent, something between, no answer yet, and refusal, folded, in several languages.
const SCALE: [&str; 4] = [
    "yes|agreed|agree|agrees|in favor|in favour|for|pro|support|supports|supported|ratified\
     |recognizes|recognises|accepted|ja|dafur|dafuer|zugestimmt|oui|pour|accepte|si|a favor\
     |aceptado|de acuerdo|sim|aceitou|نعم|موافق",
    "partly|partially|partial|conditional|conditionally|signed|teilweise|partiellement\
     |en partie|parcial|parcialmente|en parte|em parte|جزئيا",
    "abstain|abstained|abstention|undecided|unclear|unknown|pending|considering|maybe\
     |enthaltung|unentschieden|offen|unklar|abstenu|indecis|en attente|abstencion|indeciso\
     |pendiente|abstencao|pendente|امتناع|ممتنع",
    "no|refused|refuse|refuses|against|opposed|opposes|oppose|rejected|declined|denied|nein\
     |dagegen|abgelehnt|non|contre|refuse|en contra|rechazado|nao|contra|recusou|لا|معارض\
     |ضد",
];

/// The place of a stance on the scale from consent to refusal, by its folded words.
pub(super) fn rank(words: &str) -> Option<usize> {
    SCALE
        .iter()
        .position(|own| own.split('|').any(|word| word == words))
}

/// The indices of [`COLORS`] for a number of stances, which are apart most: the first and the last of a scale
/// stand against each other.
pub(super) fn indices(count: usize) -> Vec<usize> {
    match count {
        2 => vec![0, 2],
        4 => vec![0, 3, 1, 2],
        _ => (0..count).collect(),
    }
}

/// Makes the colour of a stance one of six digits. One that is no colour is taken out, so that the stance gets a free
/// one, and returned as a fault.
pub(super) fn mend_color(stance: &mut Item) -> Option<Fault> {
    let mut fault = None;
    for mut entry in stance.take("color") {
        let text = entry.value.as_str().unwrap_or_default().trim().to_owned();
        match six_digits(&text) {
            Some(color) => {
                entry.value = Value::from(color);
                stance.add([entry]);
            }
            None => {
                fault = Some(Fault {
                    found: Message::of(quoted(&text)),
                    expected: message!("a colour such as #0b5f62"),
                    done: message!("chose one that no other stance has"),
                    spot: entry.spot,
                });
            }
        }
    }
    fault
}

/// A colour as `#0b5f62`, of `#0B5F62`, `0b5f62` or the short form `#0bf`.
fn six_digits(text: &str) -> Option<String> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    let whole = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits.to_owned(),
    };
    let color = format!("#{whole}");
    color.parse::<Color>().ok().map(|_| color)
}

/// The fault of more stances than readers can tell apart.
pub(in crate::sheets::story) fn too_many_stances(
    spot: &Spot,
    count: usize,
    are_numbers: bool,
) -> Fault {
    let advice = match are_numbers {
        true => message!("write the group of each number, such as \"under 20\""),
        false => message!(
            "if the cells are texts of facts, name the column{tool}",
            tool = " with --column text=…"
        ),
    };
    Fault {
        spot: spot.clone(),
        found: message!(
            "{count} different stance" | "{count} different stances",
            count
        ),
        expected: message!(
            "at most {most}, which readers can tell apart; {advice}",
            most = MOST_STANCES,
            advice
        ),
        done: message!("coloured the others grey"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{APART, VISIONS, difference};

    #[test]
    fn every_reader_can_tell_the_colours_apart() {
        let land = Color([0xd3, 0xce, 0xc4]);
        for (vision, matrix) in &VISIONS {
            for (i, one) in COLORS.iter().enumerate() {
                for two in &COLORS[..i] {
                    let apart = difference(*one, *two, matrix);
                    assert!(apart >= APART, "{one} and {two} with {vision}: {apart}");
                }
                let apart = difference(*one, land, matrix);
                assert!(apart >= 10.0, "{one} and the land with {vision}: {apart}");
            }
        }
    }

    #[test]
    fn yes_comes_before_no() {
        assert!(rank("yes") < rank("abstention") && rank("abstention") < rank("no"));
        assert_eq!(rank("has a railway"), None);
    }

    #[test]
    fn colors_have_six_digits() {
        for (text, expected) in [
            ("#0b5f62", Some("#0b5f62")),
            ("0B5F62", Some("#0B5F62")),
            ("#b00", Some("#bb0000")),
            ("vert", None),
            ("#12", None),
            ("", None),
            ("ééé", None),
        ] {
            assert_eq!(six_digits(text).as_deref(), expected, "{text}");
        }
    }
}
