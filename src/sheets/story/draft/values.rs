//! From cells to the values of a document.

use std::ops::RangeInclusive;

use serde_json::Value;

use crate::base::message::{Joint, Value as Said, message};
use crate::base::number::parse_float;
use crate::dossier::csv::{items, split};
use crate::sheets::choices::Choices;
use crate::sheets::column::Column;
use crate::sheets::columns::{Chosen, FACTS, FIGURE_FIELDS, Form};
use crate::sheets::fault::Spot;
use crate::sheets::report::Report;
use crate::sheets::story::draft::beside::Beside;
use crate::sheets::story::draft::dates::dates_of;
use crate::sheets::story::draft::numbers::{amounts_of, numbers_of, of_number};
use crate::sheets::story::draft::places::Places;
use crate::sheets::table::{Cell, SheetName, Table};
use crate::sheets::understood::Understood;

/// The item of a list in place of one that is no value, and about which that has been told.
pub(crate) const UNREADABLE: Value = Value::Bool(false);

/// The text of a cell; `None` if it is empty or holds an error of the workbook.
pub(crate) fn cell_text(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Empty | Cell::Error(_) => None,
        Cell::Text(text) if text.trim().is_empty() => None,
        other => Some(other.to_string()),
    }
}

/// Reads the cells of columns, each column as a whole.
pub(crate) struct Reader<'a> {
    /// The editor's decisions about values.
    pub(crate) choices: &'a Choices,
    /// The places of the map.
    pub(crate) places: Places<'a>,
    /// Everything that is to be told.
    pub(crate) report: Report,
    /// Whether a column has dates.
    pub(crate) has_dates: bool,
    /// Whether a column has numbers.
    pub(crate) has_numbers: bool,
}

impl Reader<'_> {
    /// Tells the decisions that no column needs, in a sentence.
    pub(crate) fn tell_unused(&mut self, spot: &Spot) {
        let dates = &self.choices.dates;
        let decimal = self.choices.numbers.decimal;
        let keys = [
            ("dateOrder", dates.order.is_some() && !self.has_dates),
            ("century", dates.century.is_some() && !self.has_dates),
            (
                "firstOfMonth",
                dates.first_is_month.is_some() && !self.has_dates,
            ),
            ("epoch", dates.epoch.is_some() && !self.has_dates),
            ("decimal", decimal.is_some() && !self.has_numbers),
        ];
        let unused: Vec<&str> = keys
            .iter()
            .filter(|(_, is)| *is)
            .map(|(key, _)| *key)
            .collect();
        if !unused.is_empty() {
            self.report.understood.push(Understood {
                spot: spot.clone(),
                sentence: message!(
                    "no column needs these decisions: {unused}",
                    unused = Said::list(unused, Joint::Comma)
                ),
                choice: "",
                value: String::new(),
            });
        }
    }

    /// The values of a column, one for each row of the table from `first` on; `None` for an empty cell. Places are
    /// read with what stands beside them.
    ///
    /// Values of fields of figures are lists, with `null` for an item that is empty and [`UNREADABLE`] for one
    /// that was told.
    pub(crate) fn column(
        &mut self,
        table: &Table,
        chosen: &Chosen,
        first: usize,
        beside: &Beside,
    ) -> Vec<Option<Value>> {
        let mut column = Column::of(table, chosen.index, first);
        self.leave_nothing_out(&mut column, chosen.field.form);
        match chosen.field.form {
            form if is_figure(chosen) => self.lists(&column, form),
            form @ Form::Places => self.place_cells(&column, form, beside),
            form => self.singles(&column, form),
        }
    }

    /// The values of cells that hold one each.
    pub(crate) fn singles(&mut self, column: &Column<'_>, form: Form) -> Vec<Option<Value>> {
        let text = |(_, cell): &(usize, &Cell)| cell_text(cell);
        let word = |cell: &(usize, &Cell)| {
            let text = text(cell)?;
            Some(Value::from(text.trim()))
        };
        let cells = &column.cells;
        match form {
            Form::Text | Form::Plain | Form::Passage => {
                cells.iter().map(|one| text(one).map(Value::from)).collect()
            }
            Form::Word | Form::Stance | Form::Source => cells.iter().map(word).collect(),
            Form::Derived | Form::Area => vec![None; cells.len()],
            Form::Date => {
                self.has_dates = true;
                let dates = dates_of(column, &self.choices.dates, &mut self.report);
                dates
                    .into_iter()
                    .map(|date| date.map(Value::from))
                    .collect()
            }
            Form::Number => {
                self.has_numbers = true;
                numbers_of(column, &self.choices.numbers, &mut self.report)
            }
            Form::Ids => {
                let ids = |one| text(one).map(|text| Value::from(items(&text)));
                cells.iter().map(ids).collect()
            }
            Form::Ordinals => cells
                .iter()
                .map(|one| text(one).map(|text| ordinals(&text)))
                .collect(),
            Form::Truth => cells
                .iter()
                .map(|one| text(one).map(|text| truth(&text)))
                .collect(),
            Form::View => cells
                .iter()
                .map(|one| text(one).map(|text| view(&text)))
                .collect(),
            Form::Place | Form::Places => self.place_cells(column, form, &Beside::default()),
        }
    }

    /// The values of cells that hold an item for each figure.
    fn lists(&mut self, column: &Column<'_>, form: Form) -> Vec<Option<Value>> {
        let mut parts: Vec<(usize, Cell)> = Vec::new();
        let mut counts = Vec::new();
        for (row, cell) in &column.cells {
            let own: Vec<Cell> = match cell {
                Cell::Text(text) if !text.trim().is_empty() => {
                    split(text).into_iter().map(part).collect()
                }
                Cell::Empty | Cell::Text(_) | Cell::Error(_) => Vec::new(),
                other => vec![(*other).clone()],
            };
            counts.push(own.len());
            parts.extend(own.into_iter().map(|cell| (*row, cell)));
        }
        let flat = Column {
            cells: parts.iter().map(|(row, cell)| (*row, cell)).collect(),
            ..column.clone()
        };
        let values = match form {
            Form::Number => {
                self.has_numbers = true;
                amounts_of(&flat, &self.choices.numbers, &mut self.report)
            }
            _ => self.singles(&flat, form),
        };
        let mut values = values.into_iter();
        let mut cells = flat.cells.iter();
        let list = |count: usize| {
            let pairs = values.by_ref().zip(cells.by_ref()).take(count);
            let value = |(value, (_, cell)): (Option<Value>, &(usize, &Cell))| match value {
                None if **cell != Cell::Empty => UNREADABLE,
                value => value.unwrap_or_default(),
            };
            let own: Vec<Value> = pairs.map(value).collect();
            (!own.is_empty()).then_some(Value::Array(own))
        };
        counts.into_iter().map(list).collect()
    }
}

