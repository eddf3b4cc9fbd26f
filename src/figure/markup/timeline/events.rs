use crate::dossier::{Day, Event};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, element, list};
use crate::figure::markup::text::{date, entry_id};
use crate::figure::markup::timeline::lanes::{Label, lanes};
use crate::language::i18n::Messages;

/// The width of the narrowest chart that has labels above it, in their font size: where text is larger,
/// styles ask for a wider chart.
const CHART: f64 = 49.0;
/// A generous average width of a letter, in font sizes.
const LETTER: f64 = 0.577;
/// How far a label may reach to the right of the chart, as a share of its width.
const BEYOND: f64 = 0.15;
/// The largest number of lanes for labels above a chart. If more are needed, the chart has numbers
/// and the labels are in a list below it.
const MAX_LANES: usize = 4;
/// The width of a number above the narrowest chart, as a share of that chart's.
const NUMBER: f64 = 0.14;
/// The largest number of rows for numbers above a chart. If more are needed, their lines could not be
/// told apart, and the events have ticks at the slider instead.
const MAX_ROWS: usize = 7;

/// The events of the dossier on the timeline: each at its day, with a line down to the axis.
///
/// The labels stand above the chart, in lanes. On a narrow chart, or if there are too many of them,
/// numbers stand there instead, and the labels are in a list below the axis. It is one list, which
/// styles put into either place.
/// If there are too many events even for numbers, each has a tick at the slider.
pub(crate) struct Events<'a> {
    model: &'a Model,
    /// The events with the days at which they are shown, the earliest first.
    shown: Vec<(&'a Event, Day)>,
    /// The positions of these days, from 0 to 1.
    at: Vec<f64>,
    /// The lanes of the labels, counted from the bottom.
    lanes: Vec<usize>,
    /// The lanes of the numbers, counted from the bottom.
    rows: Vec<usize>,
    /// Whether the labels are in a list, however wide the chart is.
    is_listed: bool,
}

impl<'a> Events<'a> {
    /// The events of a figure with a timeline between two days. Those on no day of it are left out:
    /// the reader of dossiers reports them.
    pub(crate) fn new(model: &'a Model, span: (Day, Day)) -> Self {
        let days = |day: Day| f64::from(day.days_since_epoch() - span.0.days_since_epoch());
        let all = model.dossier.events.iter();
        let shown = all.filter_map(|event| Some((event, event.day_within(span)?)));
        let mut shown: Vec<(&Event, Day)> = shown.collect();
        shown.sort_by_key(|(_, day)| *day);
        let at = shown
            .iter()
            .map(|(_, day)| days(*day) / days(span.1).max(1.0));
        let at: Vec<f64> = at.collect();
        let widths = shown.iter().map(|(event, _)| width(&model.words, event));
        let labels: Vec<Label> = at
            .iter()
            .zip(widths)
            .map(|(at, width)| Label::new(*at, width))
            .collect();
        let numbers: Vec<Label> = at.iter().map(|at| Label::new(*at, NUMBER)).collect();
        let lanes_of_labels = lanes(&labels);
        let fits = |label: &Label| label.from >= 0.0 && label.to <= 1.0 + BEYOND;
        Events {
            model,
            is_listed: count(&lanes_of_labels) > MAX_LANES || !labels.iter().all(fits),
            lanes: lanes_of_labels,
            rows: lanes(&numbers),
            shown,
            at,
        }
    }

    /// The class of the element around chart and events.
    pub(crate) fn class(&self) -> &'static str {
        if self.is_crowded() {
            "band listed crowded"
        } else if self.is_listed {
            "band listed"
        } else {
            "band"
        }
    }

    /// The numbers of lanes, for styles of that element.
    pub(crate) fn numbers(&self) -> String {
        let rows = if self.is_crowded() {
            0
        } else {
            count(&self.rows)
        };
        format!("--lanes:{};--rows:{rows}", count(&self.lanes))
    }

    /// Whether there are too many events for numbers above the chart.
    fn is_crowded(&self) -> bool {
        count(&self.rows) > MAX_ROWS
    }

    /// The list of events, each with a link to the fact that tells it. `None` if there are none.
    pub(crate) fn list(&self) -> Option<Element> {
        let items = (0..self.shown.len()).map(|i| self.item(i));
        let list = list("ol").attr("class", "events").children(items);
        (!self.shown.is_empty()).then_some(list)
    }

    fn item(&self, i: usize) -> Element {
        let (event, at) = (self.shown[i].0, self.at[i]);
        let dossier = &self.model.dossier;
        let fact = dossier.fact(&event.fact);
        let href =
            fact.and_then(|fact| Some(format!("#{}", entry_id(fact, *fact.places.first()?))));
        let label = element(if href.is_some() { "a" } else { "span" });
        let day = element("small").children(date(&self.model.words, event.date));
        let text = element("span").child(day).text(" ");
        let text = text.child(label.attr_opt("href", href).dossier_text(&event.label));
        let place = format!(
            "--x:{at:.4};--lane:{};--row:{}",
            self.lanes[i], self.rows[i]
        );
        let is_left = Label::new(at, 0.0).is_left();
        element("li")
            .attr("style", place)
            .attr_opt("class", is_left.then_some("left"))
            .child(text)
    }
}

/// How many lanes there are.
fn count(lanes: &[usize]) -> usize {
    lanes.iter().max().map_or(0, |lane| lane + 1)
}

/// The width of an event's date and label, as a share of the chart's.
fn width(words: &Messages, event: &Event) -> f64 {
    let letters = letters(&date(words, event.date)) + 1 + event.label.chars().count();
    letters as f64 * LETTER / CHART
}

fn letters(nodes: &[Node]) -> usize {
    let letters = nodes.iter().map(|node| match node {
        Node::Element(element) => letters(&element.children),
        Node::Text(text) => text.chars().count(),
    });
    letters.sum()
}
