use crate::dossier::{Day, Dossier, Fact, Period};
use crate::figure::markup::node::{Element, element};
use crate::figure::protocol::names;

/// The least distance between two marks in a lane, as a share of the timeline's width.
const GAP: f64 = 0.015;

/// The marks of facts below the strip.
pub(crate) struct Marks {
    pub(crate) chart: Element,
    /// How many lanes they take.
    pub(crate) lanes: usize,
    /// Whether all such facts have a mark: the timeline may show a part of the time.
    pub(crate) are_all: bool,
}

/// A mark for each dated fact that claims a stance: a dot if its day is known, a bar over a month or an
/// interval otherwise. A fact without a date has none: its bar would be as long as the timeline. Marks
/// that would overlap are in lanes below one another. A unit across is a day, a unit down is a lane.
pub(crate) fn marks(dossier: &Dossier, (first, last): (Day, Day)) -> Marks {
    let width = last.days_since_epoch() - first.days_since_epoch();
    let facts = dossier.facts.iter();
    let period = dossier.period();
    let mut marks: Vec<Mark> = facts.filter_map(|fact| mark(period, fact, first)).collect();
    let all = marks.len();
    marks.retain_mut(|mark| mark.is_clamped_to(width));
    let are_all = marks.len() == all;
    marks.sort_by_key(|mark| (mark.from, mark.to));
    let lanes = assign_lanes(&mut marks, (f64::from(width) * GAP) as i32);
    let stances = dossier.stances.iter().map(|stance| stance.id.as_str());
    let chart = element("svg")
        .attr("class", "marks")
        .attr("viewBox", format!("0 0 {width} {lanes}"))
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .children(stances.filter_map(|stance| path(&marks, stance)));
    Marks {
        chart,
        lanes,
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

fn mark(period: Period, fact: &Fact, first: Day) -> Option<Mark<'_>> {
    let claim = fact.claim.as_ref().filter(|_| fact.date.is_some())?;
    let window = period.window(fact);
    Some(Mark {
        stance: claim.id.as_str(),
        from: window.first.days_since_epoch() - first.days_since_epoch(),
        to: window.last.days_since_epoch() - first.days_since_epoch(),
        lane: 0,
    })
}

/// Puts each mark, in order of time, into the first lane that is free. Returns the number of lanes.
fn assign_lanes(marks: &mut [Mark], gap: i32) -> usize {
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
