//! The chart of stances over time, and the labels beside it.

use std::collections::BTreeSet;

use crate::base::decimal::fixed;
use crate::dossier::{Day, Records, Stance, Text};
use crate::figure::markup::legend::chip;
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::markup::text::{day_text, format_text};
use crate::figure::markup::timeline::counts::{Count, counts, sum};
use crate::figure::markup::timeline::spread::spread;
use crate::figure::protocol::names;

/// The least width of the last step, as a share of the timeline's: a change on the last day could not be seen. Only for
/// that the chart goes on to the right of the last day.
const LAST_STEP: f64 = 0.012;
/// The least distance between two labels beside the chart, as a share of its height. Styles make charts
/// with many labels higher, so that [`spread`] has room for all.
const LABEL_GAP: f64 = 0.125;
/// The number of letters for which there is room beside the chart, however narrow it is. Longer labels may
/// end in an ellipsis in a second line.
const SHORT: usize = 14;
/// The number of letters, with a count, for which a line beside the chart of a phone has room. A longer label takes
/// two lines there.
const LINE: usize = 19;
/// The highest place of a label of two lines, as a share of the chart's height: there is little room above the chart.
const TOP: f64 = 0.95;
/// The largest number of ticks on the axis of counts, beside the one at zero.
const MAX_TICKS: usize = 3;

/// How many places hold each stance of the scale over time.
pub(crate) struct Strip<'a> {
    model: &'a Model,
    first: Day,
    last: Day,
    /// The counts from each day of change on, the earliest first.
    steps: Vec<(Day, Vec<Count>)>,
    /// The largest number of places that hold a stance on a day, at least 1.
    tallest: usize,
}

impl<'a> Strip<'a> {
    /// Counts the places of a figure with a timeline between two days.
    pub(crate) fn new(model: &'a Model, records: &Records, (first, last): (Day, Day)) -> Self {
        // The changes before the first day have happened by then, and those after the last one on it.
        let days = records.days_of_change().into_iter();
        let days = days.map(|day| day.max(first).min(last));
        let days: BTreeSet<Day> = days.collect();
        let latest = model.dossier.as_of_day();
        let days = days.into_iter();
        let steps = days.map(|day| {
            let until = if day == last { latest } else { day };
            (day, counts(model, records, until))
        });
        let steps: Vec<(Day, Vec<Count>)> = steps.collect();
        let sums = steps.iter().map(|(_, counts)| sum(counts));
        Strip {
            model,
            first,
            last,
            tallest: sums.max().unwrap_or(1).max(1),
            steps,
        }
    }

    /// A stacked step chart, in the order of the legend: of each stance the places that certainly hold
    /// it, and room above them for those that possibly do. A unit across is a day, a unit up is a place.
    pub(crate) fn chart(&self) -> Element {
        self.areas("strip", false)
            .attr("role", "img")
            .attr("aria-label", self.label())
    }

    /// The places that possibly hold each stance, to be laid over the chart. It is a picture of its own,
    /// since styles stripe it as a whole: a pattern within would be stretched with the chart. `None` if
    /// no stance is ever only possible.
    pub(crate) fn possible(&self) -> Option<Element> {
        let is_possible =
            |(_, counts): &(Day, Vec<Count>)| counts.iter().any(|one| one.possible > 0);
        let any = self.steps.iter().any(is_possible);
        any.then(|| self.areas("strip maybe", true).attr("aria-hidden", "true"))
    }

    /// The areas of all stances, those of places that certainly or those of places that possibly hold them.
    fn areas(&self, class: &'static str, possible: bool) -> Element {
        let width = self.across(self.last);
        let stances = self.model.dossier.stances.iter().enumerate();
        let areas = stances.filter_map(|(level, stance)| {
            let d = self.area(level, possible);
            let path = element("path").attr(names::STANCE, stance.id.as_str());
            (!d.is_empty()).then(|| path.attr("d", d))
        });
        let tallest = self.tallest;
        element("svg")
            .attr("class", class)
            .attr("viewBox", format!("0 -{tallest} {width} {tallest}"))
            .attr("preserveAspectRatio", "none")
            .children(areas)
    }

