//! The numbers of a column.

use serde_json::{Number, Value, json};

use crate::base::message::message;
use crate::sheets::choices::NumberChoices;
use crate::sheets::column::{Column, Gathered};
use crate::sheets::report::Report;
use crate::sheets::table::Cell;
use crate::sheets::value;
use crate::sheets::value::ReadNumber;

/// The numbers of the cells of a column, in their order. A cell that is no number is told and left out, and so is a
/// percentage: the fields of these columns have no measure.
pub(super) fn numbers_of(
    column: &Column<'_>,
    choices: &NumberChoices,
    report: &mut Report,
) -> Vec<Option<Value>> {
    let mut faults = Gathered::default();
    let read = read(column, choices, report).into_iter();
    let cells = read.zip(&column.cells);
    let values = cells.map(|(number, (row, cell))| match number {
        Some(number) if number.is_percent => {
            let expected = message!("a number without the sign %");
            faults.add(
                *row,
                &cell.to_string(),
                &expected,
                &message!("left the number out"),
            );
            None
        }
        number => Some(of_number(number?.value)),
    });
    let values = values.collect();
    report.faults.extend(faults.into_faults(column));
    values
}

/// As [`numbers_of`], of figures, which have a measure in a column of its own. Percentages are marked: see
/// [`percentage`].
pub(super) fn amounts_of(
    column: &Column<'_>,
    choices: &NumberChoices,
    report: &mut Report,
) -> Vec<Option<Value>> {
    let read = read(column, choices, report).into_iter();
    let cells = read.zip(&column.cells);
    let value = |(number, (_, cell)): (Option<ReadNumber>, &(usize, &Cell))| {
        let number = number?;
        let value = of_number(number.value);
        Some(match number.is_percent {
            true => json!({PERCENT: value, SHOWN: cell.to_string()}),
            false => value,
        })
    };
    cells.map(value).collect()
}

fn read(
    column: &Column<'_>,
    choices: &NumberChoices,
    report: &mut Report,
) -> Vec<Option<ReadNumber>> {
    let found = value::numbers(column, choices);
    report.understood.extend(found.understood);
    found.faults.into_iter().for_each(|fault| report.add(fault));
    found.values.into_iter().map(|(_, number)| number).collect()
}

// The keys of a percentage before it has its measure.
const PERCENT: &str = "percent";
const SHOWN: &str = "shown";

/// The number of a value that is a percentage, and its text; `None` for other values.
pub(crate) fn percentage(value: &Value) -> Option<(&Value, &str)> {
    let shown = value.get(SHOWN).and_then(Value::as_str);
    value.get(PERCENT).zip(shown)
}

/// A number of a dossier: without a point if it is whole.
pub(super) fn of_number(number: f64) -> Value {
    // Whole numbers up to 2^53 are exact.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0
        && number.abs() <= EXACT
        && !(number == 0.0 && number.is_sign_negative())
    {
        return Value::from(number as i64);
    }
    Number::from_f64(number).map_or(Value::Null, Value::Number)
}
