//! The texts of cells as a spreadsheet shows them.

use serde_json::Value;

use crate::base::problem::Problem;
use crate::sheets::column::quoted;
use crate::sheets::fault::Spot;
use crate::sheets::story::draft::{Draft, cell_text};
use crate::sheets::table::Table;

/// The cells of all tables.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown<'a>(pub(super) &'a [Table]);

impl Shown<'_> {
    /// The text of the one cell of a spot; `None` if the spot is not one cell, or the cell is empty.
    pub(super) fn text(&self, spot: &Spot) -> Option<String> {
        let (Some(column), [row]) = (spot.column, &spot.rows[..]) else {
            return None;
        };
        let table = self.0.iter().find(|table| table.name == spot.sheet)?;
        let at = table
            .rows
            .binary_search_by_key(row, |row| row.number)
            .ok()?;
        cell_text(table.rows[at].cell(column)).map(|text| text.trim().to_owned())
    }

    /// The value that a problem found, as its cell shows it: `1,5` where the document has 1.5. A problem that
    /// found something else than the value of its field keeps its words, and so does one of an item of a list,
    /// of which the cell has more.
    pub(super) fn found(&self, problem: &Problem, draft: &Draft, spot: &Spot) -> String {
        let value = draft
            .value(&problem.path)
            .filter(|_| !problem.path.ends_with(']'));
        let is_it = |value: &&Value| {
            let plain = value.as_str().unwrap_or_default();
            let own = [value.to_string(), plain.to_owned(), format!("\"{value}\"")];
            own.map(|own| Problem::new("", own, "", "").found)
                .contains(&problem.found)
        };
        let text = value.filter(is_it).and_then(|_| self.text(spot));
        text.map_or_else(|| problem.found.clone(), |text| quoted(&text))
    }
}
