//! The fact of one row.

use serde_json::Value;

use crate::base::message::message;
use crate::sheets::columns::{Columns, FIGURE_FIELDS};
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::question::Question;
use crate::sheets::report::Report;
use crate::sheets::story::draft::{Entry, Item};
use crate::sheets::story::facts::figures::{figures, figures_in_words};
use crate::sheets::story::facts::percent::Percentages;
use crate::sheets::story::rows::{Cell, Row, put_passage};

/// A fact as one row tells it. Several rows with the same id are one fact.
#[derive(Clone, Debug, Default)]
pub(in crate::sheets::story) struct FactRow {
    /// Its fields other than the ones below.
    pub(super) item: Item,
    /// Its places, each with its cell.
    pub(super) places: Vec<(String, Spot)>,
    /// The stance, by id or label.
    pub(super) stance: Option<(String, Spot)>,
    /// The places that hold the stance; `None` for all of the row.
    pub(super) holders: Option<(Vec<String>, Spot)>,
    /// Its figures.
    pub(super) figures: Vec<Item>,
    /// The source by its id or title.
    pub(super) source: Option<(String, Spot)>,
    /// The fields of the source that columns have.
    pub(super) source_columns: Item,
    /// The role and the name of its places that columns have.
    pub(super) notes: Vec<Entry>,
    /// The number by which facts are ordered.
    pub(super) order: Option<f64>,
}

/// The facts of rows. Rows without a place are told, unless their place is to be decided.
pub(in crate::sheets::story) fn fact_rows(
    rows: Vec<Row>,
    columns: &Columns,
    report: &mut Report,
) -> Vec<FactRow> {
    let mut facts = Vec::new();
    let mut homeless: Vec<usize> = Vec::new();
    let mut sheet = Spot::default();
    let mut percentages = Percentages::default();
    for row in rows {
        let fact = fact_row(&row, columns, &mut percentages, report);
        let is_unplaced = fact.places.is_empty() && !row.has_place_cell;
        if is_unplaced {
            homeless.extend(&row.spot.rows);
            sheet = row.spot.clone();
        }
        if !fact.places.is_empty() {
            facts.push(fact);
        }
    }
    percentages.tell(report);
    let is_asked = |one: &Question| one.name == "place" && one.spot.sheet == sheet.sheet;
    if !homeless.is_empty() && !report.questions.iter().any(is_asked) {
        let column = columns.of("place").or(columns.of("place_code"));
        report.faults.push(Fault {
            spot: Spot {
                rows: homeless,
                column,
                ..sheet
            },
            found: message!("no place"),
            expected: match column {
                Some(_) => message!("a place in each row"),
                None => message!(
                    "a column with places{tool}",
                    tool = ": name one with --column place=…"
                ),
            },
            done: message!("left the rows out"),
        });
    }
    facts
}

fn fact_row(
    row: &Row,
    columns: &Columns,
    percentages: &mut Percentages,
    report: &mut Report,
) -> FactRow {
    let mut fact = FactRow {
        item: Item::new(row.spot.clone()),
        source_columns: Item::new(row.spot.clone()),
        ..FactRow::default()
    };
    let has_disputes = columns.of("disputes").is_some();
    let mut passages = Vec::new();
    for cell in &row.values {
        let own = || {
            (
                cell.language.as_deref(),
                cell.value.clone(),
                cell.spot.clone(),
            )
        };
        match cell.field.name {
            "place" | "place_code" => {
                let ids = ids(&cell.value).into_iter();
                fact.places.extend(ids.map(|id| (id, cell.spot.clone())));
            }
            "stance" => fact.stance = word(cell),
            "stance_of" => fact.holders = Some((ids(&cell.value), cell.spot.clone())),
            "source_id" => fact.source = word(cell),
            "locator" => passages.push(cell),
            "order" => fact.order = cell.value.as_f64(),
            "disputed_by" if has_disputes => {}
            "figures" => fact.figures = figures_in_words(cell, columns, report),
            "role" | "own_name" => fact.notes.push(Entry {
                path: cell.field.path.to_owned(),
                language: cell.language.clone(),
                value: cell.value.clone(),
                spot: cell.spot.clone(),
            }),
            "stance_now" | "contested" | "part_of" => {}
            name if FIGURE_FIELDS.contains(&name) => {}
            name if name.starts_with("source_") => {
                let path = cell.field.path.trim_start_matches("source.");
                let (language, value, spot) = own();
                fact.source_columns.put(path, language, value, spot);
            }
            _ => {
                let (language, value, spot) = own();
                fact.item.put(cell.field.path, language, value, spot);
            }
        }
    }
    for cell in passages {
        put_passage(&mut fact.item, cell, columns);
    }
    if row.get("value").is_some() {
        fact.figures = figures(row, percentages, report);
    }
    fact
}

fn word(cell: &Cell) -> Option<(String, Spot)> {
    Some((cell.value.as_str()?.to_owned(), cell.spot.clone()))
}

fn ids(value: &Value) -> Vec<String> {
    let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let ids = list.iter().filter_map(Value::as_str);
    ids.map(str::to_owned).collect()
}
