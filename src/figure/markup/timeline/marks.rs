use crate::dossier::{Day, Dossier, Fact};
use crate::figure::markup::node::{Element, element};
use crate::figure::protocol::names;

/// How far apart two marks in one lane are at least, as a share of the whole.
const GAP: f64 = 0.015;

/// A mark for each fact that bears a stance: a dot for a day, a bar for a month or another time of
/// which the day is not known. Facts without a date stand, paler, where they begin to count. Those
/// that would meet lie in lanes, one above the other.
pub(crate) fn marks(dossier: &Dossier, (first, last): (Day, Day)) -> Element {
    let width = last.number() - first.number();
    let mut marks: Vec<Mark> = dossier
        .facts
        .iter()
        .filter_map(|fact| mark(dossier, fact, first))
        .collect();
    marks.sort_by_key(|mark| (mark.from, mark.to));
    let lanes = lay_in_lanes(&mut marks, (f64::from(width) * GAP) as i32);
    let of = |stance: &str, dated: bool| -> String {
        let own = marks
            .iter()
            .filter(|mark| mark.stance == stance && mark.dated == dated);
        own.map(|mark| format!("M{} {}.5h{}", mark.from, mark.lane, mark.to - mark.from))
            .collect()
    };
    let path = |(stance, dated): (&str, bool)| {
        let d = of(stance, dated);
        let path = element("path").attr(names::STANCE, stance);
        let path = path.attr_opt("class", (!dated).then_some("undated"));
        (!d.is_empty()).then(|| path.attr("d", d))
    };
    let stances = dossier.stances.iter();
    let kinds = stances.flat_map(|stance| [true, false].map(|dated| (stance.id.as_str(), dated)));
    element("svg")
        .attr("class", "marks")
        .attr("viewBox", format!("0 0 {width} {lanes}"))
        .attr("preserveAspectRatio", "none")
        .attr("style", format!("--lanes:{lanes}"))
        .attr("aria-hidden", "true")
        .children(kinds.filter_map(path))
}

/// A fact on the band, in days from its beginning.
struct Mark<'a> {
    stance: &'a str,
    dated: bool,
    from: i32,
    to: i32,
    lane: usize,
}

fn mark<'a>(dossier: &Dossier, fact: &'a Fact, first: Day) -> Option<Mark<'a>> {
    let bears = fact.bears.as_ref()?;
    let (counts, begins) = dossier.counts_from(fact);
    Some(Mark {
        stance: bears.id.as_str(),
        dated: fact.date.is_some(),
        from: begins.number() - first.number(),
        to: counts.number() - first.number(),
        lane: 0,
    })
}

/// Gives each mark, which come in their order in time, the lowest lane that is free there. How
/// many lanes there are.
fn lay_in_lanes(marks: &mut [Mark], gap: i32) -> usize {
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
