use std::path::Path;

use crate::cli::open::{is_standard_input, name_of, open_input};
use crate::cli::sheets::is_sheet;
use crate::language::matching::Matcher;
use crate::sheets::read::{Header, Wanted, find_header, read};
use crate::sheets::{Choices, FACTS, Table, column_letters};

/// Whether a file is read as a sheet, and not as lines of text.
pub(super) fn is_table(path: &Path, header: Option<&str>) -> bool {
    let is_text = is_standard_input(path)
        || path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("txt"));
    header.is_some() || is_sheet(path) && !is_text
}

/// The cells of a column, and its header.
#[derive(Debug, Default)]
pub(super) struct Cells {
    /// The header; empty without one.
    pub(super) header: String,
    /// The cells that are not empty.
    pub(super) texts: Vec<String>,
}

/// The cells of a column that are not empty: of the one with that header, or of the only one.
///
/// # Errors
/// Why the sheet cannot be read, or which columns there are.
pub(super) fn cells(path: &Path, header: Option<&str>, matcher: &Matcher) -> Result<Cells, String> {
    let shown = path.display();
    let sheets = read(&name_of(path), &open_input(path)?, &Choices::default());
    let sheets = sheets.map_err(|fault| fault.to_string())?;
    let is_place = |text: &str| matcher.find(text).place().is_some();
    let mut columns = Vec::new();
    for table in &sheets.tables {
        let wanted = Wanted {
            kinds: &[&FACTS],
            is_data: &is_place,
        };
        let (head, _) = find_header(table, &Choices::default(), &wanted);
        columns.extend(columns_of(table, &head));
    }
    let has_several = sheets.tables.len() > 1;
    let is_named = |one: &&Named| {
        let header = header.unwrap_or_default();
        one.label.to_lowercase() == header.trim().to_lowercase()
    };
    let is_lettered = |one: &&Named| header == Some(&one.letters);
    let found = match (header, &columns[..]) {
        (None, [only]) => Some(only),
        (None, _) => None,
        (Some(_), all) => all.iter().find(is_named).or(all.iter().find(is_lettered)),
    };
    if let Some(found) = found {
        return Ok(Cells {
            header: found.label.clone(),
            texts: found.cells.clone(),
        });
    }
    let listed = match has_several {
        true => in_sheets(&columns),
        false => in_words(&columns),
    };
    Err(match (header, columns.first()) {
        (_, None) => format!("{shown}: found no cells, expected a column of names or codes"),
        (Some(header), _) => {
            format!("--column {header}: found no such column in {shown}, expected {listed}")
        }
        (None, Some(first)) => {
            let name = match &*first.label {
                "" => first.letters.clone(),
                label => format!("\"{label}\""),
            };
            format!(
                "{shown} has {} columns, {listed}: name the one with the places, such as --column {name}",
                columns.len()
            )
        }
    })
}

/// Columns in a sentence: `A ("Country"), B ("Code") and C ("Stance")`.
fn in_words(columns: &[Named]) -> String {
    let listed: Vec<String> = columns.iter().map(Named::told).collect();
    match listed.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => listed.concat(),
    }
}

/// Columns of several sheets, under the name of each sheet: `facts: A ("Country") and B ("Stance"); stances: A ("Label")`.
fn in_sheets(columns: &[Named]) -> String {
    let of_sheets = columns.chunk_by(|one, next| one.sheet == next.sheet);
    let listed = of_sheets.filter_map(|own| {
        let sheet = &own.first()?.sheet;
        Some(format!("in the sheet {sheet} {}", in_words(own)))
    });
    listed.collect::<Vec<_>>().join("; ")
}

/// A column of a sheet.
struct Named {
    /// The name of its sheet in the workbook.
    sheet: String,
    letters: String,
    label: String,
    /// Its cells that are not empty.
    cells: Vec<String>,
}

impl Named {
    fn told(&self) -> String {
        match &*self.label {
            "" => self.letters.clone(),
            label => format!("{} (\"{label}\")", self.letters),
        }
    }
}

/// The columns of a table that hold something.
fn columns_of(table: &Table, head: &Header) -> Vec<Named> {
    let width = table.rows.iter().map(|row| row.cells.len()).max();
    let column = |index: usize| {
        let rows = table.rows[head.data()..].iter();
        let texts = rows.map(|row| row.cell(index).to_string().trim().to_owned());
        Named {
            sheet: table.name.sheet.clone(),
            letters: column_letters(index),
            label: head.label(table, index),
            cells: texts.filter(|text| !text.is_empty()).collect(),
        }
    };
    let columns = (0..width.unwrap_or(0)).map(column);
    columns.filter(|one| !one.cells.is_empty()).collect()
}
