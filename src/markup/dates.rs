use super::{Node, element, words};
use crate::dossier::{Day, Edtf, Fact, Moment};

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
///
/// Each day, month or year is a `time` that machines can read, with the words of doubt around it.
/// A plain interval, which HTML has no way to say, has it in `data-date`. By these the viewer
/// writes dates as the reader's part of the world does.
pub(super) fn date(date: Edtf) -> Vec<Node> {
    match date.end {
        None => moment(date.start),
        Some(end) if is_plain(date.start, end) => vec![span(date.start, end)],
        Some(end) => {
            let to = Node::Text(" – ".to_owned());
            [moment(date.start), vec![to], moment(end)].concat()
        }
    }
}

/// The date of a fact, or that it has none.
pub(super) fn date_of(fact: &Fact) -> Vec<Node> {
    let none = || vec![words::NO_DATE.into()];
    fact.date.map_or_else(none, date)
}

/// A day, as dates are written.
pub(super) fn day(day: Day) -> Node {
    element("time")
        .attr("datetime", day.to_string())
        .text(day_words(day))
        .into()
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

/// The date of a fact within a sentence.
pub(super) fn date_within(fact: &Fact) -> Vec<Node> {
    let none = || vec![words::NO_DATE.to_lowercase().into()];
    fact.date.map_or_else(none, date)
}

/// Whether an interval is between two dates of one precision, both of them sure.
fn is_plain(start: Moment, end: Moment) -> bool {
    let sure = |moment: Moment| !moment.is_approximate() && !moment.is_uncertain();
    let known = |moment: Moment| (moment.parts().1.is_some(), moment.parts().2.is_some());
    sure(start) && sure(end) && known(start) == known(end)
}

fn span(start: Moment, end: Moment) -> Node {
    let (year, month, _) = start.parts();
    let with_year = month.is_none() || year != end.parts().0;
    let words = format!("{} – {}", written(start, with_year), written(end, true));
    element("span")
        .attr("data-date", format!("{start}/{end}"))
        .text(words)
        .into()
}

fn moment(moment: Moment) -> Vec<Node> {
    let marked = moment.to_string();
    let time = element("time")
        .attr("datetime", marked.trim_end_matches(['~', '?', '%']))
        .text(written(moment, true));
    let parts = [
        moment.is_approximate().then(|| words::ABOUT.into()),
        Some(time.into()),
        moment.is_uncertain().then(|| words::INFERRED.into()),
    ];
    parts.into_iter().flatten().collect()
}

fn written(moment: Moment, with_year: bool) -> String {
    let (year, month, day) = moment.parts();
    let parts = [
        day.map(|day| day.to_string()),
        month.map(|month| month_name(month).to_owned()),
        with_year.then(|| year.to_string()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::html;

    fn markup(text: &str) -> String {
        let nodes = date(text.parse().expect(text));
        nodes.iter().map(html).collect()
    }

    #[test]
    fn dates_are_as_precise_as_they_are_known() {
        let table = [
            ("2025", "2025"),
            ("2025-05", "May 2025"),
            ("2025-05-12", "12 May 2025"),
            ("2025-06~", "about June 2025"),
            ("2025-06-25?", "25 June 2025 (inferred)"),
            ("2025-06%", "about June 2025 (inferred)"),
            ("2025-03/2025-05", "March &#8211; May 2025"),
            ("2025-03-02/2025-05-12", "2 March &#8211; 12 May 2025"),
            ("2024-10/2025-06", "October 2024 &#8211; June 2025"),
            ("2025-03/2025-05-08", "March 2025 &#8211; 8 May 2025"),
            (
                "2025-03-20~/2025-03-31",
                "about 20 March 2025 &#8211; 31 March 2025",
            ),
            ("2020/2025", "2020 &#8211; 2025"),
        ];
        for (date, words) in table {
            let mut read = String::new();
            let mut within = false;
            for letter in markup(date).chars() {
                match letter {
                    '<' => within = true,
                    '>' => within = false,
                    letter if !within => read.push(letter),
                    _ => {}
                }
            }
            assert_eq!(read, words);
        }
    }

    #[test]
    fn what_is_known_stands_there_for_machines_and_doubt_in_words() {
        let table = [
            ("2025-05", "<time datetime=\"2025-05\">May 2025</time>"),
            ("2008", "<time datetime=\"2008\">2008</time>"),
            (
                "2025-05-12%",
                "about <time datetime=\"2025-05-12\">12 May 2025</time> (inferred)",
            ),
            (
                "2025-03/2025-05",
                "<span data-date=\"2025-03/2025-05\">March &#8211; May 2025</span>",
            ),
            (
                "2025-03/2025-05-08",
                "<time datetime=\"2025-03\">March 2025</time> &#8211; \
                 <time datetime=\"2025-05-08\">8 May 2025</time>",
            ),
        ];
        for (date, written) in table {
            assert_eq!(markup(date), written);
        }
    }
}
