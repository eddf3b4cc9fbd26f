//! The dates of a column, decided by all of its cells.

use crate::dossier::Edtf;
use crate::sheets::choices::{DATE_ORDER, DateChoices};
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
    /// The number of each row with its date; `None` if it has none that can be used.
    pub values: Vec<(usize, Option<Edtf>)>,
    /// One entry for each decision.
    pub understood: Vec<Understood>,
    /// Cells that are no dates, and questions.
    pub faults: Vec<Fault>,
}

impl ColumnDates {
    /// The date in a row.
    pub fn get(&self, row: usize) -> Option<Edtf> {
        let at = self
            .values
            .binary_search_by_key(&row, |value| value.0)
            .ok()?;
        self.values[at].1
    }
}

/// Reads a column of dates. The order of day and month is decided by the whole column; where it shows
/// none, these dates are left out, and one fault asks for it.
pub fn dates(column: &Column<'_>, choices: &DateChoices) -> ColumnDates {
    let contents = column.cells.iter().map(|(_, cell)| content(cell));
    let contents: Vec<Result<Content, DateSlip>> = contents.collect();
    let mut found = ColumnDates::default();
    let mut faults = Gathered::default();
    found.rule = DateRule {
        order: choices.order,
        century: choices.century,
        first_is_month: choices.first_is_month.unwrap_or(false),
        epoch: choices.epoch.unwrap_or_default(),
    };
    let votes = Votes::of(column, &contents);
    if choices.order.is_none() {
        let (order, sentence) = votes.decide();
        found.rule.order = order;
        found
            .understood
            .extend(sentence.map(|said| column.understood(said, DATE_ORDER)));
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
                Some(_) => "read it in the only way that the calendar allows",
                None => "left the date out",
            };
            faults.add(*number, &cell.to_string(), &slip.to_string(), done);
            other.flatten()
        });
        if let Some(value) = value {
            told.read(*number, cell, &value);
        }
        found.values.push((*number, value.map(|value| value.date)));
    }
    found.understood.extend(told.sentences(column, choices));
    found.faults.extend(faults.into_faults(column));
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::dossier::Day;
    use crate::sheets::choices::{DateOrder, FIRST_OF_MONTH};
    use crate::sheets::table::{Cell, SheetName};
    use crate::sheets::value::date::content::parse_date;

    fn read(cells: &[Cell], choices: &DateChoices) -> ColumnDates {
        let sheet = SheetName {
            file: "facts.csv".to_owned(),
            sheet: String::new(),
        };
        let column = Column {
            sheet: &sheet,
            index: 2,
            cells: cells
                .iter()
                .enumerate()
                .map(|(i, cell)| (i + 2, cell))
                .collect(),
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

    /// Cells that are read alone, and their dates.
    const ALONE: &[(&str, &str)] = &[
        ("2025", "2025"),
        ("2025-05", "2025-05"),
        ("2025-05-12", "2025-05-12"),
        ("2025-06~", "2025-06~"),
        ("2025-03/2025-05", "2025-03/2025-05"),
        ("2025-05-12T10:30:00Z", "2025-05-12"),
        ("2025-05-12 10:30", "2025-05-12"),
        ("2025-5-2", "2025-05-02"),
        ("2025/05/12", "2025-05-12"),
        ("2025.05.12", "2025-05-12"),
        ("20250512", "2025-05-12"),
        ("05/2025", "2025-05"),
        ("5.2025", "2025-05"),
        ("2025/05", "2025-05"),
        ("12 May 2025", "2025-05-12"),
        ("12th May 2025", "2025-05-12"),
        ("the 12th of May, 2025", "2025-05-12"),
        ("May 12, 2025", "2025-05-12"),
        ("Monday, May 12th, 2025", "2025-05-12"),
        ("12-May-2025", "2025-05-12"),
        ("2025 May 12", "2025-05-12"),
        ("May 2025", "2025-05"),
        ("Sept. 2025", "2025-09"),
        ("12. Mai 2025", "2025-05-12"),
        ("März 2025", "2025-03"),
        ("1er mai 2025", "2025-05-01"),
        ("mai 2025", "2025-05"),
        ("août 2025", "2025-08"),
        ("12 de mayo de 2025", "2025-05-12"),
        ("1º de março de 2025", "2025-03-01"),
        ("dic. 2025", "2025-12"),
        ("١٢ مايو ٢٠٢٥", "2025-05-12"),
        ("12 كانون الثاني 2025", "2025-01-12"),
        ("Q2 2025", "2025-04/2025-06"),
        ("2025-Q2", "2025-04/2025-06"),
        ("2nd quarter 2025", "2025-04/2025-06"),
        ("T2 2025", "2025-04/2025-06"),
        ("H1 2025", "2025-01/2025-06"),
        ("3–5 May 2025", "2025-05-03/2025-05-05"),
        ("3-5 May 2025", "2025-05-03/2025-05-05"),
        ("May 3–5, 2025", "2025-05-03/2025-05-05"),
        ("3 May – 5 June 2025", "2025-05-03/2025-06-05"),
        ("May–June 2025", "2025-05/2025-06"),
        ("28 December 2024 – 3 January 2025", "2024-12-28/2025-01-03"),
        ("from 3 to 5 May 2025", "2025-05-03/2025-05-05"),
        ("du 3 au 5 mai 2025", "2025-05-03/2025-05-05"),
        ("del 3 al 5 de mayo de 2025", "2025-05-03/2025-05-05"),
        ("between March and May 2025", "2025-03/2025-05"),
        ("2024–2025", "2024/2025"),
        ("2024-2025", "2024/2025"),
        ("2025-03-01 - 2025-03-05", "2025-03-01/2025-03-05"),
        ("about May 2025", "2025-05~"),
        ("c. 2025", "2025~"),
        ("~2025", "2025~"),
        ("early May 2025", "2025-05~"),
        ("May 2025?", "2025-05?"),
        ("mid-May 2025", "2025-05~"),
        ("May 2025 (approx.)", "2025-05~"),
        ("late 2024/early 2025", "2024~/2025~"),
        ("Dec 2024-Jan 2025", "2024-12/2025-01"),
        ("5/2025-7/2025", "2025-05/2025-07"),
        ("13/05/2025-14/05/2025", "2025-05-13/2025-05-14"),
        ("05/05/2025", "2025-05-05"),
        ("45789", "2025-05-12"),
        ("n.d.", "-"),
        ("—", "-"),
    ];

    #[test]
    fn dates_that_are_read_alone() {
        for (text, expected) in ALONE {
            let found = read(&texts(&[text]), &DateChoices::default());
            assert_eq!(written(&found), [*expected], "{text}: {:?}", found.faults);
            assert!(found.faults.is_empty(), "{text}");
            // A cell of a column that is written out as EDTF is read as it is.
            let again = read(&texts(&[expected]), &DateChoices::default());
            assert_eq!(written(&again), [*expected]);
        }
    }

    #[test]
    fn texts_that_are_no_dates_are_told() {
        let unknown = DateSlip::Unknown;
        for (text, slip) in [
            ("spring 2025", DateSlip::Season),
            ("printemps 2025", DateSlip::Season),
            ("before May 2025", DateSlip::Bound),
            ("since 2025", DateSlip::Bound),
            ("2025-05/..", DateSlip::Bound),
            ("12 May", DateSlip::NoYear),
            ("May 25", DateSlip::NoYear),
            ("12 May 25", DateSlip::ShortYear),
            ("12/13/25", DateSlip::ShortYear),
            (
                "31 April 2025",
                DateSlip::NoSuchDay {
                    year: 2025,
                    month: 4,
                    days: 30,
                },
            ),
            (
                "29 Feb 2025",
                DateSlip::NoSuchDay {
                    year: 2025,
                    month: 2,
                    days: 28,
                },
            ),
            ("2025-13", DateSlip::NoSuchMonth),
            ("13/2025", DateSlip::NoSuchMonth),
            ("31/31/2025", DateSlip::NoSuchMonth),
            ("5 May 2025 – 3 May 2025", DateSlip::Backwards),
            ("03/04/2026", DateSlip::Order),
            ("Q5 2025", unknown),
            ("h 90 2025", unknown),
            ("ongoing since", DateSlip::Unknown),
            ("hello", unknown),
            ("=1+1", unknown),
            ("99999999999999999999", unknown),
            ("12", DateSlip::NoYear),
        ] {
            let cell = Cell::Text(text.to_owned());
            assert_eq!(parse_date(&cell, &DateRule::default()), Err(slip), "{text}");
        }
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
            "facts.csv, column C, rows 2, 4: found \"03/04/2026\", expected an answer whether the day or the \
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
            epoch: Some(crate::sheets::choices::Epoch::Year1904),
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
        let said: Vec<&str> = found
            .understood
            .iter()
            .map(|said| &*said.sentence)
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

    proptest! {
        #[test]
        fn any_text_is_a_date_or_told(text in "\\PC{0,30}", digits in "[0-9/.,: a-z–-]{0,20}") {
            for text in [text, digits] {
                let _ = parse_date(&Cell::Text(text), &DateRule::default());
            }
        }

        #[test]
        fn every_way_to_write_a_day_means_it(year in 1900i16..2100, month in 1u8..=12, day in 1u8..=28) {
            let names = ["January", "febrero", "mars", "abril", "Mai", "junho", "Juli", "août", "septiembre",
                "outubro", "نوفمبر", "Dezember"];
            let name = names[usize::from(month) - 1];
            let expected = format!("{year}-{month:02}-{day:02}");
            let day_first = DateRule { order: Some(DateOrder::DayFirst), ..DateRule::default() };
            let month_first = DateRule { order: Some(DateOrder::MonthFirst), ..DateRule::default() };
            for (text, rule) in [
                (expected.clone(), day_first),
                (format!("{day} {name} {year}"), day_first),
                (format!("{name} {day}, {year}"), day_first),
                (format!("{day}/{month}/{year}"), day_first),
                (format!("{month:02}/{day:02}/{year}"), month_first),
                (format!("{day:02}.{month:02}.{year}"), day_first),
                (format!("{year}/{month}/{day}"), day_first),
                (format!("{year}{month:02}{day:02}"), day_first),
            ] {
                let own = Cell::Text(text.clone());
                match parse_date(&own, &rule) {
                    Ok(Some(found)) => prop_assert_eq!(found.date.to_string(), &*expected, "{}", text),
                    // 12/13 shows its order by itself.
                    other => prop_assert_eq!(other, Err(DateSlip::OtherOrder), "{}", text),
                }
            }
        }
    }
}
