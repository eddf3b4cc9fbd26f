//! Signs that stand in cells without a stance.

use std::collections::BTreeSet;

use crate::base::message::{Joint, Value as Said, message};
use crate::sheets::column::quoted;
use crate::sheets::fault::Spot;
use crate::sheets::story::facts::scale::Scale;
use crate::sheets::story::rows::{Cell, Row};
use crate::sheets::understood::Understood;
use crate::sheets::value::means_nothing;

/// Signs that mean a refusal beside a plus.
const MINUS: [&str; 3] = ["-", "–", "−"];

/// Leaves cells out that say that there is no stance, such as `n/a` and `–`, unless the sheet of stances has such a
/// label. A minus is a stance where a plus is one, too.
pub(in crate::sheets::story) fn without_nothing(
    rows: &mut [Row],
    scale: &Scale,
) -> Option<Understood> {
    let text = |cell: &Cell| cell.value.as_str().unwrap_or_default().trim().to_owned();
    let is_stance = |cell: &Cell| cell.field.name == "stance" && cell.language.is_none();
    let is_plus = |row: &Row| row.all("stance").any(|cell| text(cell) == "+");
    let has_plus = rows.iter().any(is_plus);
    let is_nothing = |text: &str| {
        let is_minus = has_plus && MINUS.contains(&text);
        means_nothing(text) && !is_minus && !scale.has(text)
    };
    let (mut found, mut spots) = (BTreeSet::new(), Vec::new());
    for row in rows {
        row.values.retain(|cell| {
            let text = text(cell);
            let is_left_out = is_stance(cell) && is_nothing(&text);
            if is_left_out {
                found.insert(text);
                spots.push(cell.spot.clone());
            }
            !is_left_out
        });
    }
    spots.first()?;
    let texts: Vec<String> = found.iter().map(|text| quoted(text)).collect();
    Some(Understood {
        spot: Spot::of_cells(&spots),
        sentence: message!(
            "read as no stance: {cells}",
            cells = Said::list(texts, Joint::Comma)
        ),
        choice: "the sheet stances",
        value: String::new(),
    })
}

/// Whether a label in quotes may be a word for an empty cell, or a stance.
pub(in crate::sheets::story) fn is_none(label: &str) -> bool {
    ["none", "nil"].contains(&&*label.trim_matches('"').to_lowercase())
}

/// Whether a label is a number, in any usual form.
pub(in crate::sheets::story) fn is_number(label: &str) -> bool {
    let of_number =
        |letter: char| letter.is_ascii_digit() || " .,'%-+−\u{a0}\u{202f}".contains(letter);
    label.contains(|letter: char| letter.is_ascii_digit()) && label.chars().all(of_number)
}
