//! One change, and its inverse.

use std::mem;

use crate::project::change::cells::write_cells;
use crate::project::change::columns::{Column, put_column, take_column};
use crate::project::change::rows::{put_rows, take_rows};
use crate::project::project::{Basemap, EarlierDossier, Project, Told};
use crate::sheets::{Cell, Decisions, Row, SheetName, Table};

/// One change of a project. Each keeps only what it takes away.
#[derive(Clone, Debug)]
pub(in crate::project) enum Change {
    /// Writes cells of a sheet, each with its row and its column.
    Cells(usize, Vec<(usize, usize, Cell)>),
    /// Takes rows out of a sheet, by their numbers in order. The rows below get lower numbers.
    TakeRows(usize, Vec<usize>),
    /// Puts rows into a sheet, which have these numbers then. Those of them that are empty are in the list of numbers alone.
    PutRows(usize, Vec<usize>, Vec<Row>),
    /// Takes a column out of a sheet.
    TakeColumn(usize, usize),
    /// Puts a column into a sheet.
    PutColumn(usize, usize, Column),
    /// Takes a sheet out.
    TakeSheet(usize),
    /// Puts a sheet in.
    PutSheet(usize, Table),
    /// Gives a sheet a name.
    Name(usize, SheetName),
    /// Puts other decisions in place of those.
    Decisions(Box<Decisions>),
    /// Puts other files, and other things that were told of files, in place of those.
    Told(Box<Told>),
    /// Puts other sheets in place of all.
    Tables(Vec<Table>),
    /// Puts another basemap in place of that one.
    Basemap(Option<Basemap>),
    /// Gives the project a name.
    ProjectName(String),
    /// Puts another dossier in place of the one that was published before.
    Earlier(Option<EarlierDossier>),
    /// Puts another project in place of all.
    Whole(Box<Project>),
}

impl Change {
    /// Makes the change, whose sheet is there, and returns the one that takes it back.
    pub(in crate::project) fn make(self, project: &mut Project) -> Change {
        let tables = &mut project.tables;
        match self {
            Change::Cells(sheet, cells) => {
                Change::Cells(sheet, write_cells(&mut tables[sheet], cells))
            }
            Change::TakeRows(sheet, numbers) => {
                let rows = take_rows(&mut tables[sheet], &numbers);
                Change::PutRows(sheet, numbers, rows)
            }
            Change::PutRows(sheet, numbers, rows) => {
                put_rows(&mut tables[sheet], &numbers, rows);
                Change::TakeRows(sheet, numbers)
            }
            Change::TakeColumn(sheet, column) => {
                Change::PutColumn(sheet, column, take_column(&mut tables[sheet], column))
            }
            Change::PutColumn(sheet, column, cells) => {
                put_column(&mut tables[sheet], column, cells);
                Change::TakeColumn(sheet, column)
            }
            Change::TakeSheet(sheet) => Change::PutSheet(sheet, tables.remove(sheet)),
            Change::PutSheet(sheet, table) => {
                tables.insert(sheet, table);
                Change::TakeSheet(sheet)
            }
            Change::Name(sheet, name) => {
                Change::Name(sheet, mem::replace(&mut tables[sheet].name, name))
            }
            Change::Decisions(decisions) => {
                Change::Decisions(Box::new(mem::replace(&mut project.decisions, *decisions)))
            }
            Change::Told(told) => Change::Told(Box::new(mem::replace(&mut project.told, *told))),
            Change::Tables(others) => Change::Tables(mem::replace(tables, others)),
            Change::Basemap(basemap) => {
                Change::Basemap(mem::replace(&mut project.basemap, basemap))
            }
            Change::ProjectName(name) => Change::ProjectName(mem::replace(&mut project.name, name)),
            Change::Earlier(earlier) => {
                Change::Earlier(mem::replace(&mut project.earlier, earlier))
            }
            Change::Whole(other) => Change::Whole(Box::new(mem::replace(project, *other))),
        }
    }
}
