//! Everything that has to be said of the dates of a column beside the order of day and month.

use crate::base::message::{Message, message};
use crate::dossier::Edtf;
use crate::sheets::choices::{DateChoices, EPOCH, Epoch, FIRST_OF_MONTH};
use crate::sheets::column::Column;
use crate::sheets::fault::ranges;
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
    /// The year of each date, with its row and its cell.
    years: Vec<(i16, usize, String)>,
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
        let (year, _, _) = value.date.first_day().parts();
        self.years.push((year, row, cell.to_string()));
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
        let far = far_years(self.years);
        all.extend(far.map(|sentence| column.understood(sentence, "")));
        if let Some((row, cell, date)) = self.serial {
            let epoch = if choices.epoch.is_none() { EPOCH } else { "" };
            let year = match choices.epoch.unwrap_or(column.epoch) {
                Epoch::Year1900 => "1900",
                Epoch::Year1904 => "1904",
            };
            let sentence = message!(
                "numbers are days as spreadsheets count them: {cell} in row {row} is {date}",
                cell,
                row,
                date = date.to_string()
            );
            all.push(column.understood_as(sentence, epoch, year));
        }
        if let Some((row, cell, date)) = self.within {
            let sentence = message!(
                "words such as \"early\" became \"about\": {cell} in row {row} is {date}",
                cell,
                row,
                date = date.to_string()
            );
            all.push(column.understood(sentence, ""));
        }
        if let Some((row, cell)) = self.time {
            let sentence = message!(
                "times of day were left out, as in row {row}: {cell}",
                row,
                cell
            );
            all.push(column.understood(sentence, ""));
        }
        if let Some((row, cell)) = self.none {
            let sentence = message!(
                "cells such as {cell} in row {row} say that there is no date",
                cell,
                row
            );
            all.push(column.understood(sentence, ""));
        }
        let are_firsts = self.days > 1 && self.firsts == self.days && self.months.len() > 1;
        if are_firsts && choices.first_is_month.is_none() {
            let tool = format!("; if months are meant, choose {FIRST_OF_MONTH} month");
            let sentence = message!(
                "every date is the first of a month, and was read as that day{tool}",
                tool
            );
            all.push(column.understood_as(sentence, FIRST_OF_MONTH, "day"));
        }
        all
    }
}

/// How many years without a date are between a few dates and the others, if they may be a mistake.
const FAR: i16 = 100;

/// The sentence about a few dates that are far from all others, as 1404 from 2025 and 2026.
fn far_years(mut years: Vec<(i16, usize, String)>) -> Option<Message> {
    years.sort_unstable();
    let few = years.len() / 4;
    let gap = |index: usize| {
        let year = |index: usize| years.get(index).map(|one| one.0);
        year(index + 1)
            .zip(year(index))
            .is_some_and(|(next, own)| next - own >= FAR)
    };
    if years.len() < 3 {
        return None;
    }
    let first = (0..=few)
        .rev()
        .find(|index| gap(*index))
        .map_or(0, |index| index + 1);
    let ends = years.len() - 1 - few..years.len();
    let end = ends
        .into_iter()
        .find(|index| gap(index - 1))
        .unwrap_or(years.len());
    let others = years
        .get(first..end)
        .filter(|others| others.len() < years.len())?;
    let (from, until) = (others.first()?.0, others.last()?.0);
    let mut far: Vec<&(i16, usize, String)> = years[..first].iter().chain(&years[end..]).collect();
    far.sort_unstable_by_key(|one| one.1);
    let rows: Vec<usize> = far.iter().map(|one| one.1).collect();
    let cell = &far.first()?.2;
    let span = match from == until {
        true => message!("from {from}", from = from.to_string()),
        false => message!(
            "from {from} to {until}",
            from = from.to_string(),
            until = until.to_string()
        ),
    };
    Some(message!(
        "dates far from the others, which are {span}: {cell} in row {rows}"
            | "dates far from the others, which are {span}: {cell} in rows {rows}",
        span,
        cell,
        rows = ranges(&rows),
        count = rows.len()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_dates_in_another_century_are_told() {
        let told = |years: &[i16]| {
            let years = years.iter().enumerate();
            far_years(
                years
                    .map(|(i, year)| (*year, i + 2, year.to_string()))
                    .collect(),
            )
        };
        for (years, expected) in [
            (
                &[1404, 2026, 2026, 2027][..],
                Some("which are from 2026 to 2027: 1404 in row 2"),
            ),
            (
                &[2026, 2206, 2026],
                Some("which are from 2026: 2206 in row 3"),
            ),
            (
                &[2020, 1404, 2021, 2022, 2023, 1405, 2024, 2025, 3000],
                Some("which are from 2020 to 2025: 1404 in rows 3, 7, 10"),
            ),
            // As many as the others, or too few to compare.
            (&[1404, 1405, 2026, 2027], None),
            (&[1404, 2026], None),
            (&[], None),
            // A story of two centuries.
            (&[1807, 1865, 1926, 1981, 2007], None),
        ] {
            let found = told(years).map(|said| said.to_string());
            let words = found
                .as_deref()
                .and_then(|words| words.strip_prefix("dates far from the others, "));
            assert_eq!(words, expected, "{years:?}");
        }
    }
}
