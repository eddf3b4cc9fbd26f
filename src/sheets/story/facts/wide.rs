//! Sheets with a column for each date.

use serde_json::Value;

use crate::dossier::Edtf;
use crate::sheets::columns::{Columns, FACTS};
use crate::sheets::story::draft::{cell_text, spot};
use crate::sheets::story::rows::{Cell, Row};
use crate::sheets::table::Table;

/// The columns whose headers are dates, with the dates; none if there is only one such column.
pub(in crate::sheets::story) fn date_columns(headers: &[String]) -> Vec<(usize, String)> {
    let dates = headers.iter().enumerate().filter_map(|(index, header)| {
        let date: Edtf = header.trim().parse().ok()?;
        Some((index, date.to_string()))
    });
    let dates: Vec<(usize, String)> = dates.collect();
    if dates.len() > 1 { dates } else { Vec::new() }
}

/// A row for each cell that is not empty in the columns of dates: the cell is the stance, and the header the
/// date. The other cells of the row are those of each.
pub(in crate::sheets::story) fn wide_rows(
    rows: Vec<Row>,
    table: &Table,
    dates: &[(usize, String)],
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
        for (index, text) in dates {
            let Some(cell) = own.and_then(|own| cell_text(own.cell(*index))) else {
                continue;
            };
            let spot = spot(&table.name, row.spot.rows[0], *index);
            let mut one = row.clone();
            one.values.retain(|cell| cell.field.name != "fact_id");
            let cells = [(stance, cell.trim().to_owned()), (date, text.clone())];
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
