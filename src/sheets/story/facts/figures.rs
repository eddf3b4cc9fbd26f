//! The figures of a row.

use serde_json::Value;

use crate::base::message::{Message, message};
use crate::base::number::parse_float;
use crate::dossier::csv::items;
use crate::sheets::column::quoted;
use crate::sheets::columns::{Columns, FIGURE_FIELDS};
use crate::sheets::fault::Fault;
use crate::sheets::report::Report;
use crate::sheets::story::draft::{Item, UNREADABLE, percentage};
use crate::sheets::story::facts::percent::{Percentages, measure_of};
use crate::sheets::story::rows::{Cell, Row};

/// The figures of a row, from columns of which each cell has an item for each figure. A column with one item
/// gives it to all figures. A percentage with another measure is told and left out.
pub(super) fn figures(row: &Row, percentages: &mut Percentages, report: &mut Report) -> Vec<Item> {
    let list = |cell: &Cell| cell.value.as_array().cloned().unwrap_or_default();
    let count = row.get("value").map_or(0, |cell| list(cell).len());
    let mut figures: Vec<Item> = (0..count).map(|_| Item::new(row.spot.clone())).collect();
    for name in FIGURE_FIELDS {
        for cell in row.all(name) {
            let values = list(cell);
            if values.len() > count {
                report.faults.push(Fault {
                    spot: cell.spot.clone(),
                    found: message!("{count} item" | "{count} items", count = values.len()),
                    expected: message!(
                        "{number}, one for each number in the column `value`",
                        number = count
                    ),
                    done: message!("left the last ones out"),
                });
            }
            for (i, figure) in figures.iter_mut().enumerate() {
                let value = match values.len() {
                    1 => values.first(),
                    _ => values.get(i),
                };
                let is_read = |value: &&Value| !value.is_null() && **value != UNREADABLE;
                if let Some(value) = value.filter(is_read) {
                    let language = cell.language.as_deref();
                    let value = match (percentage(value), name) {
                        (Some((number, _)), _) => number.clone(),
                        (None, "measure") => measure_of(value.clone()),
                        _ => value.clone(),
                    };
                    figure.put(cell.field.path, language, value, cell.spot.clone());
                }
            }
        }
    }
    // A number that could not be read was told.
    let numbers = row.get("value").map(list).unwrap_or_default();
    let pairs = figures.into_iter().zip(numbers);
    let read = pairs.filter(|(_, number)| *number != UNREADABLE);
    let spot = row.get("value").map(|cell| &cell.spot);
    let with_measure = |(mut figure, number): (Item, Value)| {
        let Some(spot) = spot else {
            return Some(figure);
        };
        let measure = figure.text("measure").to_owned();
        match percentage(&number) {
            Some((_, shown)) => {
                let known = percentages.signed(shown, &measure, spot, report)?;
                if measure.is_empty() {
                    figure.put("measure", None, Value::from(known), spot.clone());
                }
            }
            None => percentages.bare(&number, &measure, spot),
        }
        Some(figure)
    };
    read.filter_map(with_measure).collect()
}

/// The figures of a cell of the column `figures`, which `table` writes for people and programs: `up to 50 people
/// offered of MEX VEN; 2.5 usd (a head)`. Where there is a column `value`, that one is read in its place.
pub(super) fn figures_in_words(cell: &Cell, columns: &Columns, report: &mut Report) -> Vec<Item> {
    if columns.of("value").is_some() {
        return Vec::new();
    }
    let mut figures = Vec::new();
    for text in items(cell.value.as_str().unwrap_or_default()) {
        match parse(&text) {
            Some(parts) => {
                let mut figure = Item::new(cell.spot.clone());
                for (path, value) in parts {
                    figure.put(path, None, value, cell.spot.clone());
                }
                figures.push(figure);
            }
            None => report.faults.push(Fault {
                spot: cell.spot.clone(),
                found: Message::of(quoted(&text)),
                expected: message!(
                    "a number with its measure, such as \"up to 50 people offered of MEX\""
                ),
                done: message!("left the figure out"),
            }),
        }
    }
    figures
}

/// The parts of a figure in words.
fn parse(text: &str) -> Option<Vec<(&'static str, Value)>> {
    let (text, note) = match text.strip_suffix(')').and_then(|rest| rest.split_once('(')) {
        Some((text, note)) => (text.trim(), note),
        None => (text, ""),
    };
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let number = |word: &&str| parse_float(word).is_some_and(f64::is_finite);
    let at = words.iter().position(number)?;
    let value: Value = serde_json::from_str(words[at]).ok()?;
    let mut rest = words[at + 1..].iter();
    let measure = rest.next()?;
    let rest: Vec<&str> = rest.copied().collect();
    let (act, of) = match rest.iter().position(|word| *word == "of") {
        Some(at) => (&rest[..at], &rest[at + 1..]),
        None => (&rest[..], &[][..]),
    };
    if act.len() > 1 {
        return None;
    }
    let mut parts = vec![("measure", Value::from(*measure)), ("value", value)];
    let texts = [
        ("qualifier", words[..at].join(" ")),
        ("act", act.concat()),
        ("note", note.to_owned()),
    ];
    let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
    parts.extend(texts.map(|(path, text)| (path, Value::from(text))));
    if !of.is_empty() {
        parts.push(("of", Value::from(of.to_vec())));
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, json};

    use super::*;

    #[test]
    fn a_figure_in_words_is_read() {
        for (text, expected) in [
            (
                "up to 50 people offered of MEX VEN",
                json!({"qualifier": "up to", "value": 50, "measure": "people", "act": "offered", "of": ["MEX", "VEN"]}),
            ),
            (
                "2.5 usd (a head)",
                json!({"value": 2.5, "measure": "usd", "note": "a head"}),
            ),
        ] {
            let parts = parse(text).expect(text).into_iter();
            let parts: Map<String, Value> = parts
                .map(|(path, value)| (path.to_owned(), value))
                .collect();
            assert_eq!(Value::Object(parts), expected);
        }
        for text in ["many people", "50", "3 people taken and held"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
