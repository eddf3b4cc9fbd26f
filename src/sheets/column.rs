//! One column of a sheet, of which the cells are judged together.

use std::collections::HashSet;

use serde_json::Value;

use crate::base::message::{Joint, Message, Value as Said, message};
use crate::base::problem::clipped;
use crate::sheets::choices::Epoch;
use crate::sheets::fault::{Fault, Spot, ranges};
use crate::sheets::table::{Cell, SheetName, Table};
use crate::sheets::understood::Understood;

/// The cells of a column below the header.
#[derive(Clone, Debug)]
pub struct Column<'a> {
    /// The sheet.
    pub sheet: &'a SheetName,
    /// The column, from 0.
    pub index: usize,
    /// The text above the cells; empty without a header.
    pub header: String,
    /// The number of each row with its cell, in order.
    pub cells: Vec<(usize, &'a Cell)>,
    /// The epoch of the file for dates that are numbers.
    pub epoch: Epoch,
}

impl<'a> Column<'a> {
    /// The cells of a column, from 0, in the rows from `first` on, which is an index in [`Table::rows`]. The row before
    /// it is the header. Rows that do not reach the column have empty cells there; a table without such rows has none.
    pub fn of(table: &'a Table, index: usize, first: usize) -> Self {
        let rows = table.rows.iter().skip(first);
        let above = first.checked_sub(1).and_then(|row| table.rows.get(row));
        let header = match above.map(|row| row.cell(index)) {
            Some(Cell::Text(text)) => text.clone(),
            _ => String::new(),
        };
        Column {
            sheet: &table.name,
            index,
            header,
            cells: rows.map(|row| (row.number, row.cell(index))).collect(),
            epoch: table.epoch,
        }
    }

    /// The place of some of its rows, by their numbers in order; without rows, of the whole column.
    pub fn spot(&self, rows: Vec<usize>) -> Spot {
        Spot {
            sheet: self.sheet.clone(),
            rows,
            column: Some(self.index),
        }
    }

    /// A decision about the whole column, with the option that changes it; empty if no option does.
    pub fn understood(&self, sentence: Message, choice: &'static str) -> Understood {
        Understood {
            spot: self.spot(Vec::new()),
            sentence,
            choice,
            value: String::new(),
        }
    }

    /// As [`Column::understood`], with the value of the option that holds.
    pub fn understood_as(
        &self,
        sentence: Message,
        choice: &'static str,
        value: impl Into<String>,
    ) -> Understood {
        Understood {
            value: value.into(),
            ..self.understood(sentence, choice)
        }
    }
}

/// The faults of a column, those of one kind together.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    kinds: Vec<Kind>,
}

#[derive(Debug)]
struct Kind {
    rows: Vec<usize>,
    /// The first different values, each with its rows.
    values: Vec<(String, Vec<usize>)>,
    /// The other values.
    others: HashSet<String>,
    expected: Message,
    done: Message,
}

impl Gathered {
    /// Adds a fault. The first different values of its kind are the ones that are told.
    pub(crate) fn add(&mut self, row: usize, found: &str, expected: &Message, done: &Message) {
        let same = |kind: &Kind| kind.expected == *expected && kind.done == *done;
        let at = self.kinds.iter().position(same).unwrap_or_else(|| {
            self.kinds.push(Kind {
                rows: Vec::new(),
                values: Vec::new(),
                others: HashSet::new(),
                expected: expected.clone(),
                done: done.clone(),
            });
            self.kinds.len() - 1
        });
        self.kinds[at].add(row, quoted(found));
    }

    /// The faults, in the order in which their kinds were found.
    pub(crate) fn into_faults(self, column: &Column<'_>) -> Vec<Fault> {
        let fault = |kind: Kind| Fault {
            found: kind.found(),
            spot: column.spot(kind.rows),
            expected: kind.expected,
            done: kind.done,
        };
        self.kinds.into_iter().map(fault).collect()
    }
}

impl Kind {
    fn add(&mut self, row: usize, found: String) {
        self.rows.push(row);
        let own = self.values.iter().position(|(own, _)| *own == found);
        match own {
            Some(at) => self.values[at].1.push(row),
            None if self.values.len() < NAMED => self.values.push((found, vec![row])),
            None => {
                self.others.insert(found);
            }
        }
    }

    /// The values in words. Of different ones, each is told with its rows, and very many are counted.
    fn found(&self) -> Message {
        if let [(only, _)] = &self.values[..] {
            return Message::of(only);
        }
        let named = self.values.iter().map(|(value, rows)| {
            let (count, rows) = (rows.len(), ranges(rows));
            message!(
                "{value} in row {rows}" | "{value} in rows {rows}",
                value,
                rows,
                count
            )
        });
        let others = match self.others.len() {
            0 => None,
            count => Some(message!("another value" | "{count} other values", count)),
        };
        Message::of(Said::list(named.chain(others), Joint::And))
    }
}

/// The most different values that a message names.
const NAMED: usize = 3;

/// A value in quotation marks for a message, shortened if it is long.
pub(crate) fn quoted(value: &str) -> String {
    let shown = clipped(value).escape_debug().to_string();
    // Apostrophes need no escape between double quotation marks.
    format!("\"{}\"", shown.replace("\\'", "'"))
}

/// A value of a document for a message, as [`quoted`] if it is a text.
pub(crate) fn quoted_value(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        other => clipped(&other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unlike_values_of_one_kind_are_told_with_their_rows() {
        let sheet = SheetName::new("a.csv", "");
        let column = Column {
            sheet: &sheet,
            index: 1,
            header: String::new(),
            cells: Vec::new(),
            epoch: Epoch::default(),
        };
        for (cells, expected) in [
            (&["soon", "soon"][..], "\"soon\""),
            (
                &["FY2024/25", "2025-W10"],
                "\"FY2024/25\" in row 2 and \"2025-W10\" in row 3",
            ),
            (
                &["a", "b", "a", "c"],
                "\"a\" in rows 2, 4, \"b\" in row 3 and \"c\" in row 5",
            ),
            (
                &["a", "b", "c", "d", "d"],
                "\"a\" in row 2, \"b\" in row 3, \"c\" in row 4 and another value",
            ),
            (
                &["a", "b", "c", "d", "e"],
                "\"a\" in row 2, \"b\" in row 3, \"c\" in row 4 and 2 other values",
            ),
        ] {
            let mut gathered = Gathered::default();
            for (i, cell) in cells.iter().enumerate() {
                gathered.add(i + 2, cell, &message!("a date"), &message!("used no date"));
            }
            let faults = gathered.into_faults(&column);
            let found: Vec<String> = faults.iter().map(|fault| fault.found.to_string()).collect();
            assert_eq!(found, [expected]);
            assert_eq!(faults[0].spot.rows.len(), cells.len());
        }
    }
}