    /// The area of a stance, as path data; empty if no place ever holds it.
    fn area(&self, level: usize, possible: bool) -> String {
        let width = f64::from(self.across(self.last));
        let latest = self.steps.last().map_or(0, |(day, _)| self.across(*day));
        let beyond = width.max(f64::from(latest) + width * LAST_STEP);
        let ends = self
            .steps
            .iter()
            .skip(1)
            .map(|(day, _)| f64::from(self.across(*day)));
        let ends = ends.chain([beyond]);
        let boxes = self.steps.iter().zip(ends).map(|((day, counts), end)| {
            let (count, below) = (counts[level], sum(&counts[..level]));
            let from = f64::from(self.across(*day));
            if possible {
                step(from, end, below + count.certain, count.possible)
            } else {
                step(from, end, below, count.certain)
            }
        });
        boxes.collect()
    }

    /// The ticks of the axis of counts.
    pub(crate) fn scale(&self) -> Element {
        let step = tick_step(self.tallest);
        let ticks = (0..=self.tallest).step_by(step).map(|count| {
            element("span")
                .attr("style", format!("bottom:{:.1}%", self.share(count) * 100.0))
                .text(count.to_string())
        });
        hidden("scale").children(ticks)
    }

    /// The stances that places hold at the end, labelled where their areas run out, with their counts.
    pub(crate) fn labels(&self) -> Element {
        let none = Vec::new();
        let counts = self.steps.last().map_or(&none, |(_, counts)| counts);
        let stances = self.model.dossier.stances.iter().zip(counts).enumerate();
        let held: Vec<_> = stances.filter(|(_, (_, count))| count.all() > 0).collect();
        let top = if self.lines() > 1 { TOP } else { 1.0 };
        let middles = held.iter().map(|(level, (_, count))| {
            let below = sum(&counts[..*level]) as f64;
            ((below + count.all() as f64 / 2.0) / self.tallest as f64 / top).min(1.0)
        });
        let middles: Vec<f64> = middles.collect();
        let gap = LABEL_GAP * self.lines() as f64 / top;
        let labels = held.iter().zip(spread(&middles, gap));
        let labels = labels.map(|((_, (stance, count)), at)| {
            let short = short_label(stance);
            let is_long = short.chars().count() > SHORT;
            let label = element("span")
                .attr_opt("title", is_long.then(|| stance.label.to_string()))
                .dossier_text(short);
            let count = element("b").text(count.all().to_string());
            // The count follows the last word, also in a second line, unless there the label ends in an ellipsis.
            let (label, count) = match is_long && short.chars().count() < 2 * LINE {
                true => (label.text(" ").child(count), None),
                false => (label, Some(count)),
            };
            element("span")
                .attr(names::STANCE, stance.id.as_str())
                .attr("style", format!("bottom:{:.1}%", at * top * 100.0))
                .child(chip())
                .child(label)
                .children(count)
        });
        hidden("runs").children(labels)
    }

    /// How many lines the labels beside the chart take.
    pub(crate) fn runs(&self) -> usize {
        let counts = self.steps.last().map(|(_, counts)| counts.iter());
        let labels = counts.map_or(0, |counts| counts.filter(|count| count.all() > 0).count());
        labels * self.lines()
    }

    /// How many lines there must be room for between two labels.
    fn lines(&self) -> usize {
        if self.letters() > LINE { 2 } else { 1 }
    }

    /// The number of letters of the longest label beside the chart, with its count.
    pub(crate) fn letters(&self) -> usize {
        let stances = self.model.dossier.stances.iter();
        let letters = stances.map(|stance| short_label(stance).chars().count());
        letters.max().unwrap_or(0) + 1 + self.digits()
    }

    /// The number of digits of the largest count.
    pub(crate) fn digits(&self) -> usize {
        self.tallest.to_string().len()
    }

    fn across(&self, day: Day) -> i32 {
        day.days_since_epoch() - self.first.days_since_epoch()
    }

    fn share(&self, count: usize) -> f64 {
        count as f64 / self.tallest as f64
    }

    /// The accessible name: the counts on the first and on the last day.
    fn label(&self) -> String {
        let words = &self.model.words;
        let latest = self.model.dossier.as_of_day();
        let told = |day| if day == self.last { latest } else { day };
        let on = |(day, counts): &(Day, Vec<Count>)| {
            let stances = self.model.dossier.stances.iter().zip(counts);
            let parts = stances.map(|(stance, count)| {
                let possible = match count.possible {
                    0 => String::new(),
                    some => words.plural(&words.possible_count, some),
                };
                format!("{} {}{possible}", stance.label, count.certain)
            });
            let parts: Vec<String> = parts.collect();
            let values = [
                ("day", &*day_text(words, told(*day))),
                ("counts", &parts.join(&words.semicolon)),
            ];
            format_text(&words.on_day, &values)
        };
        let end = |step: Option<&(Day, Vec<Count>)>| step.map(on).unwrap_or_default();
        let values = [
            ("first", &*end(self.steps.first())),
            ("last", &*end(self.steps.last())),
        ];
        format_text(&words.over_time, &values)
    }
}

