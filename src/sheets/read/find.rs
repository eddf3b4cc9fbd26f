//! Finds the rows of a table with the names of its columns.

use std::ops::Range;

use crate::base::message::message;
use crate::sheets::choices::{Choices, HEADER_ROW};
use crate::sheets::fault::Spot;
use crate::sheets::read::header::{Header, Kind, TOP, Wanted, kind};
use crate::sheets::read::named::{by_words, has_data};
use crate::sheets::table::{Cell, Row, Table};
use crate::sheets::understood::Understood;

/// How many rows below a header are looked at.
const SAMPLE: usize = 200;

/// Finds the rows with the names of the columns, and says what it took for what: the row that the editor named, or
/// else those with the most known words, or else those that differ from the rows below.
///
/// If the editor named 0 or a row that is empty, no row has names, and the data begin after it. A table without rows has
/// no header, and nothing is said of it.
pub fn find_header(
    table: &Table,
    choices: &Choices,
    wanted: &Wanted<'_>,
) -> (Header, Vec<Understood>) {
    if table.rows.is_empty() {
        return (Header::default(), Vec::new());
    }
    if let Some(number) = choices.header_row {
        let before = table
            .rows
            .iter()
            .take_while(|row| row.number < number)
            .count();
        let is_there = table
            .rows
            .get(before)
            .is_some_and(|row| row.number == number);
        let rows = before..before + usize::from(is_there);
        return (Header { rows }, Vec::new());
    }
    let rows = by_words(table, wanted).unwrap_or_else(|| {
        let start = first_wide_row(table);
        names(table, start, wanted).unwrap_or(start..start)
    });
    let number = |index: usize| table.rows[index].number;
    let titles = match rows.start {
        0 => None,
        1 => Some(message!(
            "row {row} is a title, and not read",
            row = number(0)
        )),
        start => Some(message!(
            "rows {first} to {last} are titles, and not read",
            first = number(0),
            last = number(start - 1)
        )),
    };
    let header = match rows.len() {
        0 => message!("no row has the names of the columns: the first row is data"),
        1 => message!("row {row} is the header", row = number(rows.start)),
        _ => message!(
            "rows {first} to {last} are the header",
            first = number(rows.start),
            last = number(rows.end - 1)
        ),
    };
    let row = if rows.is_empty() {
        0
    } else {
        number(rows.start)
    };
    let said = titles.into_iter().chain([header]);
    let said = said.map(|sentence| Understood {
        spot: Spot {
            sheet: table.name.clone(),
            ..Spot::default()
        },
        sentence,
        choice: HEADER_ROW,
        value: row.to_string(),
    });
    let said = said.collect();
    (Header { rows }, said)
}

fn filled(row: &Row) -> usize {
    row.cells
        .iter()
        .filter(|cell| **cell != Cell::Empty)
        .count()
}

/// The index of the first row that has about as many cells as the table is wide. Rows above it are
/// titles.
fn first_wide_row(table: &Table) -> usize {
    let mut counts: Vec<usize> = table.rows.iter().take(SAMPLE).map(filled).collect();
    let top = counts.clone();
    counts.sort_unstable();
    // Most rows below a header are as wide as it, or a little less.
    let usual = counts[counts.len() / 2].max(counts[counts.len() - 1] / 2);
    let is_wide = |count: &usize| *count >= 2.min(usual) && *count * 2 >= usual;
    top.iter().take(TOP).position(is_wide).unwrap_or(0)
}

