use crate::dossier::{Day, Dossier, Fact, Period};
use crate::figure::markup::node::{Element, element};
use crate::figure::protocol::names;

/// The least distance between two marks in a lane, as a share of the timeline's width.
const GAP: f64 = 0.015;

/// The largest number of lanes for which the row of marks grows. More of them share the room of [`CROWDED`], so that
/// their marks overlap.
const TALLEST: usize = 15;
/// The height of a row of more lanes than [`TALLEST`]: most of them hold the marks of a single day, and a high row would
/// be empty elsewhere.
const CROWDED: usize = 8;

/// The marks of facts below the strip.
pub(crate) struct Marks {
    pub(crate) chart: Element,
    /// The height of the row, in lanes of marks that do not overlap.
    pub(crate) height: usize,
    /// Whether all such facts have a mark: the timeline may show a part of the time.
    pub(crate) are_all: bool,
}

/// A mark for each dated fact that claims a stance: a dot if its day is known, a bar over a month or an
/// interval otherwise. A fact without a date has none: its bar would be as long as the timeline. Marks
/// that would overlap are in lanes below one another. A unit across is a day, a unit down is a lane. Where
/// there are too many for all to be told apart, those of a stance stand together.
pub(crate) fn marks(dossier: &Dossier, (first, last): (Day, Day)) -> Marks {
    let width = last.days_since_epoch() - first.days_since_epoch();
    let facts = dossier.facts.iter();
    let period = dossier.period();
    let mut marks: Vec<Mark> = facts
        .filter_map(|fact| mark(dossier, period, fact, first))
        .collect();
    let all = marks.len();
    marks.retain_mut(|mark| mark.is_clamped_to(width));
    let are_all = marks.len() == all;
    let gap = (f64::from(width) * GAP) as i32;
    let mut lanes = assign_lanes(&mut marks, gap, false);
    let is_crowded = lanes > TALLEST;
    if is_crowded {
        lanes = assign_lanes(&mut marks, gap, true);
    }
    let stances = dossier.stances.iter().map(|stance| stance.id.as_str());
    let chart = element("svg")
        .attr("class", "marks")
        .attr("viewBox", format!("0 0 {width} {lanes}"))
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .children(stances.filter_map(|stance| path(&marks, stance)));
    Marks {
        chart,
        height: if is_crowded { CROWDED } else { lanes },
        are_all,
    }
}

/// The marks of a stance as one path; `None` if there are none.
fn path(marks: &[Mark], stance: &str) -> Option<Element> {
    let marks = marks.iter().filter(|mark| mark.stance == stance);
    let d: String = marks
        .map(|mark| {
            // WebKit draws the caps of a line without length as wide as the chart is stretched.
            let long = match mark.to - mark.from {
                0 => ".01".to_owned(),
                days => days.to_string(),
            };
            format!("M{} {}.5h{long}", mark.from, mark.lane)
        })
        .collect();
    if d.is_empty() {
        return None;
    }
    let path = element("path").attr(names::STANCE, stance);
    Some(path.attr("d", d))
}

/// A fact on the timeline, in days from its beginning.
struct Mark<'a> {
    stance: &'a str,
    /// The place of the stance in the legend.
    level: usize,
    from: i32,
    to: i32,
    /// Counted from 0 at the top.
    lane: usize,
}

impl Mark<'_> {
    /// Cuts the mark at the ends of the timeline. Whether any of it is left.
    fn is_clamped_to(&mut self, width: i32) -> bool {
        let is_within = self.to >= 0 && self.from <= width;
        (self.from, self.to) = (self.from.max(0), self.to.min(width));
        is_within
    }
}

fn mark<'a>(dossier: &Dossier, period: Period, fact: &'a Fact, first: Day) -> Option<Mark<'a>> {
    let claim = fact.claim.as_ref().filter(|_| fact.date.is_some())?;
    let window = period.window(fact);
    let mut stances = dossier.stances.iter();
    Some(Mark {
        stance: claim.id.as_str(),
        level: stances.position(|one| one.id == claim.id)?,
        from: window.first.days_since_epoch() - first.days_since_epoch(),
        to: window.last.days_since_epoch() - first.days_since_epoch(),
        lane: 0,
    })
}

/// Puts each mark, in order of time, and of its stance if that is asked for, into the first lane that is free.
/// Returns the number of lanes.
fn assign_lanes(marks: &mut [Mark], gap: i32, by_stance: bool) -> usize {
    let level = |mark: &Mark| if by_stance { mark.level } else { 0 };
    marks.sort_by_key(|mark| (mark.from, mark.to, level(mark)));
    let mut ends: Vec<i32> = Vec::new();
    for mark in marks {
        let free = ends.iter().position(|end| end + gap < mark.from);
        mark.lane = free.unwrap_or(ends.len());
        match ends.get_mut(mark.lane) {
            Some(end) => *end = mark.to,
            None => ends.push(mark.to),
        }
    }
    ends.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::read;
    use crate::figure::markup::node::html;

    /// The marks of facts of one day, the stances of which alternate.
    fn on_one_day(facts: usize) -> (usize, String) {
        let fact = |at: usize| {
            let stance = ["yes", "no"][at % 2];
            format!(
                r#"{{"id": "f{at}", "places": ["PER"], "date": "2025-01-01", "text": "A", "source": "s",
                "stance": {{"id": "{stance}", "of": ["PER"]}}}}"#
            )
        };
        let facts: Vec<String> = (0..facts).map(fact).collect();
        let text = format!(
            r##"{{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?",
            "stances": [{{"id": "yes", "label": "Yes", "color": "#005555"}}, {{"id": "no", "label": "No", "color": "#550000"}}],
            "sources": [{{"id": "s", "title": "S"}}], "facts": [{}]}}"##,
            facts.join(",")
        );
        let dossier = read(&text).expect("a dossier").dossier;
        let day = |day| Day::new(2025, 1, day).expect("a day");
        let marks = marks(&dossier, (day(1), day(11)));
        (marks.height, html(&marks.chart.into()))
    }

    #[test]
    fn each_mark_of_a_day_has_a_lane_and_many_of_them_overlap_by_stance() {
        let (height, chart) = on_one_day(4);
        assert_eq!(height, 4);
        assert!(chart.contains(r#"viewBox="0 0 10 4""#), "{chart}");
        let alternating = r#"data-stance="yes" d="M0 0.5h.01M0 2.5h.01""#;
        assert!(chart.contains(alternating), "{chart}");

        let (height, chart) = on_one_day(50);
        assert_eq!(height, CROWDED);
        assert!(chart.contains(r#"viewBox="0 0 10 50""#), "{chart}");
        let apart = r#"data-stance="no" d="M0 25.5h.01M0 26.5h.01"#;
        assert!(chart.contains(apart), "{chart}");
        assert_eq!(chart.matches("h.01").count(), 50);
    }
}