/// Whether a column holds parts of figures. The names of these fields are also those of other sheets.
fn is_figure(chosen: &Chosen) -> bool {
    let mut own = FACTS.fields.iter();
    FIGURE_FIELDS.contains(&chosen.field.name) && own.any(|field| std::ptr::eq(field, chosen.field))
}

fn part(text: String) -> Cell {
    match text.is_empty() {
        true => Cell::Empty,
        false => Cell::Text(text),
    }
}

/// The signs between the ends of a range.
const DASHES: [char; 5] = ['-', '‐', '‑', '–', '—'];
/// The most numbers of a range that are written one by one.
const LONGEST_RANGE: u32 = 10;

/// Words and signs before numbers of pages and paragraphs.
const COUNTED: [&str; 16] = [
    "p", "pp", "pg", "pag", "pags", "page", "pages", "s", "seite", "seiten", "par", "para", "abs",
    "art", "no", "§",
];

/// Whole numbers, separated by commas, semicolons or spaces, and short ranges of them: `3–4`, also behind `p.` or the
/// like. A text with anything else in it is left as it is.
fn ordinals(text: &str) -> Value {
    // Spaces around a dash do not separate.
    let mut joined = text.to_owned();
    for dash in DASHES {
        let pieces: Vec<&str> = joined.split(dash).map(str::trim).collect();
        joined = pieces.join(&String::from(dash));
    }
    let parts = joined.split([',', ';', ' ', '\n']);
    let parts = parts.map(without_word).filter(|part| !part.is_empty());
    let numbers = |part: &str| match (part.parse::<u32>(), range(part)) {
        (Ok(number), _) => Some(vec![Value::from(number)]),
        (_, Some(range)) => Some(range.map(Value::from).collect()),
        _ => None,
    };
    let found: Option<Vec<Vec<Value>>> = parts.map(numbers).collect();
    let found = found
        .map(|found| found.concat())
        .filter(|found| !found.is_empty());
    Value::Array(found.unwrap_or_else(|| vec![Value::from(text.trim())]))
}

/// A part of a text without the word before a number: `12` of `p.12`, nothing of `pp.`.
fn without_word(part: &str) -> &str {
    let part = part.trim();
    let at = part.find(|letter: char| letter.is_ascii_digit());
    let (word, rest) = part.split_at(at.unwrap_or(part.len()));
    let word = word.trim_end_matches('.').to_lowercase().replace('á', "a");
    match COUNTED.contains(&&*word) {
        true => rest,
        false => part,
    }
}

/// The numbers of a short range.
fn range(text: &str) -> Option<RangeInclusive<u32>> {
    let (first, last) = text.split_once(DASHES)?;
    let (first, last) = (first.parse::<u32>().ok()?, last.parse::<u32>().ok()?);
    let is_range = (1..last).contains(&first) && last - first < LONGEST_RANGE;
    is_range.then_some(first..=last)
}

/// Yes or no; another text is left as it is.
fn truth(text: &str) -> Value {
    match &*text.trim().to_lowercase() {
        "true" | "yes" | "ja" | "oui" | "sí" | "si" | "sim" | "نعم" | "1" => Value::from(true),
        "false" | "no" | "nein" | "non" | "não" | "لا" | "0" => Value::from(false),
        _ => Value::from(text.trim()),
    }
}

/// A region as it is, or four degrees.
fn view(text: &str) -> Value {
    let text = text.trim();
    let inner = text.trim_start_matches('[').trim_end_matches(']');
    let parts = inner.split([',', ';']);
    let parts = parts.map(|part| parse_float(part.trim()));
    match parts.collect::<Option<Vec<f64>>>() {
        Some(degrees) if degrees.len() > 1 => {
            Value::Array(degrees.into_iter().map(of_number).collect())
        }
        _ => Value::from(text),
    }
}

/// The spot of a cell.
pub(crate) fn spot(sheet: &SheetName, row: usize, column: usize) -> Spot {
    Spot {
        sheet: sheet.clone(),
        rows: vec![row],
        column: Some(column),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn short_ranges_of_pages_are_written_one_by_one() {
        for (text, expected) in [
            ("4, 59", json!([4, 59])),
            ("3–4", json!([3, 4])),
            ("3 – 5; 9", json!([3, 4, 5, 9])),
            ("12-40", json!(["12-40"])),
            ("5-3", json!(["5-3"])),
            ("0-2", json!(["0-2"])),
            ("iv", json!(["iv"])),
            ("3-", json!(["3-"])),
            ("12–40", json!(["12–40"])),
        ] {
            assert_eq!(ordinals(text), expected, "{text}");
        }
    }
}
