use crate::dossier::{Day, Dossier, PlaceId, Stance, Standing};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::markup::text::{day_text, format_text};
use crate::figure::protocol::names;

/// The width of the last day, as a share of the timeline's: as a point it could not be seen.
const LAST_DAY: f64 = 0.04;

/// A stacked step chart of how many places held each stance, day by day, in the order of the legend.
/// A unit across is a day, a unit up is a place.
pub(crate) fn strip(model: &Model, (first, last): (Day, Day)) -> Element {
    let dossier = &model.dossier;
    let places = dossier.named_places();
    let days = dossier.days_of_change();
    let steps: Vec<(Day, Vec<usize>)> = days
        .iter()
        .map(|&day| (day, counts(dossier, &places, day)))
        .collect();
    let tallest = steps.iter().map(|(_, counts)| counts.iter().sum()).max();
    let width = last.days_since_epoch() - first.days_since_epoch();
    let across = |day: Day| day.days_since_epoch() - first.days_since_epoch();
    let beyond = f64::from(width) * (1.0 + LAST_DAY);
    let areas = dossier.stances.iter().enumerate().map(|(level, stance)| {
        let ends = steps.iter().skip(1).map(|(day, _)| f64::from(across(*day)));
        let boxes = steps.iter().zip(ends.chain([beyond.ceil()]));
        let d: String = boxes
            .map(|((day, counts), end)| step(across(*day), end as i32, counts, level))
            .collect();
        element("path")
            .attr(names::STANCE, stance.id.as_str())
            .attr("d", d)
    });
    let tallest = tallest.unwrap_or(1).max(1);
    element("svg")
        .attr("class", "strip")
        .attr(
            "viewBox",
            format!("0 {} {width} {tallest}", -(tallest as i32)),
        )
        .attr("preserveAspectRatio", "none")
        .attr("role", "img")
        .attr("aria-label", label(model, &places, first, last))
        .children(areas)
}

/// The box of a stance between two changes, as path data; empty if no place holds the stance. `level`
/// is the index of the stance on the scale.
fn step(from: i32, to: i32, counts: &[usize], level: usize) -> String {
    let below: usize = counts[..level].iter().sum();
    let (width, height) = (to - from, counts[level]);
    if width == 0 || height == 0 {
        return String::new();
    }
    format!("M{from}-{below}h{width}v-{height}h-{width}z")
}

/// How many places hold each stance of the scale on a day.
fn counts(dossier: &Dossier, places: &[PlaceId], day: Day) -> Vec<usize> {
    let standings: Vec<Standing> = places
        .iter()
        .map(|place| dossier.standing(*place, day))
        .collect();
    let holding = |stance: &Stance| {
        let keys = standings.iter().map(Standing::key);
        keys.filter(|key| *key == stance.id.as_str()).count()
    };
    dossier.stances.iter().map(holding).collect()
}

/// The accessible name: the counts on the first and on the last day.
fn label(model: &Model, places: &[PlaceId], first: Day, last: Day) -> String {
    let (dossier, words) = (&model.dossier, &*model.words);
    let on = |day: Day| {
        let counts = counts(dossier, places, day);
        let stances = dossier.stances.iter().zip(counts);
        let parts: Vec<String> = stances
            .map(|(stance, count)| format!("{} {count}", stance.label))
            .collect();
        let values = [
            ("day", &*day_text(words, day)),
            ("counts", &parts.join(&words.comma)),
        ];
        format_text(&words.on_day, &values)
    };
    format_text(
        &words.over_time,
        &[("first", &on(first)), ("last", &on(last))],
    )
}
