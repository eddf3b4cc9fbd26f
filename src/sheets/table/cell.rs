//! One cell.

use std::fmt;

use crate::dossier::Day;

/// The content of a cell. Cells of delimited text are [`Empty`](Cell::Empty) or [`Text`](Cell::Text).
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing, or only white space.
    #[default]
    Empty,
    /// A text as it was written: never a formula, HTML or a script, whatever it looks like.
    Text(String),
    /// A number of a workbook, without the format by which it is shown.
    Number(f64),
    /// A date of a workbook, without its time.
    Date(Day),
    /// A truth value of a workbook.
    Truth(bool),
    /// An error of a workbook, such as `#REF!`.
    Error(String),
}

impl fmt::Display for Cell {
    /// The content as text: `12.5`, `2025-05-12`, `true`. Nothing if the cell is empty.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cell::Empty => Ok(()),
            Cell::Text(text) | Cell::Error(text) => f.write_str(text),
            Cell::Number(number) => number.fmt(f),
            Cell::Date(day) => day.fmt(f),
            Cell::Truth(truth) => truth.fmt(f),
        }
    }
}
