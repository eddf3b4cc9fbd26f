//! Dates as the headers of columns.

use crate::dossier::Edtf;
use crate::sheets::choices::DateChoices;
use crate::sheets::table::Cell;
use crate::sheets::value::date::content::{Content, content, resolve};
use crate::sheets::value::date::point::DateRule;
use crate::sheets::value::date::slip::DateSlip;
use crate::sheets::value::date::votes::Votes;

/// The headers that are dates, by their index, in any form that a cell may have, such as `Q1 2024` or `May 2025`.
/// All of them decide the order of day and month. A date that cannot be used has its reason, such as a year with
/// two digits.
///
/// ```
/// use stancemap::sheets::choices::DateChoices;
/// use stancemap::sheets::value::header_dates;
///
/// let headers = ["country", "Q1 2024", "May 2025", "May"].map(str::to_owned);
/// let found = header_dates(&headers, &DateChoices::default());
/// let dates: Vec<String> = found.iter().map(|(_, date)| date.unwrap().to_string()).collect();
/// assert_eq!(dates, ["2024-01/2024-03", "2025-05"]);
/// ```
pub fn header_dates(
    headers: &[String],
    choices: &DateChoices,
) -> Vec<(usize, Result<Edtf, DateSlip>)> {
    let cells: Vec<Cell> = headers
        .iter()
        .map(|header| Cell::Text(header.clone()))
        .collect();
    let contents = cells.iter().map(content);
    let is_date = |(_, content): &(usize, Result<Content, DateSlip>)| {
        matches!(content, Ok(Content::Parsed(_)))
    };
    let dates: Vec<(usize, Result<Content, DateSlip>)> =
        contents.enumerate().filter(is_date).collect();
    let shown: Vec<(usize, &Cell)> = dates
        .iter()
        .map(|(index, _)| (*index, &cells[*index]))
        .collect();
    let (indices, contents): (Vec<usize>, Vec<Result<Content, DateSlip>>) =
        dates.into_iter().unzip();
    let rule = DateRule {
        order: choices.order.or(Votes::of(&shown, &contents).decide().0),
        century: choices.century,
        ..DateRule::default()
    };
    let resolved = contents.into_iter().map(|content| resolve(content?, rule));
    let dates = indices.into_iter().zip(resolved);
    dates
        .filter_map(|(index, date)| Some((index, date.transpose()?.map(|read| read.date))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheets::choices::DateOrder;

    /// The dates of headers, and `!` for one that cannot be used.
    fn read(headers: &[&str], choices: &DateChoices) -> Vec<String> {
        let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
        let found = header_dates(&headers, choices).into_iter();
        let text = |(index, date): (usize, Result<Edtf, DateSlip>)| {
            format!("{index} {}", date.map_or("!".to_owned(), String::from))
        };
        found.map(text).collect()
    }

    #[test]
    fn headers_are_dates_in_any_form() {
        for (headers, expected) in [
            (&["country", "2022", "2023"][..], &["1 2022", "2 2023"][..]),
            (
                &["Q1 2024", "2024 Q2"],
                &["0 2024-01/2024-03", "1 2024-04/2024-06"],
            ),
            (&["janv. 2024", "Mai 2025"], &["0 2024-01", "1 2025-05"]),
            (
                &["13.05.2025", "01.06.2025"],
                &["0 2025-05-13", "1 2025-06-01"],
            ),
            (
                &["13/05/2025", "01/06/2025"],
                &["0 2025-05-13", "1 2025-06-01"],
            ),
            (&["03/04/2026", "05/06/2026"], &["0 !", "1 !"]),
            (&["Jan '24", "Feb '24"], &["0 !", "1 !"]),
            (
                &[
                    "stance",
                    "May",
                    "Population 2020",
                    "12",
                    "1.5",
                    "",
                    "n/a",
                    "FY2024",
                ],
                &[],
            ),
        ] {
            assert_eq!(
                read(headers, &DateChoices::default()),
                expected,
                "{headers:?}"
            );
        }
        let choices = DateChoices {
            order: Some(DateOrder::DayFirst),
            century: Some(2000),
            ..DateChoices::default()
        };
        let headers = ["03/04/2026", "Jan '24"];
        assert_eq!(read(&headers, &choices), ["0 2026-04-03", "1 2024-01"]);
    }
}
