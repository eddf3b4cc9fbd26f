//! Finds columns by their cells.

use std::collections::BTreeSet;

use crate::dossier::csv::items;
use crate::sheets::columns::{Content, is_address, is_remark};
use crate::sheets::story::draft::{Places, cell_text};
use crate::sheets::table::{Cell, Table};
use crate::sheets::value::is_date_like;

/// The most values that a column of stances has: as many as a map has patterns.
pub(super) const MOST_STANCES: usize = 8;
/// The longest text that is a stance and no sentence, in letters.
const LONGEST: usize = 40;

/// Whether a cell, with its text, looks like a field.
type Test<'a> = &'a dyn Fn(&(&Cell, String)) -> bool;

/// How many cells of a column are looked at.
const SAMPLE: usize = 100;

/// The columns whose cells look like addresses, dates, places and stances, of those that are open. Columns of
/// remarks may be texts, and are none of the others.
pub(super) fn content(
    table: &Table,
    headers: &[String],
    first: usize,
    is_open: &[bool],
    places: &Places<'_>,
) -> Vec<Content> {
    let width = is_open.len();
    let is_remark = |column: &usize| is_open[*column] && is_remark(&headers[*column]);
    let cells = |column: usize| match is_open[column] {
        true => sample(table, first, column),
        false => Vec::new(),
    };
    let columns: Vec<Vec<(&Cell, String)>> = (0..width).map(cells).collect();
    let share = |column: usize, is_one: Test<'_>| {
        let all = columns[column].len();
        let fitting = columns[column].iter().filter(|cell| is_one(cell)).count();
        // Four of five cells.
        all > 0 && fitting * 5 >= all * 4
    };
    let is_url = |cell: &(&Cell, String)| is_address(&cell.1);
    let is_date = |cell: &(&Cell, String)| is_date_like(cell.0);
    let is_place = |cell: &(&Cell, String)| {
        matches!(cell.0, Cell::Text(_)) && items(&cell.1).iter().all(|item| places.is_place(item))
    };
    let mut taken: BTreeSet<usize> = (0..width).filter(is_remark).collect();
    let is_filled = |column: &usize| !columns[*column].is_empty();
    let mut found = vec![Content {
        field: "text",
        columns: taken.iter().copied().filter(is_filled).collect(),
        is_asked: true,
    }];
    let fields: [(&'static str, Test<'_>); 3] = [
        ("source_url", &is_url),
        ("date", &is_date),
        ("place", &is_place),
    ];
    for (field, is_one) in fields {
        let own = (0..width).filter(|column| !taken.contains(column) && share(*column, is_one));
        let own: Vec<usize> = own.collect();
        taken.extend(own.iter().copied());
        found.push(Content {
            field,
            columns: own,
            is_asked: false,
        });
    }
    let stances = (0..width)
        .filter(|column| !taken.contains(column))
        .filter(|column| is_stances(&columns[*column]));
    found.push(Content {
        field: "stance",
        columns: stances.collect(),
        is_asked: false,
    });
    found
}

/// The first cells of a column that are not empty, with their texts.
fn sample(table: &Table, first: usize, column: usize) -> Vec<(&Cell, String)> {
    let rows = table.rows.iter().skip(first);
    let cells = rows.map(|row| row.cell(column));
    let texts = cells.filter_map(|cell| Some((cell, cell_text(cell)?)));
    texts.take(SAMPLE).collect()
}

/// Whether the cells of a column look like stances: a few short texts, of which some stand in several rows.
fn is_stances(cells: &[(&Cell, String)]) -> bool {
    let is_short = |cell: &(&Cell, String)| {
        matches!(cell.0, Cell::Text(_) | Cell::Truth(_)) && cell.1.chars().count() <= LONGEST
    };
    let values: BTreeSet<&str> = cells.iter().map(|(_, text)| text.trim()).collect();
    !cells.is_empty()
        && cells.iter().all(is_short)
        && values.len() <= MOST_STANCES
        && (values.len() < cells.len() || cells.len() <= 4)
}
