//! Everything that has to be said of the dates of a column beside the order of day and month.

use crate::dossier::Edtf;
use crate::sheets::choices::{DateChoices, EPOCH, FIRST_OF_MONTH};
use crate::sheets::column::Column;
use crate::sheets::table::Cell;
use crate::sheets::understood::Understood;
use crate::sheets::value::date::content::{Content, ReadDate};

/// The first row of each kind.
#[derive(Debug, Default)]
pub(crate) struct Told {
    time: Option<(usize, String)>,
    within: Option<(usize, String, Edtf)>,
    serial: Option<(usize, String, Edtf)>,
    none: Option<(usize, String)>,
    /// Days of a workbook, and how many are the first of their month.
    days: usize,
    firsts: usize,
    months: Vec<(i16, u8)>,
}

impl Told {
    /// Notes the content of a cell.
    pub(crate) fn note(&mut self, row: usize, cell: &Cell, content: Content) {
        match content {
            Content::Said => {
                self.none.get_or_insert_with(|| (row, cell.to_string()));
            }
            Content::Day(day) => {
                let (year, month, of_month) = day.parts();
                self.days += 1;
                self.firsts += usize::from(of_month == 1);
                if self.months.len() < 2 && !self.months.contains(&(year, month)) {
                    self.months.push((year, month));
                }
            }
            _ => {}
        }
    }

    /// Notes a date that was read.
    pub(crate) fn read(&mut self, row: usize, cell: &Cell, value: &ReadDate) {
        if value.notes.had_time {
            self.time.get_or_insert_with(|| (row, cell.to_string()));
        }
        if value.notes.is_within {
            self.within
                .get_or_insert_with(|| (row, cell.to_string(), value.date));
        }
        if value.notes.was_serial {
            self.serial
                .get_or_insert_with(|| (row, cell.to_string(), value.date));
        }
    }

    /// One sentence for each kind.
    pub(crate) fn sentences(self, column: &Column<'_>, choices: &DateChoices) -> Vec<Understood> {
        let mut all = Vec::new();
        if let Some((row, cell, date)) = self.serial {
            let epoch = if choices.epoch.is_none() { EPOCH } else { "" };
            let sentence = format!(
                "numbers are days as spreadsheets count them: {cell} in row {row} is {date}"
            );
            all.push(column.understood(sentence, epoch));
        }
        if let Some((row, cell, date)) = self.within {
            let sentence =
                format!("words such as \"early\" became \"about\": {cell} in row {row} is {date}");
            all.push(column.understood(sentence, ""));
        }
        if let Some((row, cell)) = self.time {
            let sentence = format!("times of day were left out, as in row {row}: {cell}");
            all.push(column.understood(sentence, ""));
        }
        if let Some((row, cell)) = self.none {
            let sentence = format!("cells such as {cell} in row {row} say that there is no date");
            all.push(column.understood(sentence, ""));
        }
        let are_firsts = self.days > 1 && self.firsts == self.days && self.months.len() > 1;
        if are_firsts && choices.first_is_month.is_none() {
            let sentence = format!(
                "every date is the first of a month, and was read as that day; if months are meant, \
                 choose {FIRST_OF_MONTH} month"
            );
            all.push(column.understood(sentence, FIRST_OF_MONTH));
        }
        all
    }
}
