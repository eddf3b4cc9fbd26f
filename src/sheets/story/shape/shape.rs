//! The rows and the columns of a sheet with their meanings.

use crate::sheets::columns::{Columns, SheetKind};
use crate::sheets::report::Report;
use crate::sheets::story::head::Head;
use crate::sheets::story::kinds::sorted;
use crate::sheets::table::{SheetName, Table, column_letters};

/// Which rows and columns of a sheet hold what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetShape {
    /// The sheet.
    pub name: SheetName,
    /// The list of the dossier that it holds.
    pub kind: &'static str,
    /// The numbers of the rows with the names of the columns.
    pub header: Vec<usize>,
    /// The index of the first row with data.
    pub first: usize,
    /// All columns, from left to right.
    pub columns: Vec<ColumnShape>,
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnShape {
    /// Its name in the sheet; empty if it has none.
    pub header: String,
    /// The field that it holds, such as `text_es`; empty if it is not read.
    pub meaning: String,
    /// Whether the editor has decided that.
    pub is_decided: bool,
}

impl SheetShape {
    /// The shape of a sheet with the columns that were chosen.
    pub(in crate::sheets::story) fn of(
        table: &Table,
        kind: &'static SheetKind,
        head: &Head,
        columns: &Columns,
        decided: &[(String, String)],
    ) -> SheetShape {
        let mut all: Vec<ColumnShape> = Vec::new();
        for header in &head.headers {
            all.push(ColumnShape {
                header: header.trim().to_owned(),
                ..ColumnShape::default()
            });
        }
        for one in &columns.chosen {
            let Some(column) = all.get_mut(one.index) else {
                continue;
            };
            column.meaning = one.name();
            column.is_decided = decided.iter().any(|(name, _)| {
                let own = name.strip_prefix(kind.name);
                let own = own.and_then(|own| own.strip_prefix('.'));
                own.unwrap_or(name) == column.meaning
            });
        }
        let header = table.rows.get(head.rows.clone()).unwrap_or_default();
        SheetShape {
            name: table.name.clone(),
            kind: kind.name,
            header: header.iter().map(|row| row.number).collect(),
            first: head.first,
            columns: all,
        }
    }

    /// Says that a column whose header is a date holds stances.
    pub(in crate::sheets::story) fn hold_stances(&mut self, column: usize) {
        if let Some(column) = self.columns.get_mut(column) {
            "stance".clone_into(&mut column.meaning);
        }
    }

    /// The name of a column in decisions: its header, or its letters if others have the same or it has none.
    pub fn called(&self, column: usize) -> String {
        let header = self.columns.get(column).map_or("", |one| &*one.header);
        let same = self.columns.iter().filter(|one| one.header == header);
        match header.is_empty() || same.count() > 1 {
            true => column_letters(column),
            false => header.to_owned(),
        }
    }

    /// The column of a field, by the name that it has in the column: `text_es`.
    pub fn column(&self, meaning: &str) -> Option<usize> {
        self.columns.iter().position(|one| one.meaning == meaning)
    }
}

/// The list of the dossier that each sheet holds; empty for a sheet that is not read.
pub fn kinds_of(tables: &[Table]) -> Vec<&'static str> {
    let sorted = sorted(tables, &mut Report::default());
    let kind = |table: &Table| {
        let mut found = sorted.iter();
        let own = found.find(|(_, other)| std::ptr::eq(*other, table));
        own.map_or("", |(kind, _)| kind.name)
    };
    tables.iter().map(kind).collect()
}
