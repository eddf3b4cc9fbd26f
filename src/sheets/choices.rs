//! Decisions of the editor, which the program would otherwise take itself or ask for.

use serde::{Deserialize, Serialize};

/// The order of day and month in dates such as `03/04/2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// `03/04/2026` is 3 April.
    DayFirst,
    /// `03/04/2026` is 4 March.
    MonthFirst,
}

impl DateOrder {
    /// The word for it in options and files.
    pub fn as_str(self) -> &'static str {
        match self {
            DateOrder::DayFirst => "day-first",
            DateOrder::MonthFirst => "month-first",
        }
    }
}

/// The day from which a spreadsheet counts its dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Epoch {
    /// 1 is 1 January 1900, and 60 is the 29 February that 1900 did not have.
    #[default]
    Year1900,
    /// 0 is 1 January 1904.
    Year1904,
}

/// How the dates of a column are read. Each that is `None` is left to the column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateChoices {
    /// The order of day and month.
    pub order: Option<DateOrder>,
    /// The century of years with two digits, by its first year: 2000 reads `25` as 2025.
    pub century: Option<i16>,
    /// Whether the first day of a month, as a date of a workbook, stands for the whole month.
    pub first_is_month: Option<bool>,
    /// The epoch of dates that are numbers.
    pub epoch: Option<Epoch>,
}

/// How the numbers of a column are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NumberChoices {
    /// The sign before the decimals: `.` or `,`; `None` leaves it to the column.
    pub decimal: Option<char>,
}

/// The decisions of an editor about files. Each that is `None` is left to the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The name of the encoding, such as `windows-1252`; a fault if it is unknown when a file is read.
    pub encoding: Option<String>,
    /// The character between cells; a line break (`\n`) if each row is one cell.
    pub delimiter: Option<char>,
    /// The character around cells that contain delimiters.
    pub quote: Option<char>,
    /// The number of the row with the names of the columns, from 1; 0 if there is no such row.
    pub header_row: Option<usize>,
    /// How dates are read.
    pub dates: DateChoices,
    /// How numbers are read.
    pub numbers: NumberChoices,
}

/// The option that sets [`Choices::encoding`].
pub const ENCODING: &str = "--encoding";
/// The option that sets [`Choices::delimiter`].
pub const DELIMITER: &str = "--delimiter";
/// The option that sets [`Choices::quote`].
pub const QUOTE: &str = "--quote";
/// The option that sets [`Choices::header_row`].
pub const HEADER_ROW: &str = "--header-row";
/// The option that sets [`DateChoices::order`]: `day-first` or `month-first`.
pub const DATE_ORDER: &str = "--date-order";
/// The option that sets [`DateChoices::century`]: `2000`.
pub const CENTURY: &str = "--century";
/// The option that sets [`DateChoices::first_is_month`]: `day` or `month`.
pub const FIRST_OF_MONTH: &str = "--first-of-month";
/// The option that sets [`DateChoices::epoch`]: `1900` or `1904`.
pub const EPOCH: &str = "--epoch";
/// The option that sets [`NumberChoices::decimal`]: `.` or `,`.
pub const DECIMAL: &str = "--decimal";
/// All options about files.
pub(crate) const OPTIONS: [&str; 9] = [
    ENCODING,
    DELIMITER,
    QUOTE,
    HEADER_ROW,
    DATE_ORDER,
    CENTURY,
    FIRST_OF_MONTH,
    EPOCH,
    DECIMAL,
];
