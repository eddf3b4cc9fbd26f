use crate::base::decimal::fixed;
use crate::base::geom::{Point, WORLD_WIDTH};
use crate::dossier::{PlaceId, Quantity};
use crate::figure::markup::flows::layers::{FlowLayer, days, flow_layers, short_text};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::protocol::names;
use crate::world::layout::{Arc, arcs, line_width, radius_share};
use crate::world::projection::Projection;

/// The hit targets of each layer: transparent circles below the story's shapes, so that a click into
/// a neighbour which a circle covers opens the neighbour's card.
pub(crate) fn flow_targets(model: &Model) -> Vec<Element> {
    let layers = flow_layers(model);
    let targets = |layer: &FlowLayer| {
        let quantities = layer.quantities.iter();
        let links = quantities.filter_map(|quantity| target(model, layer, quantity));
        group("reaches", layer).children(links)
    };
    layers.iter().map(targets).collect()
}

fn target(model: &Model, layer: &FlowLayer, quantity: &Quantity) -> Option<Element> {
    let at = anchor(model, quantity.to)?;
    let link = with_days(model, element("a"), quantity)
        .attr("href", format!("#{}", quantity.to))
        .attr("tabindex", "-1");
    Some(link.child(circle("reach", at, quantity, layer.largest())))
}

/// The visible marks of each layer, above all shapes and dots: arcs, and circles on them.
pub(crate) fn flow_marks(model: &Model) -> Vec<Element> {
    let layers = flow_layers(model);
    let world = || Projection::new(model.scene.projection, WORLD_WIDTH).outline();
    let edge = model.scene.is_whole.then(world);
    let marks = |layer: &FlowLayer| {
        let quantities = layer.quantities.iter();
        let arcs = quantities
            .clone()
            .flat_map(|quantity| arcs_to(model, layer, quantity, edge.as_deref()));
        let (gradients, arcs): (Vec<Element>, Vec<Element>) = arcs.unzip();
        let circles = quantities.filter_map(|quantity| labelled_circle(model, layer, quantity));
        group("flows", layer)
            .attr(names::LABELS, &*model.words.values)
            .children((!gradients.is_empty()).then(|| defs(layer, gradients)))
            .children(arcs)
            .children(circles)
    };
    layers.iter().map(marks).collect()
}

fn labelled_circle(model: &Model, layer: &FlowLayer, quantity: &Quantity) -> Option<Element> {
    let at = anchor(model, quantity.to)?;
    let share = fixed(radius_share(quantity.value, layer.largest()), 3);
    let label = short_text(&model.words, quantity, &layer.measure);
    let circle = circle("quantity", at, quantity, layer.largest());
    let circle = with_days(model, circle, quantity)
        .attr(names::OF, quantity.to.as_str())
        .attr(names::VALUE, quantity.value.to_string())
        .attr(names::SHARE, share)
        .attr(names::LABEL, label);
    Some(circle)
}

/// A nested `svg` instead of a `g`, for the reason given in `map/markers.rs`.
fn group(class: &str, layer: &FlowLayer) -> Element {
    element("svg")
        .attr("class", format!("{class} of-{}", layer.key))
        .attr("aria-hidden", "true")
}

/// Adds the status of a quantity and the days on which it counts. A quantity that another one
/// replaces is off on the latest day.
pub(crate) fn with_days(model: &Model, element: Element, quantity: &Quantity) -> Element {
    let (since, until) = days(model, quantity);
    element
        .attr(names::STATUS, quantity.status.key())
        .attr_opt(names::DAY, since)
        .attr_opt(names::UNTIL, until)
        .attr_opt(names::OFF, quantity.until.map(|_| ""))
}

fn anchor(model: &Model, place: PlaceId) -> Option<Point> {
    model.scene.shape_of(place).map(|shape| shape.anchor)
}

fn circle(class: &str, at: Point, quantity: &Quantity, largest: f64) -> Element {
    let share = fixed(radius_share(quantity.value, largest), 3);
    element("circle")
        .attr("class", class)
        .attr("cx", fixed(at.x, 0))
        .attr("cy", fixed(at.y, 0))
        .attr("style", format!("--share:{share}"))
}

/// The arcs of a quantity, from each sender that is named and on the map, each with its gradient. One
/// that crosses the edge of the map has two parts.
fn arcs_to(
    model: &Model,
    layer: &FlowLayer,
    quantity: &Quantity,
    edge: Option<&[Point]>,
) -> Vec<(Element, Element)> {
    let mut drawn = Vec::new();
    for (sender, value) in quantity.senders() {
        let ends = anchor(model, sender).zip(anchor(model, quantity.to));
        let parts = ends.map(|(from, to)| arcs(from, to, edge));
        for (at, part) in parts.iter().flatten().enumerate() {
            let id = format!("{}-{sender}-{}-{at}", layer.key, quantity.to);
            drawn.push(arc(model, layer, quantity, (sender, value), (id, part)));
        }
    }
    drawn
}

/// An arc, after the gradient that it is drawn with: a taper would need widths in CSS pixels, which
/// path data cannot have, so arcs fade in from the sender instead.
fn arc(
    model: &Model,
    layer: &FlowLayer,
    quantity: &Quantity,
    (sender, value): (PlaceId, f64),
    (id, Arc { ends, curve }): (String, &Arc),
) -> (Element, Element) {
    let [from, to] = ends;
    let counted = if layer.is_people() { value } else { 0.0 };
    let width = fixed(line_width(counted, layer.largest()), 1);
    let gradient = element("linearGradient")
        .attr("id", &*id)
        .attr("href", format!("#fade-{}", layer.key))
        .attr("x1", fixed(from.x, 0))
        .attr("y1", fixed(from.y, 0))
        .attr("x2", fixed(to.x, 0))
        .attr("y2", fixed(to.y, 0));
    let path = element("path")
        .attr("class", "arc")
        .attr(names::OF, quantity.to.as_str())
        .attr(names::FROM, sender.as_str())
        .attr("stroke", format!("url(#{id})"))
        .attr("style", format!("--width:{width}"))
        .attr("d", path_data(*curve));
    (gradient, with_days(model, path, quantity))
}

fn path_data(curve: [Point; 3]) -> String {
    let [a, b, c] = curve.map(|at| format!("{} {}", fixed(at.x, 0), fixed(at.y, 0)));
    format!("M{a}Q{b} {c}")
}

/// The gradients of a layer's arcs. Arcs between the same two places share one.
fn defs(layer: &FlowLayer, gradients: Vec<Element>) -> Element {
    let mut distinct: Vec<Element> = Vec::new();
    for gradient in gradients {
        if !distinct.contains(&gradient) {
            distinct.push(gradient);
        }
    }
    element("defs")
        .child(gradient(format!("fade-{}", layer.key)))
        .children(distinct)
}

/// A gradient from faint to full, without its direction.
pub(crate) fn gradient(id: String) -> Element {
    let stop = |offset| element("stop").attr("offset", offset);
    element("linearGradient")
        .attr("id", id)
        .attr("gradientUnits", "userSpaceOnUse")
        .child(stop("0").attr("class", "faint"))
        .child(stop("1"))
}
