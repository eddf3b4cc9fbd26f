//! Faults of cells, in words that lead an editor to them.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::base::message::{Joint, Message, Value, message};
use crate::sheets::table::{SheetName, column_letters};

/// Where a fault is: cells, rows, a column, or a whole sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Spot {
    /// The sheet.
    pub sheet: SheetName,
    /// The numbers of the rows, from 1, in order. Empty if the fault is the sheet's or the column's.
    pub rows: Vec<usize>,
    /// The column, from 0; `None` if whole rows or the whole sheet are meant.
    pub column: Option<usize>,
}

/// One fault of a kind, in one row or in many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    /// Where it is.
    pub spot: Spot,
    /// The value that was found; of many, the first.
    pub found: Message,
    /// The value that was expected, with the nearest valid ones.
    pub expected: Message,
    /// The action that was taken, in the past tense: `left the row out`.
    pub done: Message,
}

impl Spot {
    /// The place of some cells of a sheet, in the order of their rows. Cells in several columns are named by their rows
    /// alone.
    pub(crate) fn of_cells(cells: &[Spot]) -> Spot {
        let Some(first) = cells.first() else {
            return Spot::default();
        };
        let is_one_column = cells.iter().all(|spot| spot.column == first.column);
        let mut rows: Vec<usize> = cells.iter().flat_map(|spot| spot.rows.clone()).collect();
        rows.dedup();
        Spot {
            sheet: first.sheet.clone(),
            rows,
            column: first.column.filter(|_| is_one_column),
        }
    }
}

impl Spot {
    /// `facts.xlsx, sheet Facts, C14`; of several rows `facts.csv, column C, rows 3, 5–9`; of a whole
    /// column `facts.csv, column C`.
    pub fn message(&self) -> Message {
        let sheet = self.sheet.message();
        let letters = self.column.map(column_letters);
        match (letters, &self.rows[..]) {
            (None, []) => sheet,
            (Some(column), [row]) => {
                message!("{sheet}, {cell}", sheet, cell = format!("{column}{row}"))
            }
            (Some(column), []) => message!("{sheet}, column {column}", sheet, column),
            (Some(column), rows) => message!(
                "{sheet}, column {column}, row {rows}" | "{sheet}, column {column}, rows {rows}",
                sheet,
                column,
                rows = ranges(rows),
                count = rows.len()
            ),
            (None, rows) => message!(
                "{sheet}, row {rows}" | "{sheet}, rows {rows}",
                sheet,
                rows = ranges(rows),
                count = rows.len()
            ),
        }
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl From<&Spot> for Value {
    fn from(spot: &Spot) -> Value {
        spot.message().into()
    }
}

impl Fault {
    /// The fault with its place, in words for an editor.
    pub fn message(&self) -> Message {
        let Fault {
            spot,
            found,
            expected,
            done,
        } = self;
        message!(
            "{spot}: found {found}, expected {expected}; {done}",
            spot,
            found,
            expected,
            done
        )
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

/// How many ranges of rows a message names.
const RUNS: usize = 20;

/// Numbers in order, neighbours as a range: `3, 5–9`. Of very many, the first are named: `3, 5, 7 and 80
/// more`.
pub fn ranges(rows: &[usize]) -> Message {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &row in rows {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == row => *last = row,
            _ => runs.push((row, row)),
        }
    }
    let shown = &runs[..runs.len().min(RUNS)];
    let count = |runs: &[(usize, usize)]| {
        runs.iter()
            .map(|(first, last)| last - first + 1)
            .sum::<usize>()
    };
    let written = shown.iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        _ => format!("{first}–{last}"),
    });
    let written = Value::list(written, Joint::Comma);
    match rows.len() - count(shown) {
        0 => written.into(),
        more => message!("{rows} and {more} more", rows = written, more),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_very_many_rows_the_first_are_named() {
        let odd: Vec<usize> = (0..100).map(|i| i * 2 + 1).collect();
        let text = ranges(&odd).to_string();
        assert!(
            text.starts_with("1, 3, 5, ") && text.ends_with(", 39 and 80 more"),
            "{text}"
        );
        assert_eq!(ranges(&[3, 5, 6, 7]), "3, 5–7");
    }

    #[test]
    fn a_spot_is_named_as_a_spreadsheet_does() {
        let spot = |sheet: &str, rows: &[usize], column| Spot {
            sheet: SheetName::new("facts.xlsx", sheet),
            rows: rows.to_vec(),
            column,
        };
        for (spot, expected) in [
            (
                spot("Facts", &[14], Some(2)),
                "facts.xlsx, sheet Facts, C14",
            ),
            (
                spot("", &[3, 5, 6, 7], Some(0)),
                "facts.xlsx, column A, rows 3, 5–7",
            ),
            (spot("", &[3], None), "facts.xlsx, row 3"),
            (spot("", &[], Some(27)), "facts.xlsx, column AB"),
            (spot("", &[], None), "facts.xlsx"),
        ] {
            assert_eq!(spot.to_string(), expected);
        }
    }
}