/// The label of a stance where there is little room.
fn short_label(stance: &Stance) -> &Text {
    if stance.short.is_empty() {
        &stance.label
    } else {
        &stance.short
    }
}

/// A layer of labels that only repeats what the chart's accessible name and the legend say.
fn hidden(class: &str) -> Element {
    element("div")
        .attr("class", class)
        .attr("aria-hidden", "true")
}

/// The box of a stance between two changes, as path data; empty if no place holds the stance.
fn step(from: f64, to: f64, below: usize, height: usize) -> String {
    if to <= from || height == 0 {
        return String::new();
    }
    let [from, width] = [from, to - from].map(|part| fixed(part, 2));
    format!("M{from}-{below}h{width}v-{height}h-{width}z")
}

/// A round distance between ticks: 1, 2 or 5 times a power of ten.
fn tick_step(tallest: usize) -> usize {
    let powers = (0..).map(|power| 10_usize.pow(power));
    let mut steps = powers.flat_map(|power| [power, 2 * power, 5 * power]);
    let fits = |step: &usize| tallest / step <= MAX_TICKS;
    steps.find(fits).unwrap_or(tallest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::WORLD_WIDTH;
    use crate::dossier::read;
    use crate::world::projection::Projection;

    /// The last step of a chart of 100 days, whose second change is on that day.
    fn last_step(change: i32) -> String {
        let days = |days: i32| {
            let first = Day::new(2025, 1, 1).expect("a day").days_since_epoch();
            Day::of_days_since_epoch(first + days)
                .expect("a day")
                .to_string()
        };
        let fact = |id: &str, place: &str, day: i32| {
            let date = days(day);
            format!(
                r#"{{"id": "{id}", "places": ["{place}"], "date": "{date}", "text": "A", "source": "s",
                "stance": {{"id": "yes", "of": ["{place}"]}}}}"#
            )
        };
        let facts = [fact("a", "PER", 0), fact("b", "RWA", change)].join(",");
        let text = format!(
            r##"{{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?", "asOf": "{}",
            "stances": [{{"id": "yes", "label": "Yes", "color": "#005555"}}],
            "sources": [{{"id": "s", "title": "S"}}], "facts": [{facts}]}}"##,
            days(100)
        );
        let dossier = read(&text).expect("a dossier").dossier;
        let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
        let records = model.dossier.records();
        let strip = Strip::new(&model, &records, model.span.expect("a timeline"));
        let area = strip.area(0, false);
        area.split_inclusive('z')
            .next_back()
            .unwrap_or_default()
            .to_owned()
    }

    #[test]
    fn the_chart_ends_with_the_last_day_unless_a_change_would_not_be_seen() {
        assert_eq!(last_step(60), "M60-0h40v-2h-40z");
        assert_eq!(last_step(100), "M100-0h1.2v-2h-1.2z");
    }

    #[test]
    fn long_labels_have_room_for_two_lines() {
        let lines = |label: &str| {
            let text = format!(
                r##"{{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?", "asOf": "2025-02",
                "stances": [{{"id": "yes", "label": "{label}", "color": "#005555"}},
                    {{"id": "no", "label": "No", "color": "#550000"}}],
                "sources": [{{"id": "s", "title": "S"}}], "facts": [
                    {{"id": "a", "places": ["PER"], "date": "2025-01-01", "text": "A", "source": "s", "stance": {{"id": "yes", "of": ["PER"]}}}},
                    {{"id": "b", "places": ["RWA"], "date": "2025-01-09", "text": "A", "source": "s", "stance": {{"id": "no", "of": ["RWA"]}}}}]}}"##
            );
            let dossier = read(&text).expect("a dossier").dossier;
            let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
            let records = model.dossier.records();
            Strip::new(&model, &records, model.span.expect("a timeline")).runs()
        };
        assert_eq!(lines("Expanded by law"), 2);
        assert_eq!(lines("Expanded by ballot"), 4);
    }

    #[test]
    fn ticks_are_few_and_round() {
        for (tallest, expected) in [
            (1, 1),
            (3, 1),
            (7, 2),
            (19, 5),
            (26, 10),
            (190, 50),
            (999, 500),
        ] {
            assert_eq!(tick_step(tallest), expected, "{tallest}");
        }
    }
}
