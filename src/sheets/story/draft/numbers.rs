//! The numbers of a column.

use serde_json::{Number, Value};

use crate::sheets::choices::NumberChoices;
use crate::sheets::column::Column;
use crate::sheets::report::Report;
use crate::sheets::value;

/// The numbers of the cells of a column, in their order. A cell that is no number is told and left out.
pub(super) fn numbers_of(
    column: &Column<'_>,
    choices: &NumberChoices,
    report: &mut Report,
) -> Vec<Option<Value>> {
    let found = value::numbers(column, choices);
    report.understood.extend(found.understood);
    found.faults.into_iter().for_each(|fault| report.add(fault));
    let numbers = found.values.into_iter();
    numbers
        .map(|(_, number)| Some(of_number(number?.value)))
        .collect()
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
