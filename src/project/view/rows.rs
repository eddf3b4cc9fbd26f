//! A window of the cells of a sheet.

use serde::{Deserialize, Serialize};

/// Some rows of a sheet, as texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Rows {
    /// The index of the sheet.
    pub sheet: usize,
    /// The number of the first row of the window.
    pub first: usize,
    /// The rows of the window, empty ones as well.
    pub rows: Vec<GridRow>,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct GridRow {
    /// The number of the row.
    pub number: usize,
    /// The texts of its cells from column A on. Cells after the last one are empty.
    pub cells: Vec<String>,
    /// The problems of its cells: the column, or `None` for the whole row, and the index among the problems of the view.
    pub problems: Vec<(Option<usize>, usize)>,
}
