//! Sheets as CSV.

use crate::dossier::csv::write_row;
use crate::sheets::table::Table;

/// A sheet as CSV (RFC 4180), in UTF-8 with a byte order mark, so that spreadsheets read accents. A cell that
/// begins like a formula gets an apostrophe in front. A table without rows gives the mark alone.
///
/// ```
/// use stancemap::sheets::{Cell, Row, Table, table_csv};
///
/// let cells = vec![Cell::Text("=1+1".to_owned()), Cell::Number(2.5)];
/// let table = Table { rows: vec![Row { number: 1, line: None, cells }], ..Table::default() };
/// assert_eq!(table_csv(&table), "\u{feff}'=1+1,2.5\r\n");
/// ```
pub fn table_csv(table: &Table) -> String {
    let mut out = String::from('\u{feff}');
    for row in &table.rows {
        let cells: Vec<String> = row.cells.iter().map(ToString::to_string).collect();
        write_row(cells.iter().map(String::as_str), &mut out);
    }
    out
}
