//! Sheets with a column for each date.

use serde_json::Value;

use crate::base::message::{Message, message};
use crate::dossier::Edtf;
use crate::sheets::choices::DateChoices;
use crate::sheets::columns::{Columns, FACTS};
use crate::sheets::story::draft::{cell_text, spot};
use crate::sheets::story::rows::{Cell, Row};
use crate::sheets::table::Table;
use crate::sheets::value::{DateSlip, header_dates};

/// The columns whose headers are dates, with the dates or why they cannot be used; none if there is only one such
/// column.
pub(in crate::sheets::story) fn date_columns(
    headers: &[String],
    choices: &DateChoices,
) -> Vec<(usize, Result<Edtf, DateSlip>)> {
    let dates = header_dates(headers, choices);
    if dates.len() > 1 { dates } else { Vec::new() }
}

/// The sentence about columns of dates, with their headers, and the dates where these look otherwise.
pub(in crate::sheets::story) fn dates_told(
    headers: &[String],
    dates: &[(usize, Result<Edtf, DateSlip>)],
    is_wide: bool,
) -> Option<Message> {
    let shown = |(index, date): &(usize, Result<Edtf, DateSlip>)| {
        let header = headers[*index].trim();
        match date {
            Ok(date) if date.to_string() != header => format!("{header} ({date})"),
            _ => header.to_owned(),
        }
    };
    let (first, last) = (shown(dates.first()?), shown(dates.last()?));
    let told = match is_wide {
        true => message!("and their cells stances: each is a fact of its own"),
        false => message!("and not read, because other columns have stances or dates"),
    };
    Some(message!(
        "the columns {first} to {last} are dates, {told}",
        first,
        last,
        told
    ))
}

/// A row for each cell that is not empty in the columns of dates: the cell is the stance, and the header the
/// date. The other cells of the row are those of each.
pub(in crate::sheets::story) fn wide_rows(
    rows: Vec<Row>,
    table: &Table,
    dates: &[(usize, Edtf)],
) -> Vec<Row> {
    let fields =
        ["stance", "date"].map(|name| FACTS.fields.iter().find(|field| field.name == name));
    let [Some(stance), Some(date)] = fields else {
        return rows;
    };
    let mut long = Vec::new();
    for row in rows {
        let own = table
            .rows
            .binary_search_by_key(&row.spot.rows[0], |own| own.number);
        let own = own.ok().map(|index| &table.rows[index]);
        for (index, own_date) in dates {
            let Some(cell) = own.and_then(|own| cell_text(own.cell(*index))) else {
                continue;
            };
            let spot = spot(&table.name, row.spot.rows[0], *index);
            let mut one = row.clone();
            one.values.retain(|cell| cell.field.name != "fact_id");
            let cells = [
                (stance, cell.trim().to_owned()),
                (date, own_date.to_string()),
            ];
            one.values.extend(cells.map(|(field, text)| Cell {
                field,
                language: None,
                value: Value::from(text),
                spot: spot.clone(),
            }));
            long.push(one);
        }
    }
    long
}

/// Whether a sheet has neither a column for stances nor one for dates, so that columns of dates can hold the
/// stances. Neither may be asked for.
pub(in crate::sheets::story) fn can_be_wide(columns: &Columns) -> bool {
    let is_asked = |name: &str| columns.questions.iter().any(|one| one.name == name);
    let mut names = ["stance", "date"].into_iter();
    names.all(|name| columns.of(name).is_none() && !is_asked(name))
}
