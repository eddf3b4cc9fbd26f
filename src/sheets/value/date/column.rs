//! The dates of a column, decided by all of its cells.

use crate::base::message::message;
use crate::dossier::Edtf;
use crate::sheets::choices::{DATE_ORDER, DateChoices, DateOrder};
use crate::sheets::column::{Column, Gathered};
use crate::sheets::fault::Fault;
use crate::sheets::understood::Understood;
use crate::sheets::value::date::content::{Content, content, resolve};
use crate::sheets::value::date::point::DateRule;
use crate::sheets::value::date::slip::DateSlip;
use crate::sheets::value::date::told::Told;
use crate::sheets::value::date::votes::Votes;

/// The dates of a column.
#[derive(Clone, Debug, Default)]
pub struct ColumnDates {
    /// The rule by which they were read.
    pub rule: DateRule,
    /// The number of each row, from 1, with its date; `None` if it has none that can be used.
    pub values: Vec<(usize, Option<Edtf>)>,
    /// One entry for each decision.
    pub understood: Vec<Understood>,
    /// Cells that are no dates, and questions.
    pub faults: Vec<Fault>,
}

/// Reads a column of dates. The order of day and month is decided by the whole column; where it shows
/// none, these dates are left out, and one fault asks for it. Each row has a value: `None` for an empty cell, for one
/// that says that there is no date, and for one with a fault.
pub fn dates(column: &Column<'_>, choices: &DateChoices) -> ColumnDates {
    let contents = column.cells.iter().map(|(_, cell)| content(cell));
    let contents: Vec<Result<Content, DateSlip>> = contents.collect();
    let mut found = ColumnDates::default();
    let mut faults = Gathered::default();
    found.rule = DateRule {
        order: choices.order,
        century: choices.century,
        first_is_month: choices.first_is_month.unwrap_or(false),
        epoch: choices.epoch.unwrap_or(column.epoch),
    };
    let votes = Votes::of(&column.cells, &contents);
    if choices.order.is_none() {
        let (order, sentence) = votes.decide();
        found.rule.order = order;
        found.understood.extend(sentence.map(|said| {
            let order = order.map_or("", DateOrder::as_str);
            column.understood_as(said, DATE_ORDER, order)
        }));
        found.faults.extend(votes.contradiction(column));
    }
    let mut told = Told::default();
    for ((number, cell), content) in column.cells.iter().zip(contents) {
        let result = content.and_then(|content| {
            told.note(*number, cell, content);
            resolve(content, found.rule)
        });
        if votes.is_mixed() && choices.order.is_none() && result == Err(DateSlip::Order) {
            // The fault of the contradiction names these rows.
            found.values.push((*number, None));
            continue;
        }
        let value = result.unwrap_or_else(|slip| {
            // The calendar allows one order only, whatever the editor has said of the column.
            let other = content.ok().filter(|_| slip == DateSlip::OtherOrder);
            let other = other.and_then(|content| resolve(content, found.rule.other_order()).ok());
            let done = match other {
                Some(_) => message!("read it in the only way that the calendar allows"),
                None => message!("left the date out"),
            };
            faults.add(*number, &cell.to_string(), &slip.message(), &done);
            other.flatten()
        });
        if let Some(value) = value {
            told.read(*number, cell, &value);
            if let Some(own) = value.other_weekday() {
                let expected = message!("the day of the week of that date: {own}", own);
                faults.add(
                    *number,
                    &cell.to_string(),
                    &expected,
                    &message!("kept the date"),
                );
            }
        }
        found.values.push((*number, value.map(|value| value.date)));
    }
    found.understood.extend(told.sentences(column, choices));
    found.faults.extend(faults.into_faults(column));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Day;
    use crate::sheets::choices::{Epoch, FIRST_OF_MONTH};
    use crate::sheets::table::{Cell, SheetName};

    fn read(cells: &[Cell], choices: &DateChoices) -> ColumnDates {
        let sheet = SheetName::new("facts.csv", "");
        let column = Column {
            sheet: &sheet,
            index: 2,
            header: String::new(),
            cells: cells
                .iter()
                .enumerate()
                .map(|(i, cell)| (i + 2, cell))
                .collect(),
            epoch: Epoch::default(),
        };
        dates(&column, choices)
    }

    fn texts(cells: &[&str]) -> Vec<Cell> {
        cells
            .iter()
            .map(|text| Cell::Text((*text).to_owned()))
            .collect()
    }

    fn written(found: &ColumnDates) -> Vec<String> {
        let text = |date: Option<Edtf>| date.map_or("-".to_owned(), String::from);
        found.values.iter().map(|value| text(value.1)).collect()
    }

    #[test]
    fn the_column_decides_the_order_of_day_and_month() {
        let day_first = read(
            &texts(&["03/04/2026", "13/04/2026"]),
            &DateChoices::default(),
        );
        assert_eq!(written(&day_first), ["2026-04-03", "2026-04-13"]);
        assert_eq!(
            day_first.understood[0].to_string(),
            "facts.csv, column C: the day comes before the month, as row 3 shows: 13/04/2026 (--date-order)"
        );
        let month_first = read(
            &texts(&["03/04/2026", "04/13/2026"]),
            &DateChoices::default(),
        );
        assert_eq!(written(&month_first), ["2026-03-04", "2026-04-13"]);
        let asked = read(
            &texts(&["03/04/2026", "05/05/2026", "01/02/2026"]),
            &DateChoices::default(),
        );
        assert_eq!(written(&asked), ["-", "2026-05-05", "-"]);
        assert_eq!(
            asked.faults[0].to_string(),
            "facts.csv, column C, rows 2, 4: found \"03/04/2026\" in row 2 and \"01/02/2026\" in row 4, expected an answer whether the day or the \
             month comes first, which no date of the column shows: --date-order day-first or --date-order \
             month-first; left the date out"
        );
        let chosen = DateChoices {
            order: Some(DateOrder::MonthFirst),
            ..DateChoices::default()
        };
        let found = read(&texts(&["03/04/2026", "13/04/2026"]), &chosen);
        assert_eq!(written(&found), ["2026-03-04", "2026-04-13"]);
        assert_eq!(
            found.faults[0].to_string(),
            "facts.csv, C3: found \"13/04/2026\", expected day and month in the order of the column; read it in the \
             only way that the calendar allows"
        );
        let mixed = read(
            &texts(&["03/04/2026", "13/04/2026", "04/13/2026"]),
            &DateChoices::default(),
        );
        assert_eq!(written(&mixed), ["-", "2026-04-13", "2026-04-13"]);
        assert_eq!(
            mixed.faults[0].to_string(),
            "facts.csv, column C, rows 2, 4: found both orders of day and month: the day first in row 3 (13/04/2026), \
             the month first in row 4 (04/13/2026), either in row 2 (03/04/2026), expected one order in all rows, or an \
             answer for the dates that may be either: --date-order day-first or --date-order month-first; read the dates \
             that the calendar allows in one way only, and left the others out"
        );
        assert_eq!(mixed.faults.len(), 1);
        let dots = read(&texts(&["03.04.2026"]), &DateChoices::default());
        assert_eq!(written(&dots), ["2026-04-03"]);
        assert_eq!(dots.understood.len(), 1);
    }

    #[test]
    fn a_day_that_does_not_exist_shows_no_order() {
        let found = read(
            &texts(&["31.04.2026", "03/04/2026"]),
            &DateChoices::default(),
        );
        assert_eq!(written(&found), ["-", "-"]);
        assert!(found.understood.is_empty(), "{:?}", found.understood);
        let asked = found
            .faults
            .iter()
            .any(|one| one.expected.to_string().contains("--date-order"));
        assert!(asked, "{:?}", found.faults);
        let other = read(
            &texts(&["29/02/2025", "04/13/2026", "03/04/2026"]),
            &DateChoices::default(),
        );
        assert_eq!(written(&other), ["-", "2026-04-13", "2026-03-04"]);
    }

    #[test]
    fn choices_answer_questions() {
        let century = DateChoices {
            century: Some(2000),
            ..DateChoices::default()
        };
        assert_eq!(
            written(&read(&texts(&["12 May 25", "May '25"]), &century)),
            ["2025-05-12", "2025-05"]
        );
        let epoch = DateChoices {
            epoch: Some(Epoch::Year1904),
            ..DateChoices::default()
        };
        assert_eq!(
            written(&read(&[Cell::Number(44_327.0)], &epoch)),
            ["2025-05-12"]
        );
        let firsts = ["2025-05-01", "2025-06-01"].map(|text| {
            let (year, month, day) = text.parse::<Edtf>().unwrap().first_day().parts();
            Cell::Date(Day::new(year, month, day).unwrap())
        });
        let asked = read(&firsts, &DateChoices::default());
        assert_eq!(written(&asked), ["2025-05-01", "2025-06-01"]);
        assert_eq!(asked.understood[0].choice, FIRST_OF_MONTH);
        let months = DateChoices {
            first_is_month: Some(true),
            ..DateChoices::default()
        };
        assert_eq!(written(&read(&firsts, &months)), ["2025-05", "2025-06"]);
    }

    #[test]
    fn everything_left_out_is_said() {
        let cells = [
            Cell::Text("2025-05-12 10:30".to_owned()),
            Cell::Text("early May 2025".to_owned()),
            Cell::Number(45_789.0),
            Cell::Text("n/a".to_owned()),
            Cell::Number(2025.0),
        ];
        let found = read(&cells, &DateChoices::default());
        assert_eq!(
            written(&found),
            ["2025-05-12", "2025-05~", "2025-05-12", "-", "2025"]
        );
        let said: Vec<String> = found
            .understood
            .iter()
            .map(|said| said.sentence.to_string())
            .collect();
        assert_eq!(
            said,
            [
                "numbers are days as spreadsheets count them: 45789 in row 4 is 2025-05-12",
                "words such as \"early\" became \"about\": early May 2025 in row 3 is 2025-05~",
                "times of day were left out, as in row 2: 2025-05-12 10:30",
                "cells such as n/a in row 5 say that there is no date",
            ]
        );
    }
}
