//! One cell.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::dossier::Day;

/// The content of a cell. Cells of delimited text are [`Empty`](Cell::Empty) or [`Text`](Cell::Text).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Cell {
    /// Nothing, or only white space.
    #[default]
    Empty,
    /// A text as it was written: never a formula, HTML or a script, whatever it looks like.
    Text(String),
    /// A number of a workbook, without the format by which it is shown.
    Number(f64),
    /// A date of a workbook, without its time.
    Date(#[serde(serialize_with = "write_day", deserialize_with = "read_day")] Day),
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

/// A day in JSON: the number of days since 1970, of which every one in range is a day.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn write_day<S: Serializer>(day: &Day, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_i32(day.days_since_epoch())
}

fn read_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
    let days = i32::deserialize(deserializer)?;
    Day::of_days_since_epoch(days).ok_or_else(|| de::Error::custom("a day outside the calendar"))
}
