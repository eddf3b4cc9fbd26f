//! Reads the tables of a kind, with the decisions about their columns.

use crate::sheets::choices::HEADER_ROW;
use crate::sheets::columns::{Columns, FACTS, SheetKind, choose, knows};
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::story::content::content;
use crate::sheets::story::draft::{Item, Reader};
use crate::sheets::story::facts::{FactRow, can_be_wide, date_columns, fact_rows, wide_rows};
use crate::sheets::story::head::head;
use crate::sheets::story::rows::{item, rows};
use crate::sheets::story::tell::Headers;
use crate::sheets::table::Table;
use crate::sheets::understood::Understood;

/// Decides what the columns of a table mean. Returns them and the index of the first row with data.
fn columns_of(
    reader: &mut Reader<'_>,
    kind: &'static SheetKind,
    table: &Table,
    decided: &[(String, String)],
    headers: &mut Headers,
) -> (Columns, Vec<String>, usize) {
    let is_data = |text: &str| kind.name == FACTS.name && reader.places.is_name(text);
    let mut understood = Vec::new();
    let head = head(table, kind, reader.choices, is_data, &mut understood);
    reader.report.understood.append(&mut understood);
    let is_open = |header: &String| kind.name == FACTS.name && !knows(kind, header);
    let is_open: Vec<bool> = head.headers.iter().map(is_open).collect();
    let content = content(table, head.first, &is_open, &reader.places);
    let dates = date_columns(&head.headers).into_iter();
    let apart: Vec<usize> = match kind.name == FACTS.name {
        true => dates.map(|(index, _)| index).collect(),
        false => Vec::new(),
    };
    let mut columns = choose(kind, &table.name, &head.headers, decided, &content, &apart);
    let report = &mut reader.report;
    report.understood.append(&mut columns.understood);
    report.questions.append(&mut columns.questions);
    report.faults.append(&mut columns.faults);
    headers.add(&table.name, &columns);
    (columns, head.headers, head.first)
}

/// The facts of a table.
pub(super) fn facts_of(
    reader: &mut Reader<'_>,
    table: &Table,
    decided: &[(String, String)],
    headers: &mut Headers,
) -> Vec<FactRow> {
    let (columns, names, first) = columns_of(reader, &FACTS, table, decided, headers);
    let dates = date_columns(&names);
    let is_wide = !dates.is_empty() && can_be_wide(&columns);
    if let (Some((_, first)), Some((_, last))) = (dates.first(), dates.last()) {
        let what = match is_wide {
            true => "and their cells stances: each is a fact of its own",
            false => "and not read, because other columns have stances or dates",
        };
        reader.report.understood.push(Understood {
            spot: Spot {
                sheet: table.name.clone(),
                ..Spot::default()
            },
            sentence: format!("the columns {first} to {last} are dates, {what}"),
            choice: HEADER_ROW,
        });
    }
    tell_missing(reader, table, &columns, is_wide);
    let mut rows = rows(reader, table, &columns, first);
    if is_wide {
        rows = wide_rows(rows, table, &dates);
    }
    fact_rows(rows, &columns, &mut reader.report)
}

/// Tells that no column holds stances or texts, unless that is asked.
fn tell_missing(reader: &mut Reader<'_>, table: &Table, columns: &Columns, is_wide: bool) {
    let is_asked = |name: &str| {
        let mut questions = reader.report.questions.iter();
        questions.any(|one| one.name == name && one.spot.sheet == table.name)
    };
    let has =
        |name: &str| columns.chosen.iter().any(|one| one.field.name == name) || is_asked(name);
    if is_wide || has("stance") || has("text") {
        return;
    }
    reader.report.faults.push(Fault {
        spot: Spot {
            sheet: table.name.clone(),
            ..Spot::default()
        },
        found: "no column with stances or texts of facts".to_owned(),
        expected: "one called stance or text, or one named with --column stance=…".to_owned(),
        done: "made no facts of its rows".to_owned(),
    });
}

/// The objects of a table whose rows are items of a list.
pub(super) fn items_of(
    reader: &mut Reader<'_>,
    kind: &'static SheetKind,
    table: &Table,
    decided: &[(String, String)],
    headers: &mut Headers,
) -> Vec<Item> {
    let (columns, _, first) = columns_of(reader, kind, table, decided, headers);
    let rows = rows(reader, table, &columns, first);
    rows.iter().map(|row| item(row, &columns)).collect()
}
