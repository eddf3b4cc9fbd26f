//! The rows of a sheet as values with their meanings.

use serde_json::Value;

use crate::base::message::message;
use crate::sheets::column::{Column, quoted};
use crate::sheets::columns::{COLUMN, Chosen, Columns, Field, Form};
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::story::draft::{Beside, Item, Reader, cell_text, spot};
use crate::sheets::table;
use crate::sheets::table::Table;

/// One row of a sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// The row, without a column.
    pub(super) spot: Spot,
    /// The values of its cells that are not empty.
    pub(super) values: Vec<Cell>,
    /// Whether a cell for places is filled in, whatever was found in it.
    pub(super) has_place_cell: bool,
}

/// The value of one cell.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) field: &'static Field,
    pub(super) language: Option<String>,
    pub(super) value: Value,
    pub(super) spot: Spot,
}

impl Row {
    /// The cell of a field in the dossier's own language.
    pub(super) fn get(&self, name: &str) -> Option<&Cell> {
        let mut cells = self.values.iter();
        cells.find(|one| one.field.name == name && one.language.is_none())
    }

    /// The cells of a field in all languages.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &Cell> {
        self.values.iter().filter(move |one| one.field.name == name)
    }
}

/// The rows of a table from `first` on, those without any value left out.
///
/// If a sheet has a column of codes, names of places are read only in rows without one: they may be the
/// dossier's own. A name that is another place than the code is told.
pub(super) fn rows(
    reader: &mut Reader<'_>,
    table: &Table,
    columns: &Columns,
    first: usize,
) -> Vec<Row> {
    let mut rows: Vec<Row> = table
        .rows
        .iter()
        .skip(first)
        .map(|row| empty(table, row.number))
        .collect();
    let areas = areas(reader, table, columns, first);
    let mut chosen: Vec<&Chosen> = columns.chosen.iter().collect();
    chosen.sort_by_key(|one| one.field.name != "place_code");
    for chosen in chosen {
        let is_name = chosen.field.name == "place" && columns.of("place_code").is_some();
        let mut beside = Beside {
            areas: match chosen.field.name {
                "place" => areas.clone(),
                _ => Vec::new(),
            },
            ..Beside::default()
        };
        let values = match is_name {
            true => {
                let is_coded = |index: usize| rows[index].get("place_code").is_some();
                let masked = masked(table, chosen, first, is_coded);
                check_names(reader, table, chosen, first, &rows);
                reader.column(&masked, chosen, first, &beside)
            }
            false if chosen.field.name == "place_code" => {
                add_names(&mut beside, reader, table, columns, first);
                let mut column = Column::of(table, chosen.index, first);
                reader.leave_nothing_out(&mut column, chosen.field.form);
                reader.place_cells(&column, chosen.field.form, &beside)
            }
            false => reader.column(table, chosen, first, &beside),
        };
        let is_place = ["place", "place_code"].contains(&chosen.field.name);
        for ((row, value), own) in rows.iter_mut().zip(values).zip(&table.rows[first..]) {
            let text = cell_text(own.cell(chosen.index)).filter(|_| is_place);
            row.has_place_cell |=
                text.is_some_and(|text| !reader.is_nothing(&text, chosen.field.form));
            let Some(value) = value else { continue };
            row.values.push(Cell {
                field: chosen.field,
                language: chosen.language.clone(),
                value,
                spot: spot(&table.name, own.number, chosen.index),
            });
        }
    }
    rows.retain(|row| !row.values.is_empty() || row.has_place_cell);
    rows
}

/// The larger areas of the places, a row each. A column without any area of the map is said, and not used.
fn areas(
    reader: &mut Reader<'_>,
    table: &Table,
    columns: &Columns,
    first: usize,
) -> Vec<Option<String>> {
    let Some(index) = columns.of("part_of") else {
        return Vec::new();
    };
    let rows = table.rows.iter().skip(first);
    let texts = rows.map(|row| cell_text(row.cell(index)).map(|text| text.trim().to_owned()));
    let texts: Vec<Option<String>> = texts.collect();
    if texts
        .iter()
        .flatten()
        .any(|text| reader.places.is_area(text))
    {
        return texts;
    }
    let column = Column::of(table, index, first);
    let sentence = message!(
        "no place of the map is a part of any of its cells, so it does not tell places apart"
    );
    reader
        .report
        .understood
        .push(column.understood(sentence, COLUMN));
    Vec::new()
}

/// Adds the names beside codes, a row each, and the places that they mean.
fn add_names(
    beside: &mut Beside,
    reader: &mut Reader<'_>,
    table: &Table,
    columns: &Columns,
    first: usize,
) {
    let Some(column) = columns.of("place") else {
        return;
    };
    for row in table.rows.iter().skip(first) {
        let name = cell_text(row.cell(column));
        beside.is_named.push(name.is_some());
        let id = name.and_then(|name| reader.places.sure(&name));
        beside.ids.push(id);
    }
}

