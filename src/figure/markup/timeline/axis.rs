use crate::dossier::Day;
use crate::figure::markup::node::{Element, element};
use crate::figure::markup::text::{day_text, format_text};
use crate::language::i18n::Messages;

/// The number of days from which the ticks are years instead of months.
const LONG: i32 = 550;
const MAX_TICKS: usize = 8;

/// The least distance between two ticks on wide charts, as a share of the chart's width.
const GAP: f64 = 0.07;
/// The same on charts as narrow as on a phone.
const NARROW_GAP: f64 = 0.28;
/// The same after a month with its year.
const LONG_NARROW_GAP: f64 = 0.42;

/// The ticks of the timeline, at their places, and at its end the latest day. Those for which a narrow chart has no
/// room are of the class `more`. If a narrow chart does not tell the year of its first month, the month has it.
pub(crate) fn axis(words: &Messages, (first, last): (Day, Day), latest: Day) -> Element {
    let width = f64::from(last.days_since_epoch() - first.days_since_epoch());
    let at = |day: Day| f64::from(day.days_since_epoch() - first.days_since_epoch()) / width;
    let mut ticks = ticks(words, first, last);
    let positions: Vec<f64> = ticks.iter().map(|(day, _)| at(*day)).collect();
    let (wide, mut narrow) = (apart(&positions, GAP), apart(&positions, NARROW_GAP));
    let year = |day: Day| day.parts().0;
    let is_year = |(day, _): &(Day, String)| day.parts().1 == 1 && narrow.contains(&at(*day));
    let has_year = ticks.iter().any(is_year);
    let beginning = narrow.first().copied();
    let first = ticks.first_mut();
    let first = first.filter(|(day, _)| !has_year && year(*day) != year(latest));
    if let (Some(beginning), Some((day, name))) = (beginning, first) {
        let values = [("month", &**name), ("year", &*year(*day).to_string())];
        *name = format_text(&words.month_of_year, &values);
        narrow.retain(|at| *at == beginning || *at >= beginning + LONG_NARROW_GAP);
    }
    let ticks = ticks.into_iter().map(|(day, name)| (at(day), name));
    let ticks = ticks.filter(|(at, _)| wide.contains(at));
    let tick = |(at, name): (f64, String)| {
        element("span")
            .attr_opt("class", (!narrow.contains(&at)).then_some("more"))
            .attr("style", format!("left:{:.2}%", 100.0 * at))
            .text(name)
    };
    let end = element("span")
        .attr("class", "end")
        .text(day_text(words, latest));
    element("div")
        .attr("class", "axis")
        .attr("aria-hidden", "true")
        .children(ticks.map(tick))
        .child(end)
}

/// Those of some positions, in ascending order, that are at least `gap` apart, and as far from the end.
fn apart(positions: &[f64], gap: f64) -> Vec<f64> {
    let mut kept: Vec<f64> = Vec::new();
    for at in positions {
        if *at <= 1.0 - gap && kept.last().is_none_or(|last| at - last >= gap) {
            kept.push(*at);
        }
    }
    kept
}

/// The days of the ticks, with their names: the first days of months, or of years if the time is
/// long. At most [`MAX_TICKS`], evenly chosen: every second, third, …
fn ticks(words: &Messages, first: Day, last: Day) -> Vec<(Day, String)> {
    let all = if last.days_since_epoch() - first.days_since_epoch() < LONG {
        months(words, first, last)
    } else {
        years(first, last)
    };
    let every = all.len().div_ceil(MAX_TICKS).max(1);
    all.into_iter().step_by(every).collect()
}

/// The first days of the months, with their names; January has the year instead.
fn months(words: &Messages, first: Day, last: Day) -> Vec<(Day, String)> {
    let [_, names] = &words.months;
    let years = first.parts().0..=last.parts().0;
    let all = years.flat_map(|year| (1..=12).filter_map(move |month| Day::new(year, month, 1)));
    let within = all.filter(|day| (first..=last).contains(day));
    let name = |day: Day| match day.parts() {
        (year, 1, _) => (day, year.to_string()),
        (_, month, _) => (day, names[usize::from(month) - 1].clone()),
    };
    within.map(name).collect()
}

/// The first days of the years, with the years.
fn years(first: Day, last: Day) -> Vec<(Day, String)> {
    let years = first.parts().0..=last.parts().0;
    let all = years.filter_map(|year| Some((Day::new(year, 1, 1)?, year.to_string())));
    all.filter(|(day, _)| (first..=last).contains(day))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::markup::node::{Node, plain_text};

    fn names(first: (i16, u8, u8), last: (i16, u8, u8)) -> Vec<String> {
        let day = |(year, month, day)| Day::new(year, month, day).unwrap();
        let (first, last) = (day(first), day(last));
        let all = ticks(&Messages::english(), first, last).into_iter();
        all.map(|(_, name)| name).collect()
    }

    #[test]
    fn a_short_time_is_told_in_months_and_a_long_one_in_years() {
        assert_eq!(names((2025, 1, 28), (2025, 4, 2)), ["Feb", "Mar", "Apr"]);
        assert_eq!(names((2024, 12, 1), (2025, 2, 1)), ["Dec", "2025", "Feb"]);
        assert_eq!(names((2019, 5, 1), (2022, 1, 1)), ["2020", "2021", "2022"]);
        assert!(names((2025, 5, 2), (2025, 5, 30)).is_empty());
    }

    #[test]
    fn the_first_month_of_a_narrow_chart_has_the_year_if_nothing_else_tells_it() {
        let shown = |first: (i16, u8, u8), last: (i16, u8, u8)| {
            let day = |(year, month, day)| Day::new(year, month, day).unwrap();
            let (first, last) = (day(first), day(last));
            let axis = axis(&Messages::english(), (first, last), last);
            let shown = (axis.children.iter()).filter_map(|tick| match tick {
                Node::Element(tick)
                    if !tick.attributes.iter().any(|(name, _)| *name == "class") =>
                {
                    Some(plain_text(&tick.children))
                }
                _ => None,
            });
            shown.collect::<Vec<_>>()
        };
        assert_eq!(shown((2022, 3, 2), (2023, 2, 23)), ["Apr 2022"]);
        assert_eq!(shown((2022, 3, 25), (2022, 7, 25)), ["Apr", "Jun"]);
        assert_eq!(shown((2022, 7, 30), (2023, 9, 30)), ["Aug 2022", "Apr"]);
        assert_eq!(shown((2024, 10, 20), (2025, 5, 20)), ["Nov", "2025"]);
        assert_eq!(shown((2025, 5, 2), (2025, 5, 30)), [""; 0]);
    }

    #[test]
    fn ticks_keep_their_distance_from_one_another_and_from_the_end() {
        assert_eq!(apart(&[0.08, 0.25, 0.46, 0.85], 0.28), [0.08, 0.46]);
        assert_eq!(apart(&[0.0, 0.5, 0.95], 0.07), [0.0, 0.5]);
        assert_eq!(apart(&[], 0.07), [0.0; 0]);
    }

    #[test]
    fn of_many_ticks_at_most_eight_are_left_evenly_chosen() {
        let year = names((2024, 12, 15), (2025, 12, 31));
        assert_eq!(year, ["2025", "Mar", "May", "Jul", "Sep", "Nov"]);
        let eight = names((2017, 6, 1), (2025, 6, 1));
        assert_eq!((eight.len(), &*eight[1]), (8, "2019"));
        let decades = names((1899, 6, 1), (1925, 6, 1));
        assert_eq!(decades[..3], ["1900", "1904", "1908"]);
    }
}
