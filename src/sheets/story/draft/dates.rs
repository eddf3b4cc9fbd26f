//! The dates of a column.

use crate::sheets::choices::DateChoices;
use crate::sheets::column::Column;
use crate::sheets::report::Report;
use crate::sheets::value;

/// The dates of the cells of a column, in their order, in the form that dossiers have. A cell that is no date
/// is told and left out.
pub(super) fn dates_of(
    column: &Column<'_>,
    choices: &DateChoices,
    report: &mut Report,
) -> Vec<Option<String>> {
    let found = value::dates(column, choices);
    report.understood.extend(found.understood);
    found.faults.into_iter().for_each(|fault| report.add(fault));
    let dates = found.values.into_iter();
    dates.map(|(_, date)| Some(date?.to_string())).collect()
}
