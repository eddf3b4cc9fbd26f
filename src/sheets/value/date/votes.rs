//! The order of day and month that the dates of a column show.

use crate::base::message::{Joint, Message, Value, message};
use crate::sheets::choices::DateOrder;
use crate::sheets::column::Column;
use crate::sheets::fault::{Fault, ranges};
use crate::sheets::table::Cell;
use crate::sheets::value::date::content::Content;
use crate::sheets::value::date::parse::Parsed;
use crate::sheets::value::date::point::Point;
use crate::sheets::value::date::slip::DateSlip;
use crate::sheets::value::date::slip::order_options;

/// The rows whose dates show an order of day and month, and those that do not.
#[derive(Debug, Default)]
pub(crate) struct Votes {
    day_first: Vec<(usize, String)>,
    month_first: Vec<(usize, String)>,
    ambiguous: Vec<(usize, String)>,
    /// Whether dots are between all numbers.
    have_dots: bool,
}

impl Votes {
    /// Counts the dates of numbered cells.
    pub(crate) fn of(cells: &[(usize, &Cell)], contents: &[Result<Content, DateSlip>]) -> Self {
        let mut votes = Votes {
            have_dots: true,
            ..Votes::default()
        };
        for ((number, cell), content) in cells.iter().zip(contents) {
            let Ok(Content::Parsed(Parsed::Written(written))) = content else {
                continue;
            };
            let orders = || written.points().filter_map(Point::shown_order);
            let list = match orders().next() {
                Some(DateOrder::DayFirst) => &mut votes.day_first,
                Some(DateOrder::MonthFirst) => &mut votes.month_first,
                None if written.points().any(Point::is_ambiguous) => &mut votes.ambiguous,
                None => continue,
            };
            list.push((*number, cell.to_string()));
            votes.have_dots &= written.points().all(Point::has_dots);
        }
        votes
    }

    /// Whether both orders are shown.
    pub(crate) fn is_mixed(&self) -> bool {
        !self.day_first.is_empty() && !self.month_first.is_empty()
    }

    /// The order that all dates agree on, and the sentence about it.
    pub(crate) fn decide(&self) -> (Option<DateOrder>, Option<Message>) {
        match (self.day_first.first(), self.month_first.first()) {
            (Some(_), Some(_)) => (None, None),
            (Some((row, date)), None) => (
                Some(DateOrder::DayFirst),
                Some(message!(
                    "the day comes before the month, as row {row} shows: {date}",
                    row = *row,
                    date
                )),
            ),
            (None, Some((row, date))) => (
                Some(DateOrder::MonthFirst),
                Some(message!(
                    "the month comes before the day, as row {row} shows: {date}",
                    row = *row,
                    date
                )),
            ),
            (None, None) if self.ambiguous.is_empty() => (None, None),
            // Dots are used where the day comes first, and nowhere else.
            (None, None) if self.have_dots => (
                Some(DateOrder::DayFirst),
                Some(message!(
                    "the day comes before the month, as usual with dots"
                )),
            ),
            (None, None) => (None, None),
        }
    }

    /// The fault of a column in which both orders are used.
    pub(crate) fn contradiction(&self, column: &Column<'_>) -> Option<Fault> {
        self.day_first.first().zip(self.month_first.first())?;
        let numbers = |list: &[(usize, String)]| list.iter().map(|one| one.0).collect::<Vec<_>>();
        let minority = if self.day_first.len() < self.month_first.len() {
            &self.day_first
        } else {
            &self.month_first
        };
        let mut rows = numbers(minority);
        rows.extend(numbers(&self.ambiguous));
        rows.sort_unstable();
        let (expected, done) = match self.ambiguous.len() {
            0 => (
                message!("one order in all rows"),
                message!("read each date in the only way that the calendar allows"),
            ),
            _ => (
                message!(
                    "one order in all rows, or an answer for the dates that may be either{tool}",
                    tool = order_options()
                ),
                message!(
                    "read the dates that the calendar allows in one way only, and left the others out"
                ),
            ),
        };
        let mut found = vec![
            message!("the day first in {rows}", rows = told(&self.day_first)),
            message!("the month first in {rows}", rows = told(&self.month_first)),
        ];
        if !self.ambiguous.is_empty() {
            found.push(message!("either in {rows}", rows = told(&self.ambiguous)));
        }
        Some(Fault {
            spot: column.spot(rows),
            found: message!(
                "both orders of day and month: {found}",
                found = Value::list(found, Joint::Comma)
            ),
            expected,
            done,
        })
    }
}

/// Rows with the date of the first of them: `rows 3, 5 (13/04/2026)`.
fn told(dates: &[(usize, String)]) -> Message {
    let rows: Vec<usize> = dates.iter().map(|one| one.0).collect();
    let first = dates.first().map_or("", |one| &one.1);
    message!(
        "row {rows} ({first})" | "rows {rows} ({first})",
        rows = ranges(&rows),
        first,
        count = rows.len()
    )
}
