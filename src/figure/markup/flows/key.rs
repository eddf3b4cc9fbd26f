use crate::base::decimal::fixed;
use crate::dossier::FlowStatus;
use crate::figure::markup::flows::layers::FlowLayer;
use crate::figure::markup::flows::marks::gradient;
use crate::figure::markup::node::{Element, element, plain_text};
use crate::figure::markup::text::value;
use crate::figure::protocol::names;
use crate::language::i18n::Messages;
use crate::world::layout::{legend_values, line_width, radius_share};

/// The circles of a layer's statuses with their meaning, in a line beside the choice of layers: the list,
/// which says so too, may be far from the map. Statuses that nothing on the map has are left out.
pub(crate) fn status_key(words: &Messages, layer: &FlowLayer) -> Element {
    let is_drawn = |status: &FlowStatus| layer.quantities.iter().any(|one| one.status == *status);
    let drawn = FlowStatus::ALL.into_iter().filter(is_drawn);
    let entry = |status| [sample(status), element("span").text(label(words, status))];
    element("div")
        .attr("class", format!("flow-key of-{}", layer.key))
        .children(drawn.flat_map(entry))
}

/// The meaning of a status.
pub(crate) fn label(words: &Messages, status: FlowStatus) -> &str {
    match status {
        FlowStatus::Transferred => &words.transferred,
        FlowStatus::Offered => &words.offered,
    }
}

/// The key to a layer's sizes: circles of round values, a line, and what both mean. The samples are
/// hidden from screen readers: the list gives the numbers.
pub(crate) fn key(words: &Messages, layer: &FlowLayer) -> Element {
    let values = legend_values(layer.largest());
    let has_arcs = layer.quantities.iter().any(|one| !one.senders().is_empty());
    let circles = values
        .iter()
        .rev()
        .map(|value| circle(words, layer, *value));
    let line = values.first().filter(|_| has_arcs);
    let samples = element("div")
        .attr("aria-hidden", "true")
        .children(circles)
        .children(line.map(|value| sample_line(words, layer, *value)));
    let paragraph = |text: &str| element("p").text(text);
    let meaning_of_lines = if layer.is_people() {
        &*words.people_lines
    } else {
        &*words.money_lines
    };
    let key = [samples, paragraph(&words.area_key)];
    element("div")
        .attr("class", "sizes")
        .children((!values.is_empty()).then_some(key).into_iter().flatten())
        .children(has_arcs.then(|| paragraph(meaning_of_lines)))
}

fn circle(words: &Messages, layer: &FlowLayer, value: f64) -> Element {
    let share = fixed(radius_share(value, layer.largest()), 3);
    element("span")
        .attr("style", format!("--share:{share}"))
        .child(sample(FlowStatus::Transferred))
        .text(plain_text(&self::value(words, &layer.measure, value)))
}

/// A circle as it marks a status. Its size follows from `--share` in the surrounding style.
pub(crate) fn sample(status: FlowStatus) -> Element {
    let circle = element("circle")
        .attr("class", "quantity")
        .attr(names::STATUS, status.key());
    element("svg")
        .attr("class", "sample")
        .attr("aria-hidden", "true")
        .child(circle)
}

/// A line as wide as the arc of a value, with the value. Arcs of money all have the same width, and
/// their line has no value.
fn sample_line(words: &Messages, layer: &FlowLayer, value: f64) -> Element {
    let id = format!("fade-key-{}", layer.key);
    let counted = if layer.is_people() { value } else { 0.0 };
    let width = fixed(line_width(counted, layer.largest()), 1);
    let number = layer
        .is_people()
        .then(|| plain_text(&self::value(words, &layer.measure, value)));
    let path = element("path")
        .attr("class", "arc")
        .attr("stroke", format!("url(#{id})"))
        .attr("style", format!("--width:{width}"))
        .attr("d", "M0 8H56");
    let line = element("svg")
        .attr("class", "line")
        .attr("viewBox", "0 0 56 16")
        .child(element("defs").child(gradient(id).attr("x2", "56")))
        .child(path);
    element("span").child(line).children(number)
}
