//! The colours of stances, as an editor writes them.

use serde_json::Value;

use crate::dossier::Color;
use crate::sheets::column::quoted;
use crate::sheets::fault::Fault;
use crate::sheets::story::draft::Item;

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
                    found: quoted(&text),
                    expected: "a colour such as #0b5f62".to_owned(),
                    done: "chose one that no other stance has".to_owned(),
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

#[cfg(test)]
mod tests {
    use super::*;

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
