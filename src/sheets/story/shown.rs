//! The texts of cells as a spreadsheet shows them.

use crate::sheets::fault::Spot;
use crate::sheets::story::draft::cell_text;
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
}
