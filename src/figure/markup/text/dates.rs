use crate::dossier::{Day, Edtf, Fact, Moment};
use crate::figure::markup::node::{Node, element};
use crate::figure::markup::text::sentence::{sentence, sentence_text};
use crate::figure::protocol::names;
use crate::language::i18n::Words;

/// A date in words, at the precision that is known: `12 May 2025`, `about June 2025`,
/// `March – May 2025`.
///
/// Each day, month or year is a `time` that machines can read, with the words of doubt around it.
/// A plain interval, which HTML has no way to say, has it in `data-date`. By these the viewer
/// writes dates as the reader's part of the world does.
pub(crate) fn date(words: &Words, date: Edtf) -> Vec<Node> {
    match date.end {
        None => moment(words, date.start),
        Some(end) if is_plain(date.start, end) => vec![span(words, date.start, end)],
        Some(end) => {
            let ends = [
                ("from", moment(words, date.start)),
                ("to", moment(words, end)),
            ];
            sentence(&words.interval, &ends)
        }
    }
}

/// The date of a fact, or that it has none.
pub(crate) fn date_of(words: &Words, fact: &Fact) -> Vec<Node> {
    let none = || vec![(&*words.no_date).into()];
    fact.date.map_or_else(none, |known| date(words, known))
}

/// A day, as dates are written.
pub(crate) fn day(words: &Words, day: Day) -> Node {
    element("time")
        .attr("datetime", day.to_string())
        .text(day_words(words, day))
        .into()
}

/// A day in words: `12 May 2025`.
pub(crate) fn day_words(words: &Words, day: Day) -> String {
    let (year, month, day) = day.parts();
    told_as(words, &words.day, Some(year), Some(month), Some(day))
}

/// Year, month and day in the places that a language has for them.
fn told_as(
    words: &Words,
    pattern: &str,
    year: Option<i16>,
    month: Option<u8>,
    day: Option<u8>,
) -> String {
    let [names, _] = &words.months;
    let month = month.and_then(|month| names.get(usize::from(month) - 1));
    let values = [
        (
            "year",
            &*year.map(|year| year.to_string()).unwrap_or_default(),
        ),
        ("month", month.map_or("", |name| name)),
        ("day", &*day.map(|day| day.to_string()).unwrap_or_default()),
    ];
    sentence_text(pattern, &values)
}

/// The date of a fact within a sentence.
pub(crate) fn date_within(words: &Words, fact: &Fact) -> Vec<Node> {
    let none = || vec![(&*words.no_date_within).into()];
    fact.date.map_or_else(none, |known| date(words, known))
}

/// Whether an interval is between two dates of one precision, both of them sure.
fn is_plain(start: Moment, end: Moment) -> bool {
    let sure = |moment: Moment| !moment.is_approximate() && !moment.is_uncertain();
    let known = |moment: Moment| (moment.parts().1.is_some(), moment.parts().2.is_some());
    sure(start) && sure(end) && known(start) == known(end)
}

fn span(words: &Words, start: Moment, end: Moment) -> Node {
    let (year, month, _) = start.parts();
    let with_year = month.is_none() || year != end.parts().0;
    let (from, to) = (written(words, start, with_year), written(words, end, true));
    let words = sentence_text(&words.interval, &[("from", &from), ("to", &to)]);
    element("span")
        .attr(names::DATE, format!("{start}/{end}"))
        .text(words)
        .into()
}

fn moment(words: &Words, moment: Moment) -> Vec<Node> {
    let marked = moment.to_string();
    let time = element("time")
        .attr("datetime", marked.trim_end_matches(['~', '?', '%']))
        .text(written(words, moment, true));
    let mut nodes = vec![time.into()];
    let doubts = [
        (moment.is_approximate(), &words.about),
        (moment.is_uncertain(), &words.inferred),
    ];
    for (_, doubt) in doubts.iter().filter(|(is_there, _)| *is_there) {
        nodes = sentence(doubt, &[("date", nodes)]);
    }
    nodes
}

fn written(words: &Words, moment: Moment, with_year: bool) -> String {
    let (year, month, day) = moment.parts();
    let pattern = match (with_year, month, day) {
        (_, None, _) => "{year}",
        (true, _, None) => &words.month_of_year,
        (false, _, None) => "{month}",
        (true, _, Some(_)) => &words.day,
        (false, _, Some(_)) => &words.day_of_month,
    };
    told_as(words, pattern, Some(year), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::markup::node::html;

    fn markup(text: &str) -> String {
        let nodes = date(&Words::english(), text.parse().expect(text));
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