fn empty(table: &Table, number: usize) -> Row {
    Row {
        spot: Spot {
            sheet: table.name.clone(),
            rows: vec![number],
            column: None,
        },
        ..Row::default()
    }
}

/// The table without the names of places in rows that have a code.
fn masked(table: &Table, chosen: &Chosen, first: usize, is_coded: impl Fn(usize) -> bool) -> Table {
    let mut masked = table.clone();
    for (index, row) in masked.rows.iter_mut().skip(first).enumerate() {
        if is_coded(index)
            && let Some(cell) = row.cells.get_mut(chosen.index)
        {
            *cell = table::Cell::Empty;
        }
    }
    masked
}

/// Tells names that are certainly another place than the code beside them.
fn check_names(
    reader: &mut Reader<'_>,
    table: &Table,
    chosen: &Chosen,
    first: usize,
    rows: &[Row],
) {
    for (row, own) in rows.iter().zip(&table.rows[first..]) {
        let code = row
            .get("place_code")
            .and_then(|cell| cell.value.as_array()?.first()?.as_str());
        let name = cell_text(own.cell(chosen.index));
        let (Some(code), Some(name)) = (code, name) else {
            continue;
        };
        let Some(other) = reader.places.sure(&name).filter(|other| other != code) else {
            continue;
        };
        reader.report.faults.push(Fault {
            spot: spot(&table.name, own.number, chosen.index),
            found: message!(
                "{name}, which is {other}, beside the code {code}",
                name = quoted(&name),
                other,
                code
            ),
            expected: message!("code and name of one place"),
            done: message!("took the code"),
        });
    }
}

/// The object of a row of which every cell is a field.
pub(super) fn item(row: &Row, columns: &Columns) -> Item {
    let mut item = Item::new(row.spot.clone());
    for cell in &row.values {
        match cell.field.form {
            Form::Derived => {}
            Form::Passage => put_passage(&mut item, cell, columns),
            _ => item.put(
                cell.field.path,
                cell.language.as_deref(),
                cell.value.clone(),
                cell.spot.clone(),
            ),
        }
    }
    item
}

/// Adds a passage. Where a sheet has no columns for pages and paragraphs, `pages 4, 5` is numbers.
pub(super) fn put_passage(item: &mut Item, cell: &Cell, columns: &Columns) {
    let has_numbers = columns.of("pages").or(columns.of("paragraphs")).is_some();
    let text = cell.value.as_str().unwrap_or_default();
    match passage(text).filter(|_| !has_numbers && cell.language.is_none()) {
        Some((path, numbers)) => item.put(path, None, numbers, cell.spot.clone()),
        // `table` repeats the numbers in words.
        None if item.has("pages") || item.has("paragraphs") => {}
        None => item.put(
            "locator",
            cell.language.as_deref(),
            cell.value.clone(),
            cell.spot.clone(),
        ),
    }
}

/// The words before numbers of pages and paragraphs.
const NOUNS: [(&str, &[&str]); 2] = [
    (
        "pages",
        &[
            "page", "pages", "p", "pp", "seite", "seiten", "s", "página", "páginas", "pagina",
            "paginas", "pág", "págs",
        ],
    ),
    (
        "paragraphs",
        &[
            "paragraph",
            "paragraphs",
            "para",
            "paras",
            "absatz",
            "absätze",
            "abs",
            "paragraphe",
            "paragraphes",
            "párrafo",
            "párrafos",
            "parágrafo",
            "parágrafos",
            "¶",
            "§",
        ],
    ),
];

/// The numbers of a passage such as `pages 4, 5` or `p. 14`.
fn passage(text: &str) -> Option<(&'static str, Value)> {
    let text = text.trim();
    let at = text.find(|letter: char| letter.is_ascii_digit())?;
    let noun = text[..at].trim().trim_end_matches('.').to_lowercase();
    let (path, _) = NOUNS.iter().find(|(_, words)| words.contains(&&*noun))?;
    let numbers = text[at..].split(',').map(|part| part.trim().parse::<u32>());
    let numbers: Vec<u32> = numbers.collect::<Result<_, _>>().ok()?;
    let is_good = numbers.iter().all(|number| *number > 0);
    is_good.then(|| (*path, Value::from(numbers)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_of_passages_are_read_and_words_are_left() {
        for (text, expected) in [
            ("pages 4, 59", Some(("pages", json!([4, 59])))),
            ("p. 14", Some(("pages", json!([14])))),
            ("Seite 3", Some(("pages", json!([3])))),
            ("paragraph 4", Some(("paragraphs", json!([4])))),
            ("pages 4-5", None),
            ("roll call 7", None),
            ("annex", None),
            ("14", None),
        ] {
            assert_eq!(passage(text), expected, "{text}");
        }
    }
}
