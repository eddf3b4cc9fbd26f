//! Numbers of a column: which sign stands before the decimals.

use crate::base::message::message;
use crate::sheets::choices::{DECIMAL, NumberChoices};
use crate::sheets::column::{Column, Gathered};
use crate::sheets::fault::Fault;
use crate::sheets::table::Cell;
use crate::sheets::understood::Understood;
use crate::sheets::value::nothing::{Nothing, means_nothing};
use crate::sheets::value::number::written::{ReadNumber, parse, parse_number};

/// The numbers of a column.
#[derive(Clone, Debug, Default)]
pub struct ColumnNumbers {
    /// The sign before the decimals; `None` if no number has decimals, or if it is not known.
    pub decimal: Option<char>,
    /// The number of each row, from 1, with the number in its cell; `None` if it has none that can be used.
    pub values: Vec<(usize, Option<ReadNumber>)>,
    /// One entry for each decision.
    pub understood: Vec<Understood>,
    /// Cells that are no numbers, and questions.
    pub faults: Vec<Fault>,
}

/// Reads a column of numbers. The sign of decimals is decided by the whole column; where it shows
/// none, numbers that depend on it are left out, and one fault asks for it. Each row has a value: `None` for an empty
/// cell and for one with a fault.
pub fn numbers(column: &Column<'_>, choices: &NumberChoices) -> ColumnNumbers {
    let mut found = ColumnNumbers::default();
    let mut faults = Gathered::default();
    let mut nothing = Nothing::default();
    let mut votes: [Vec<(usize, &str)>; 2] = Default::default();
    for (row, cell) in &column.cells {
        let Cell::Text(text) = cell else { continue };
        if let Some(sign) = parse(text).ok().and_then(|number| number.decimal()) {
            votes[usize::from(sign == ',')].push((*row, text));
        }
    }
    let is_mixed = choices.decimal.is_none() && votes.iter().all(|rows| !rows.is_empty());
    found.decimal = choices.decimal;
    if choices.decimal.is_none() && !is_mixed {
        let sign = if votes[0].is_empty() { ',' } else { '.' };
        if let Some((row, text)) = votes.iter().flatten().next() {
            found.decimal = Some(sign);
            let name = if sign == ',' {
                message!("a comma")
            } else {
                message!("a dot")
            };
            let said = message!(
                "{name} stands before decimals, as row {row} shows: {text}",
                name,
                row = *row,
                text = *text
            );
            found
                .understood
                .push(column.understood_as(said, DECIMAL, sign));
        }
    }
    if is_mixed {
        found.faults.push(contradiction(column, &votes));
    }
    for (row, cell) in &column.cells {
        if let Cell::Text(text) = cell
            && means_nothing(text)
        {
            nothing.add(*row, text);
            found.values.push((*row, None));
            continue;
        }
        let value = parse_number(cell, found.decimal).unwrap_or_else(|slip| {
            faults.add(
                *row,
                &cell.to_string(),
                &slip.message(),
                &message!("left the number out"),
            );
            None
        });
        found.values.push((*row, value));
    }
    found
        .understood
        .extend(nothing.told(column, message!("no number")));
    found.faults.extend(faults.into_faults(column));
    found
}

/// The fault of a column in which decimals have both signs.
fn contradiction(column: &Column<'_>, votes: &[Vec<(usize, &str)>; 2]) -> Fault {
    let fewer = if votes[1].len() < votes[0].len() {
        &votes[1]
    } else {
        &votes[0]
    };
    let first = |list: &[(usize, &str)]| {
        list.first()
            .map(|(row, text)| message!("{cell} in row {row}", cell = *text, row = *row))
            .unwrap_or_default()
    };
    Fault {
        spot: column.spot(fewer.iter().map(|vote| vote.0).collect()),
        found: message!(
            "both signs of decimals: {first}, {second}",
            first = first(&votes[0]),
            second = first(&votes[1])
        ),
        expected: message!("one sign in all rows"),
        done: message!(
            "read each number in the only way that it allows, and left out those that allow two"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheets::choices::Epoch;
    use crate::sheets::table::SheetName;

    fn read(cells: &[&str], decimal: Option<char>) -> ColumnNumbers {
        let sheet = SheetName::new("facts.csv", "");
        let cells: Vec<Cell> = cells
            .iter()
            .map(|text| Cell::Text((*text).to_owned()))
            .collect();
        let column = Column {
            sheet: &sheet,
            index: 1,
            header: String::new(),
            cells: cells
                .iter()
                .enumerate()
                .map(|(i, cell)| (i + 2, cell))
                .collect(),
            epoch: Epoch::default(),
        };
        numbers(&column, &NumberChoices { decimal })
    }

    fn values(found: &ColumnNumbers) -> Vec<Option<f64>> {
        found
            .values
            .iter()
            .map(|value| value.1.map(|number| number.value))
            .collect()
    }

    #[test]
    fn the_column_decides_the_sign_of_decimals() {
        let comma = read(&["1,234", "1,5"], None);
        assert_eq!(values(&comma), [Some(1.234), Some(1.5)]);
        assert_eq!(
            comma.understood[0].to_string(),
            "facts.csv, column B: a comma stands before decimals, as row 3 shows: 1,5 (--decimal)"
        );
        assert_eq!(
            values(&read(&["1,234", "1,234,567"], None)),
            [Some(1234.0), Some(1_234_567.0)]
        );
        assert_eq!(values(&read(&["1,234"], Some(','))), [Some(1.234)]);
        let asked = read(&["1,234", "5"], None);
        assert_eq!(values(&asked), [None, Some(5.0)]);
        assert_eq!(
            asked.faults[0].to_string(),
            "facts.csv, B2: found \"1,234\", expected an answer whether the sign is for thousands or decimals, \
             which no number of the column shows: --decimal . or --decimal ,; left the number out"
        );
        let mixed = read(&["1,5", "1.5", "2.5", "1,234"], None);
        assert_eq!(values(&mixed), [Some(1.5), Some(1.5), Some(2.5), None]);
        assert_eq!(mixed.faults[0].spot.rows, [2]);
        let other = read(&["1,5"], Some('.'));
        assert_eq!(
            other.faults[0].expected,
            "decimals after ., as in the rest of the column"
        );
    }
}
