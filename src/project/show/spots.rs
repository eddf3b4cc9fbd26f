//! Spots as a page follows them.

use std::collections::HashMap;

use crate::base::message::Message;
use crate::project::project::Project;
use crate::project::view::SpotView;
use crate::sheets::{SheetName, Spot};

/// The indices of sheets by their names.
pub(super) struct Spots<'a>(HashMap<&'a SheetName, usize>);

impl<'a> Spots<'a> {
    /// The sheets of a project.
    pub(super) fn of(project: &'a Project) -> Spots<'a> {
        let tables = project.tables.iter().enumerate();
        Spots(tables.map(|(i, table)| (&table.name, i)).collect())
    }

    /// A spot.
    pub(super) fn view(&self, spot: &Spot) -> SpotView {
        SpotView {
            sheet: self.0.get(&spot.sheet).copied(),
            rows: spot.rows.clone(),
            column: spot.column,
            text: match spot.sheet.file.is_empty() {
                true => Message::default(),
                false => spot.message(),
            },
        }
    }
}