/// The rows of the header that begins at `start`; `None` if that row is data.
fn names(table: &Table, start: usize, wanted: &Wanted<'_>) -> Option<Range<usize>> {
    // A row with a place is data, even if it looks different from the others.
    if has_data(table, start, wanted) {
        return None;
    }
    let kinds = |index: usize| -> Vec<Kind> { table.rows[index].cells.iter().map(kind).collect() };
    let first = kinds(start);
    let last = (start + SAMPLE).min(table.rows.len());
    // The kind of most cells of a column below a row.
    let below = |column: usize, from: usize| {
        let cells = (from..last).map(|index| kind(table.rows[index].cell(column)));
        let mut counts = [0usize; 5];
        for kind in cells.filter(|kind| *kind != Kind::Empty) {
            counts[kind as usize] += 1;
        }
        let all = [Kind::Words, Kind::Number, Kind::Date, Kind::Address];
        let usual = all.into_iter().max_by_key(|kind| counts[*kind as usize]);
        let is_clear = |kind: &Kind| counts[*kind as usize] * 5 >= counts.iter().sum::<usize>() * 4;
        usual
            .filter(is_clear)
            .filter(|kind| counts[*kind as usize] > 0)
    };
    // A column votes for a header if words stand above numbers or dates, and against it if the first
    // cell is as those below.
    let (mut for_it, mut against) = (0, 0);
    for (column, kind) in first.iter().enumerate() {
        let is_typed = !matches!(kind, Kind::Empty | Kind::Words);
        match below(column, start + 1) {
            Some(below) if *kind == Kind::Words && below != Kind::Words => for_it += 1,
            _ if is_typed && !is_year(table.rows[start].cell(column)) => against += 1,
            _ => {}
        }
    }
    if against > for_it || against > 0 && for_it == 0 || !first.contains(&Kind::Words) {
        return None;
    }
    let mut end = start + 1;
    while end < last.saturating_sub(1) && end < start + 4 {
        let row = kinds(end);
        let is_typed = |kind: &Kind| !matches!(kind, Kind::Empty | Kind::Words);
        let is_named = row.iter().enumerate().any(|(column, kind)| {
            *kind == Kind::Words && below(column, end + 1).is_some_and(|below| is_typed(&below))
        });
        if row.iter().any(is_typed) || !is_named || has_data(table, end, wanted) {
            break;
        }
        end += 1;
    }
    Some(start..end)
}

/// Whether a cell may be a year that names a column.
fn is_year(cell: &Cell) -> bool {
    let text = cell.to_string();
    text.trim()
        .parse()
        .is_ok_and(|year: u16| (1800..2200).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table of texts; cells are separated by vertical bars.
    fn table(rows: &[&str]) -> Table {
        let cell = |text: &str| match text {
            "" => Cell::Empty,
            _ => Cell::Text(text.to_owned()),
        };
        let row = |(i, text): (usize, &&str)| Row {
            number: i + 1,
            line: None,
            cells: text.split('|').map(cell).collect(),
        };
        Table {
            rows: rows.iter().enumerate().map(row).collect(),
            ..Table::default()
        }
    }

    /// Rows, the indices of those with the names of the columns, and the names.
    const HEADERS: &[(&[&str], Range<usize>, &[&str])] = &[
        (&[], 0..0, &[]),
        (&["place|stance", "France|yes"], 0..1, &["place", "stance"]),
        (&["place|stance"], 0..1, &["place", "stance"]),
        (&["France|5", "Spain|6"], 0..0, &[]),
        (
            &["0|Name|Age", "1|Ann|30", "2|Bob|31"],
            0..1,
            &["0", "Name", "Age"],
        ),
        (
            &["place|2023|2024", "France|5|6", "Spain|7|8"],
            0..1,
            &["place", "2023", "2024"],
        ),
        (
            &[
                "Answers|2025",
                "place|stance|date",
                "France|yes|2025-05",
                "Spain|no|2024",
            ],
            1..2,
            &["place", "stance", "date"],
        ),
        (
            &["Answers", "place|date", "France|2025-05", "Spain|2024"],
            1..2,
            &["place", "date"],
        ),
        (
            &[
                "place|people|",
                "|offered|taken",
                "France|5|6",
                "Spain|7|8",
                "Italy|1|2",
            ],
            0..2,
            &["place", "people offered", "taken"],
        ),
        (
            &[
                "place|people",
                "place|taken",
                "France|5",
                "Spain|7",
                "Italy|1",
            ],
            0..2,
            &["place", "people taken"],
        ),
        (&["France", "Spain", "Italy"], 0..1, &["France"]),
        (
            &["https://example.org/a|x", "https://example.org/b|y"],
            0..0,
            &[],
        ),
    ];

    #[test]
    fn headers_are_told_from_titles_and_data() {
        for (rows, expected, labels) in HEADERS {
            let table = table(rows);
            let (header, _) = find_header(&table, &Choices::default(), &Wanted::ANY);
            assert_eq!(header.rows, *expected, "{rows:?}");
            assert_eq!(header.labels(&table), *labels, "{rows:?}");
        }
    }
}
