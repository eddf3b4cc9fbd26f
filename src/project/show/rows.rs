//! A window of the cells of a sheet.

use crate::project::project::Project;
use crate::project::view::{GridRow, Rows, View};
use crate::sheets::Cell;

/// Some rows of a sheet, with the problems of their cells as the view numbers them. Empty if there is no such sheet.
///
/// ```
/// use stancemap::project::{Project, View, rows};
/// use stancemap::sheets::{Cell, Row, Table};
///
/// let cells = vec![Cell::Text("Peru".to_owned())];
/// let table = Table { rows: vec![Row { number: 2, line: None, cells }], ..Table::default() };
/// let project = Project { tables: vec![table], ..Project::default() };
/// let window = rows(&project, &View::default(), 0, 1, 2);
/// assert!(window.rows[0].cells.is_empty());
/// assert_eq!(window.rows[1].cells, ["Peru"]);
/// ```
pub fn rows(project: &Project, view: &View, sheet: usize, first: usize, count: usize) -> Rows {
    let Some(table) = project.tables.get(sheet) else {
        return Rows {
            sheet,
            first,
            rows: Vec::new(),
        };
    };
    let row = |number: usize| {
        let mut window = GridRow {
            number,
            ..GridRow::default()
        };
        if let Ok(at) = table.rows.binary_search_by_key(&number, |row| row.number) {
            window.cells = table.rows[at].cells.iter().map(Cell::to_string).collect();
        }
        let problems = view.problems.iter().enumerate();
        let own = problems.filter(|(_, one)| {
            one.spot.sheet == Some(sheet) && one.spot.rows.binary_search(&number).is_ok()
        });
        window.problems = own.map(|(index, one)| (one.spot.column, index)).collect();
        window
    };
    Rows {
        sheet,
        first,
        rows: (first..first + count).map(row).collect(),
    }
}
