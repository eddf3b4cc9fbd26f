use crate::dossier::{Day, Edtf, Moment};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date in words, at the precision that is known: `12 May 2025`, `about June 2025`,
/// `March – May 2025`.
pub(super) fn date_words(date: Edtf) -> String {
    let Some(end) = date.end else {
        return moment(date.start, true);
    };
    let same_year = date.start.parts().0 == end.parts().0;
    let names_month = date.start.parts().1.is_some();
    let start = moment(date.start, !(same_year && names_month));
    format!("{start} – {}", moment(end, true))
}

/// A day in words: `12 May 2025`.
pub(super) fn day_words(day: Day) -> String {
    let (year, month, day) = day.parts();
    format!("{day} {} {year}", month_name(month))
}

/// The name of a month, from 1.
pub(super) fn month_name(month: u8) -> &'static str {
    MONTHS[usize::from(month) - 1]
}

/// The date for a `datetime` attribute; `None` where HTML has no way to say it.
pub(super) fn machine_date(date: Edtf) -> Option<String> {
    let exact = date.end.is_none() && !date.start.is_approximate() && !date.start.is_uncertain();
    exact.then(|| date.to_string())
}

fn moment(moment: Moment, with_year: bool) -> String {
    let (year, month, day) = moment.parts();
    let parts = [
        moment.is_approximate().then(|| "about".to_owned()),
        day.map(|day| day.to_string()),
        month.map(|month| month_name(month).to_owned()),
        with_year.then(|| year.to_string()),
        moment.is_uncertain().then(|| "(inferred)".to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_as_precise_as_they_are_known() {
        let table = [
            ("2025", "2025"),
            ("2025-05", "May 2025"),
            ("2025-05-12", "12 May 2025"),
            ("2025-06~", "about June 2025"),
            ("2025-06-25?", "25 June 2025 (inferred)"),
            ("2025-03/2025-05", "March – May 2025"),
            ("2024-10/2025-06", "October 2024 – June 2025"),
            ("2025-03-20~/2025-03-31", "about 20 March – 31 March 2025"),
            ("2020/2025", "2020 – 2025"),
        ];
        for (date, words) in table {
            assert_eq!(date_words(date.parse().unwrap()), words);
        }
    }

    #[test]
    fn only_an_exact_date_is_one_for_machines() {
        assert_eq!(
            machine_date("2025-05".parse().unwrap()).as_deref(),
            Some("2025-05")
        );
        assert_eq!(machine_date("2025-05~".parse().unwrap()), None);
        assert_eq!(machine_date("2025/2026".parse().unwrap()), None);
    }
}
