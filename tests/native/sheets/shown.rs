//! Everything that is read from a file, as lines of text.

use stancemap::sheets::{Cell, Fault, Row, Sheets};

/// The rows of all sheets, then the decisions, then the faults.
pub fn shown(result: &Result<Sheets, Fault>) -> Vec<String> {
    let sheets = match result {
        Ok(sheets) => sheets,
        Err(fault) => return vec![format!("refused: {fault}")],
    };
    let mut lines = Vec::new();
    for table in &sheets.tables {
        if !table.name.sheet.is_empty() {
            lines.push(format!("sheet {}", table.name.sheet));
        }
        lines.extend(table.rows.iter().map(row));
    }
    lines.extend(sheets.understood.iter().map(|said| format!("said: {said}")));
    lines.extend(sheets.faults.iter().map(|fault| format!("fault: {fault}")));
    lines
}

fn row(row: &Row) -> String {
    let line = row
        .line
        .filter(|line| *line != row.number)
        .map(|line| format!("@{line}"));
    let cells: Vec<String> = row.cells.iter().map(cell).collect();
    format!(
        "{}{} {}",
        row.number,
        line.unwrap_or_default(),
        cells.join(" | ")
    )
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => "-".to_owned(),
        Cell::Text(text) => format!("{text:?}").replace("\\'", "'"),
        Cell::Number(number) => number.to_string(),
        Cell::Date(day) => day.to_string(),
        Cell::Truth(truth) => truth.to_string(),
        Cell::Error(error) => format!("error {error}"),
    }
}
