use crate::dossier::{Day, Edtf, Fact, PartialDate};
use crate::figure::markup::node::{Node, element};
use crate::figure::markup::text::format::{format_nodes, format_text};
use crate::figure::protocol::names;
use crate::language::i18n::Messages;

/// A date as text, at the precision that is known: `12 May 2025`, `about June 2025`,
/// `March – May 2025`, `21–31 March 2025`.
///
/// Each day, month or year is a `time` element, with words of doubt around it. HTML has no element
/// for an interval: one without doubts is a `span` with [`names::DATE`].
pub(crate) fn date(words: &Messages, date: Edtf) -> Vec<Node> {
    match date.end {
        None => moment(words, date.start, true),
        Some(end) if end == date.start => moment(words, end, true),
        Some(end) if is_plain(date.start, end) => vec![interval(words, date.start, end)],
        Some(end) => {
            let with_year = needs_year(date.start, end);
            let ends = [
                ("from", moment(words, date.start, with_year)),
                ("to", moment(words, end, true)),
            ];
            format_nodes(&words.interval, &ends)
        }
    }
}

/// The date of a fact, or that it has none, at the beginning of a sentence.
pub(crate) fn fact_date(words: &Messages, fact: &Fact) -> Vec<Node> {
    let none = || vec![(&*words.no_date).into()];
    fact.date.map_or_else(none, |known| date(words, known))
}

/// The date of a fact, or that it has none, within a sentence.
pub(crate) fn fact_date_inline(words: &Messages, fact: &Fact) -> Vec<Node> {
    let none = || vec![(&*words.no_date_within).into()];
    fact.date.map_or_else(none, |known| date(words, known))
}

/// Since when something has held, by the date of a fact, or that it has none.
pub(crate) fn since(words: &Messages, fact: &Fact) -> Vec<Node> {
    let Some(known) = fact.date else {
        return fact_date_inline(words, fact);
    };
    if known.end.is_some() {
        return date(words, known);
    }
    let is_day = known.start.parts().2.is_some();
    let message = if is_day {
        &words.since_day
    } else {
        &words.since
    };
    format_nodes(message, &[("date", date(words, known))])
}

/// The day up to which a dossier holds, as a sentence.
pub(crate) fn as_of(words: &Messages, day: Edtf) -> Vec<Node> {
    format_nodes(&words.as_of, &[("day", date(words, day))])
}

/// A day as a `time` element.
pub(crate) fn day(words: &Messages, day: Day) -> Node {
    element("time")
        .attr("datetime", day.to_string())
        .text(day_text(words, day))
        .into()
}

/// A day as text: `12 May 2025`.
pub(crate) fn day_text(words: &Messages, day: Day) -> String {
    let (year, month, day) = day.parts();
    let number = words.day_of_month_number(day);
    format_date(words, &words.day, (year, Some(month)), &number)
}

/// Year, month and day in the placeholders of a message. A month that is `None` is left out.
fn format_date(
    words: &Messages,
    message: &str,
    (year, month): (i16, Option<u8>),
    day: &str,
) -> String {
    let [names, _] = &words.months;
    let month = month.and_then(|month| names.get(usize::from(month) - 1));
    let values = [
        ("year", &*year.to_string()),
        ("month", month.map_or("", |name| name)),
        ("day", day),
    ];
    format_text(message, &values)
}

/// Whether both ends of an interval are free of doubt and have the same precision.
fn is_plain(start: PartialDate, end: PartialDate) -> bool {
    let is_sure = |moment: PartialDate| !moment.is_approximate() && !moment.is_uncertain();
    let precision = |moment: PartialDate| (moment.parts().1.is_some(), moment.parts().2.is_some());
    is_sure(start) && is_sure(end) && precision(start) == precision(end)
}

/// Whether the start of an interval needs its year: without a month it has nothing else, and otherwise
/// the year at the end holds for both if they have the same.
fn needs_year(start: PartialDate, end: PartialDate) -> bool {
    let (year, month, _) = start.parts();
    month.is_none() || year != end.parts().0
}

/// An interval whose ends are plain. What both ends have in common stands once: the year, and for days
/// of one month the month.
fn interval(words: &Messages, start: PartialDate, end: PartialDate) -> Node {
    let text = days_of_month(words, start, end).unwrap_or_else(|| {
        let from = moment_text(words, start, needs_year(start, end));
        let to = moment_text(words, end, true);
        format_text(&words.interval, &[("from", &from), ("to", &to)])
    });
    element("span")
        .attr(names::DATE, format!("{start}/{end}"))
        .text(text)
        .into()
}

/// An interval between two days of one month; `None` for any other.
fn days_of_month(words: &Messages, start: PartialDate, end: PartialDate) -> Option<String> {
    let ((year, month, from), to) = (start.parts(), end.parts());
    let (from, to) = ((to.0, to.1) == (year, month)).then_some((from?, to.2?))?;
    let [from, to] = [from, to].map(|day| words.day_of_month_number(day));
    let days = format_text(&words.days, &[("from", &from), ("to", &to)]);
    Some(format_date(words, &words.day, (year, month), &days))
}

/// A day, month or year as a `time` element, with words of doubt around it.
fn moment(words: &Messages, moment: PartialDate, with_year: bool) -> Vec<Node> {
    let edtf = moment.to_string();
    let time = element("time")
        .attr("datetime", edtf.trim_end_matches(['~', '?', '%']))
        .text(moment_text(words, moment, with_year));
    let mut nodes = vec![time.into()];
    if moment.is_approximate() {
        nodes = format_nodes(&words.about, &[("date", nodes)]);
    }
    if moment.is_uncertain() {
        nodes = format_nodes(&words.inferred, &[("date", nodes)]);
    }
    nodes
}

fn moment_text(words: &Messages, moment: PartialDate, with_year: bool) -> String {
    let (year, month, day) = moment.parts();
    let message = match (with_year, month, day) {
        (_, None, _) => "{year}",
        (true, _, None) => &words.month_of_year,
        (false, _, None) => "{month}",
        (true, _, Some(_)) => &words.day,
        (false, _, Some(_)) => &words.day_of_month,
    };
    let number = day.map_or(String::new(), |day| words.day_of_month_number(day));
    format_date(words, message, (year, month), &number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::markup::node::html;

    fn markup(text: &str) -> String {
        let nodes = date(&Messages::english(), text.parse().expect(text));
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
            ("2025-03-21/2025-03-31", "21&#8211;31 March 2025"),
            (
                "2024-03-21/2025-03-31",
                "21 March 2024 &#8211; 31 March 2025",
            ),
            ("2025-03/2025-05-08", "March &#8211; 8 May 2025"),
            ("2024-03/2025-05-08", "March 2024 &#8211; 8 May 2025"),
            (
                "2025-03-20~/2025-03-31",
                "about 20 March &#8211; 31 March 2025",
            ),
            ("2020/2025", "2020 &#8211; 2025"),
            ("2025-03-05/2025-03-05", "5 March 2025"),
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
                "2025-03-21/2025-03-31",
                "<span data-date=\"2025-03-21/2025-03-31\">21&#8211;31 March 2025</span>",
            ),
            (
                "2025-03/2025-05-08",
                "<time datetime=\"2025-03\">March</time> &#8211; \
                 <time datetime=\"2025-05-08\">8 May 2025</time>",
            ),
        ];
        for (date, written) in table {
            assert_eq!(markup(date), written);
        }
    }
}
