use crate::base::decimal::fixed;
use crate::dossier::Status;
use crate::figure::markup::flows::layers::Flows;
use crate::figure::markup::flows::marks::stops;
use crate::figure::markup::node::{Element, element, plain_text};
use crate::figure::markup::text::value;
use crate::figure::protocol::names;
use crate::language::i18n::Words;
use crate::world::layout::{key_values, line_width, share};

/// The key to a layer: circles of round values and a line, each with its number, and what they
/// mean. For the eye alone, but for the meaning: the list says the numbers themselves.
pub(crate) fn key(words: &Words, flows: &Flows) -> Element {
    let values = key_values(flows.largest());
    let has_arcs = flows.quantities.iter().any(|one| !one.senders().is_empty());
    let circles = values
        .iter()
        .rev()
        .map(|value| circle(words, flows, *value));
    let line = values.first().filter(|_| has_arcs);
    let samples = element("div")
        .attr("aria-hidden", "true")
        .children(circles)
        .children(line.map(|value| line_of(words, flows, *value)));
    let paragraph = |text: &str| element("p").text(text);
    let lines = if flows.is_people() {
        &*words.people_lines
    } else {
        &*words.money_lines
    };
    let key = [samples, paragraph(&words.area_key)];
    element("div")
        .attr("class", "sizes")
        .children((!values.is_empty()).then_some(key).into_iter().flatten())
        .children(has_arcs.then(|| paragraph(lines)))
}

fn circle(words: &Words, flows: &Flows, value: f64) -> Element {
    let share = fixed(share(value, flows.largest()), 3);
    element("span")
        .attr("style", format!("--share:{share}"))
        .child(sample(Status::Transferred))
        .text(plain_text(&self::value(words, &flows.measure, value)))
}

/// A circle as large as its surroundings say.
pub(crate) fn sample(status: Status) -> Element {
    let circle = element("circle")
        .attr("class", "quantity")
        .attr(names::STATUS, status.key());
    element("svg")
        .attr("class", "sample")
        .attr("aria-hidden", "true")
        .child(circle)
}

/// A line as wide as that of a value; those of money have one width, and no number.
fn line_of(words: &Words, flows: &Flows, value: f64) -> Element {
    let id = format!("fade-key-{}", flows.key);
    let told = if flows.is_people() { value } else { 0.0 };
    let width = fixed(line_width(told, flows.largest()), 1);
    let number = flows
        .is_people()
        .then(|| plain_text(&self::value(words, &flows.measure, value)));
    let path = element("path")
        .attr("class", "arc")
        .attr("stroke", format!("url(#{id})"))
        .attr("style", format!("--width:{width}"))
        .attr("d", "M0 8H56");
    let line = element("svg")
        .attr("class", "line")
        .attr("viewBox", "0 0 56 16")
        .child(element("defs").child(stops(id).attr("x2", "56")))
        .child(path);
    element("span").child(line).children(number)
}
