//! Which rows of a table are titles, and which have the names of its columns.

use std::ops::Range;

use crate::sheets::columns::{KINDS, Lookup, SheetKind};
use crate::sheets::read::text::{is_date, is_number};
use crate::sheets::table::{Cell, Table};

/// How many rows above the first row of data may be titles and headers.
pub(super) const TOP: usize = 30;

/// Everything that is known of a sheet when its header is searched.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// The kinds of sheets that it may be, whose words name columns.
    pub kinds: &'a [&'static SheetKind],
    /// Whether a text is data, such as the name of a place, and names no column.
    pub is_data: &'a dyn Fn(&str) -> bool,
}

impl Wanted<'_> {
    /// A sheet of which nothing is known.
    pub const ANY: Wanted<'static> = Wanted {
        kinds: &KINDS,
        is_data: &|_| false,
    };
}

/// Whether a text names a column in a sheet of one of these kinds.
pub(super) fn is_known(kinds: &[&'static SheetKind], text: &str) -> bool {
    let header = Lookup::of(text);
    kinds.iter().any(|kind| header.is_known(kind))
}

/// The rows above the data of a table, as indices in [`Table::rows`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The rows with the names of the columns: one, several, or none. Rows before them are titles.
    pub rows: Range<usize>,
}

impl Header {
    /// The index of the first row of data.
    pub fn data(&self) -> usize {
        self.rows.end
    }

    /// The name of a column; those of several rows are joined by a space. Empty if it has none.
    pub fn label(&self, table: &Table, column: usize) -> String {
        self.texts(table, column).join(" ")
    }

    /// The name of a column in a sheet of one of these kinds. If the names of several rows are known only apart, as
    /// those in two languages, it is the first of these.
    pub fn label_in(&self, table: &Table, column: usize, kinds: &[&'static SheetKind]) -> String {
        let mut texts = self.texts(table, column);
        let joined = texts.join(" ");
        let known = texts.iter().position(|text| is_known(kinds, text));
        match known.filter(|_| !is_known(kinds, &joined)) {
            Some(index) => texts.swap_remove(index),
            None => joined,
        }
    }

    fn texts(&self, table: &Table, column: usize) -> Vec<String> {
        let cells = table.rows[self.rows.clone()]
            .iter()
            .map(|row| row.cell(column));
        let texts = cells.map(|cell| cell.to_string().trim().to_owned());
        let mut texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
        // Cells that are merged over several rows have their text in each.
        texts.dedup();
        texts
    }

    /// The names of all columns up to the last one that has a name. Empty without rows of names.
    pub fn labels(&self, table: &Table) -> Vec<String> {
        let rows = &table.rows[self.rows.clone()];
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        (0..width).map(|column| self.label(table, column)).collect()
    }
}

/// The kind of a cell, as far as a header differs in it from the data below.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Empty,
    Words,
    Number,
    Date,
    Address,
}

/// The kind of a cell.
pub(super) fn kind(cell: &Cell) -> Kind {
    match cell {
        Cell::Empty => Kind::Empty,
        Cell::Number(_) => Kind::Number,
        Cell::Date(_) => Kind::Date,
        Cell::Truth(_) | Cell::Error(_) => Kind::Words,
        Cell::Text(text) => match text.trim() {
            text if is_number(text) => Kind::Number,
            text if is_date(text) => Kind::Date,
            text if text.starts_with("http://") || text.starts_with("https://") => Kind::Address,
            _ => Kind::Words,
        },
    }
}
