use std::cmp::Ordering;

use crate::dossier::{Day, Event};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::markup::text::{date, entry_id};

/// The width of the chart for which labels are put into lanes, in CSS pixels. On narrower ones each
/// label has a lane of its own.
const CHART: f64 = 640.0;
/// A generous average width of a letter, in CSS pixels.
const LETTER: f64 = 7.0;
/// The letters that the date before a label takes.
const DATE: usize = 16;

/// The events of the dossier above the chart: each at its day, with a line down to the axis. A label
/// links to the fact that tells the event. `None` without events on the timeline.
pub(crate) fn events(model: &Model, (first, last): (Day, Day)) -> Option<Element> {
    let days = |day: Day| f64::from(day.days_since_epoch() - first.days_since_epoch());
    let within = |event: &&Event| (first..=last).contains(&event.date.first_day());
    let mut shown: Vec<&Event> = model.dossier.events.iter().filter(within).collect();
    shown.sort_by_key(|event| event.date.first_day());
    let at = |event: &Event| days(event.date.first_day()) / days(last).max(1.0);
    let labels = shown
        .iter()
        .map(|event| (at(event), span(at(event), event)));
    let lanes = lanes(&labels.collect::<Vec<_>>());
    let items = shown.iter().zip(&lanes).enumerate();
    let items = items.map(|(i, (event, lane))| item(model, event, at(event), *lane, i));
    let count = lanes.iter().max().map_or(0, |lane| lane + 1);
    let list = element("ol")
        .attr("class", "events")
        .attr("style", format!("--lanes:{count};--all:{}", shown.len()));
    (count > 0).then(|| list.children(items))
}

fn item(model: &Model, event: &Event, at: f64, lane: usize, narrow_lane: usize) -> Element {
    let fact = model.dossier.fact(&event.fact);
    let href = fact.and_then(|fact| Some(format!("#{}", entry_id(fact, *fact.places.first()?))));
    let label = match href {
        Some(href) => element("a").attr("href", href),
        None => element("span"),
    };
    let day = element("small").children(date(&model.words, event.date));
    let place = format!(
        "left:{:.2}%;--lane:{lane};--narrow:{narrow_lane}",
        at * 100.0
    );
    element("li")
        .attr("style", place)
        .attr_opt("class", is_left(at).then_some("left"))
        .child(
            element("span")
                .child(day)
                .text(" ")
                .child(label.dossier_text(&event.label)),
        )
}

/// Whether a label is to the left of its line.
fn is_left(at: f64) -> bool {
    at > 0.5
}

/// The part of the chart's width that a label takes.
fn span(at: f64, event: &Event) -> (f64, f64) {
    let letters = event.label.chars().count() + DATE;
    let width = letters as f64 * LETTER / CHART;
    if is_left(at) {
        (at - width, at)
    } else {
        (at, at + width)
    }
}

/// The lane of each label, counted from the bottom: the lowest in which it meets no other label, its
/// line meets none in the lanes below, and the lines from the lanes above do not meet it. `labels` are
/// the positions of the lines and the spans of the labels.
fn lanes(labels: &[(f64, (f64, f64))]) -> Vec<usize> {
    let (left, mut right): (Vec<usize>, Vec<usize>) =
        (0..labels.len()).partition(|i| is_left(labels[*i].0));
    // Labels to the right of their lines are placed from the right, so that lines run beside them.
    right.reverse();
    let mut placed: Vec<Option<usize>> = vec![None; labels.len()];
    for own in right.into_iter().chain(left) {
        let is_free = |lane: usize| {
            let others = placed.iter().zip(labels);
            let mut others = others.filter_map(|(lane, label)| Some(((*lane)?, label)));
            others.all(|(other, label)| !is_met(lane, &labels[own], other, label))
        };
        placed[own] = (0..=labels.len()).find(|lane| is_free(*lane));
    }
    placed.into_iter().map(Option::unwrap_or_default).collect()
}

/// Whether two labels in their lanes meet, or the line of one meets the label of the other.
fn is_met(
    lane: usize,
    (line, span): &(f64, (f64, f64)),
    other_lane: usize,
    (other_line, other_span): &(f64, (f64, f64)),
) -> bool {
    let crosses = |line: f64, (from, to): (f64, f64)| from <= line && line <= to;
    match lane.cmp(&other_lane) {
        Ordering::Equal => span.0 <= other_span.1 && other_span.0 <= span.1,
        Ordering::Greater => crosses(*line, *other_span),
        Ordering::Less => crosses(*other_line, *span),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_meet_are_in_different_lanes() {
        let right = |at: f64| (at, (at, at + 0.3));
        let left = |at: f64| (at, (at - 0.3, at));
        assert_eq!(lanes(&[right(0.0), right(0.2), right(0.4)]), [2, 1, 0]);
        assert_eq!(lanes(&[right(0.0), right(0.35)]), [0, 0]);
        assert_eq!(lanes(&[left(0.85), left(0.9), left(1.0)]), [0, 1, 2]);
        assert_eq!(lanes(&[right(0.0), left(0.9)]), [0, 0]);
    }
}
