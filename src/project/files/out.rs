//! The files that an editor takes away.

use serde::{Deserialize, Serialize};

use crate::project::project::Project;
use crate::sheets::{Cell, Decisions, Row, Table, table_csv};

/// A file with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FileOut {
    /// The name.
    pub name: String,
    /// The content.
    pub text: String,
}

/// The longest name of a sheet in a workbook, in letters.
const LONGEST: usize = 31;

/// The sheets as CSV files, and the decisions: the folder from which `stancemap build` makes the map. A basemap has to be
/// put beside them under its name.
pub fn sheet_files(project: &Project) -> Vec<FileOut> {
    let tables = filled_tables(project).into_iter();
    let mut files: Vec<FileOut> = tables
        .map(|table| FileOut {
            name: match project.tables.iter().find(|own| own.name.sheet.is_empty()) {
                Some(_) if table.name.sheet.is_empty() => table.name.file.clone(),
                _ => format!("{}.csv", table.name.sheet),
            },
            text: table_csv(&as_text(table, &project.decisions)),
        })
        .collect();
    let decisions = project.decisions.text();
    if decisions != Decisions::default().text() {
        files.push(FileOut {
            name: "decisions.json".to_owned(),
            text: decisions,
        });
    }
    files
}

/// The sheets with names that a workbook allows, and with their empty rows, so that each row has the number by which
/// decisions and messages call it.
pub fn filled_tables(project: &Project) -> Vec<Table> {
    let mut taken: Vec<String> = Vec::new();
    let mut tables = Vec::new();
    for table in &project.tables {
        let mut table = table.clone();
        let stem = table
            .name
            .file
            .rsplit_once('.')
            .map_or(&*table.name.file, |(stem, _)| stem);
        let name = match &*table.name.sheet {
            "" => stem,
            sheet => sheet,
        };
        table.name.sheet = free_name(name, &mut taken);
        let mut rows: Vec<Row> = Vec::with_capacity(table.rows.len());
        for row in std::mem::take(&mut table.rows) {
            rows.extend((rows.len() + 1..row.number).map(|number| Row {
                number,
                ..Row::default()
            }));
            rows.push(row);
        }
        table.rows = rows;
        tables.push(table);
    }
    tables
}

/// A name that a sheet of a workbook can have, and no other one has.
fn free_name(name: &str, taken: &mut Vec<String>) -> String {
    let plain: String = name
        .chars()
        .map(|letter| {
            if "[]:*?/\\".contains(letter) {
                '-'
            } else {
                letter
            }
        })
        .collect();
    let plain = plain.trim_matches('\'');
    let numbers = std::iter::once(String::new()).chain((2..).map(|number| format!(" {number}")));
    let mut names = numbers.map(|end| {
        let room = LONGEST - end.chars().count();
        plain.chars().take(room).collect::<String>() + &end
    });
    let name = names.find(|name| !taken.contains(&name.to_lowercase()));
    let name = name.unwrap_or_default();
    taken.push(name.to_lowercase());
    name
}

/// A table whose numbers and dates are texts that mean the same by the decisions.
fn as_text(mut table: Table, decisions: &Decisions) -> Table {
    let comma = decisions.choices.numbers.decimal == Some(',');
    let is_month = decisions.choices.dates.first_is_month == Some(true);
    for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
        let text = match cell {
            Cell::Number(number) if comma => number.to_string().replace('.', ","),
            Cell::Date(day) if is_month && day.parts().2 == 1 => {
                let (year, month, _) = day.parts();
                format!("{year:04}-{month:02}")
            }
            _ => continue,
        };
        *cell = Cell::Text(text);
    }
    table
}
