//! Rows that are headers by their words.

use std::cmp::Reverse;
use std::ops::Range;

use crate::sheets::columns::{Lookup, SheetKind, meaning_of};
use crate::sheets::read::header::{Header, Kind, TOP, Wanted, is_known, kind};
use crate::sheets::table::{Cell, Table};

/// How many cells of a row are compared with known names.
const NAMES: usize = 60;
/// The length of the longest text that may be a name, in bytes.
const LONGEST: usize = 200;
/// In how many rows at the top one known name makes a header. Below them it takes two.
const SEARCHED: usize = 12;
/// How many rows a header has at most.
const MOST: usize = 4;
/// How many rows below a header tell whether a column is in use.
const SAMPLE: usize = 50;

/// The rows with the most known names of columns, and those beside them that belong to the same header. `None` if
/// no row has known names.
pub(super) fn by_words(table: &Table, wanted: &Wanted<'_>) -> Option<Range<usize>> {
    let rows = 0..table.rows.len().min(TOP);
    let counts = rows.filter_map(|index| {
        let (count, kind) = count(table, index, wanted)?;
        // One known word may be a word in a row of data.
        let is_enough = match count {
            0 => false,
            1 => index < SEARCHED && !has_data(table, index, wanted),
            _ => true,
        };
        is_enough.then_some((count, index, kind))
    });
    let (_, best, kind) = counts.max_by_key(|(count, index, _)| (*count, Reverse(*index)))?;
    let mut rows = best..best + 1;
    while rows.len() < MOST && continues(table, &rows, kind, wanted) {
        rows.end += 1;
    }
    while rows.start > 0 && rows.len() < MOST && is_completed_above(table, &rows, wanted) {
        rows.start -= 1;
    }
    Some(rows)
}

/// How many names of a row are known in the kind of sheet that knows the most, and that kind.
fn count(table: &Table, index: usize, wanted: &Wanted<'_>) -> Option<(usize, &'static SheetKind)> {
    let cells = table.rows[index].cells.iter().take(NAMES);
    // No name of a column begins with a digit, as dates and numbers do, and none is as long as a passage.
    let may_be_name = |text: &&String| {
        text.len() <= LONGEST && !text.starts_with(|first: char| first.is_ascii_digit())
    };
    let texts = cells.filter_map(|cell| match cell {
        Cell::Text(text) => Some(text),
        _ => None,
    });
    let headers = texts.filter(may_be_name).map(|text| Lookup::of(text));
    let headers: Vec<Lookup> = headers.collect();
    let of_kind = |kind: &'static SheetKind| {
        let known = headers.iter().filter(|header| header.is_known(kind));
        (known.count(), kind)
    };
    let kinds = wanted.kinds.iter().rev().copied().map(of_kind);
    kinds.max_by_key(|(count, _)| *count)
}

/// Whether a row has a cell that is data.
pub(super) fn has_data(table: &Table, index: usize, wanted: &Wanted<'_>) -> bool {
    let cells = &table.rows[index].cells;
    cells.iter().any(|cell| (wanted.is_data)(&cell.to_string()))
}

/// Whether a row holds nothing but words, none of which is data.
fn is_wordy(table: &Table, index: usize, wanted: &Wanted<'_>) -> bool {
    let cells = &table.rows[index].cells;
    let is_word = |cell: &Cell| matches!(kind(cell), Kind::Empty | Kind::Words);
    cells.iter().all(is_word) && !has_data(table, index, wanted)
}

/// Whether most rows from an index on have a cell in a column.
fn is_used(table: &Table, column: usize, from: usize) -> bool {
    let rows = table.rows.iter().skip(from).take(SAMPLE);
    let filled = rows.clone().filter(|row| *row.cell(column) != Cell::Empty);
    filled.count() * 2 > rows.count()
}

/// Whether the row below a header has more names of its columns: the same ones in another language, or those that
/// it leaves open. The first column in use tells names from data: a row of data fills it in.
fn continues(
    table: &Table,
    rows: &Range<usize>,
    sheet: &'static SheetKind,
    wanted: &Wanted<'_>,
) -> bool {
    let index = rows.end;
    // Something is left as data.
    if index + 1 >= table.rows.len() || !is_wordy(table, index, wanted) {
        return false;
    }
    let header = Header { rows: rows.clone() };
    let above = |column: usize| header.label_in(table, column, &[sheet]);
    let text = |column: usize| table.rows[index].cell(column).to_string().trim().to_owned();
    let width = table.rows[index].cells.len();
    let own = |column: &usize| !text(*column).is_empty() && text(*column) != above(*column);
    let own: Vec<usize> = (0..width).filter(own).collect();
    let field = |text: &str| meaning_of(sheet, text).map(|(field, _)| field.name);
    let known = own.iter().filter(|column| field(&text(**column)).is_some());
    let is_same = |column: &usize| {
        let named = field(&above(*column));
        named.is_none() || named == field(&text(*column))
    };
    if known.clone().count() >= 2 && known.clone().count() * 2 >= own.len() {
        return known.copied().all(|column| is_same(&column));
    }
    let is_first =
        |column: &usize| !above(*column).is_empty() && is_used(table, *column, index + 1);
    let Some(first) = (0..header.labels(table).len()).find(is_first) else {
        return false;
    };
    let is_typed = |column: usize| {
        let below = kind(table.rows[index + 1].cell(column));
        !matches!(below, Kind::Empty | Kind::Words)
    };
    let is_certain = |column: &usize| field(&text(*column)).is_some() || is_typed(*column);
    let is_name = |column: &usize| above(*column).is_empty() || is_certain(column);
    !own.contains(&first) && own.iter().any(is_certain) && own.iter().all(is_name)
}

/// Whether the row above a header has a name for a column in use that the header leaves open, and is no title.
fn is_completed_above(table: &Table, rows: &Range<usize>, wanted: &Wanted<'_>) -> bool {
    let index = rows.start - 1;
    if !is_wordy(table, index, wanted) {
        return false;
    }
    let header = Header { rows: rows.clone() };
    let cells = table.rows[index].cells.iter().enumerate();
    let filled: Vec<(usize, &Cell)> = cells.filter(|(_, cell)| **cell != Cell::Empty).collect();
    let completes = |(column, cell): &(usize, &Cell)| {
        let is_name = filled.len() > 1 || is_known(wanted.kinds, &cell.to_string());
        is_name && header.label(table, *column).is_empty() && is_used(table, *column, rows.end)
    };
    filled.iter().any(completes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheets::columns::{KINDS, words};

    #[test]
    fn no_known_name_is_passed_over() {
        for field in KINDS.iter().flat_map(|kind| kind.fields) {
            for word in words(field.words).chain([field.name]) {
                // A header may have a mark and a tag of a language besides.
                assert!(word.len() < LONGEST / 2, "{word}");
                assert!(!word.starts_with(|first: char| first.is_ascii_digit()));
            }
        }
    }
}
