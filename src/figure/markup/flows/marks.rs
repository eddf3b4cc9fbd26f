use crate::base::decimal::fixed;
use crate::base::geom::Point;
use crate::dossier::{PlaceId, Quantity};
use crate::figure::markup::flows::layers::{Flows, days, flow_layers, in_short};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::protocol::names;
use crate::world::layout::{arc, line_width, share};

/// What of each layer answers a click: circles that are not seen, below the story's shapes, so
/// that a click into a neighbour that a circle covers is the neighbour's.
pub(crate) fn flow_targets(model: &Model) -> Vec<Element> {
    let of = |flows: &Flows| {
        let links = flows.quantities.iter().filter_map(|quantity| {
            let at = anchor(model, quantity.to)?;
            let circle = circle("reach", at, quantity, flows.largest());
            let link = timed(model, element("a"), quantity)
                .attr("href", format!("#{}", quantity.to))
                .attr("tabindex", "-1");
            Some(link.child(circle))
        });
        group("reaches", flows).children(links)
    };
    flow_layers(model).iter().map(of).collect()
}

/// What is seen of each layer, above all shapes and dots: arcs, and circles on them.
pub(crate) fn flow_marks(model: &Model) -> Vec<Element> {
    let of = |flows: &Flows| {
        let arcs: Vec<(Element, Element)> = flows
            .quantities
            .iter()
            .flat_map(|quantity| arcs(model, flows, quantity))
            .collect();
        let (fades, arcs): (Vec<Element>, Vec<Element>) = arcs.into_iter().unzip();
        let circles = flows.quantities.iter().filter_map(|quantity| {
            let at = anchor(model, quantity.to)?;
            let circle = circle("quantity", at, quantity, flows.largest());
            let circle = timed(model, circle, quantity)
                .attr(names::OF, quantity.to.as_str())
                .attr(names::VALUE, quantity.value.to_string())
                .attr(
                    names::SHARE,
                    fixed(share(quantity.value, flows.largest()), 3),
                )
                .attr(
                    names::LABEL,
                    in_short(&model.words, quantity, &flows.measure),
                );
            Some(circle)
        });
        group("flows", flows)
            .attr(names::LABELS, &*model.words.values)
            .children((!fades.is_empty()).then(|| fading(flows, fades)))
            .children(arcs)
            .children(circles)
    };
    flow_layers(model).iter().map(of).collect()
}

/// It is a nested `svg` for the reason that [`crate::figure::markup::map::markers`]'s are.
fn group(class: &str, flows: &Flows) -> Element {
    element("svg")
        .attr("class", format!("{class} of-{}", flows.key))
        .attr("aria-hidden", "true")
}

/// The element with what the viewer goes by: what the quantity is, and on which days it is known.
pub(crate) fn timed(model: &Model, element: Element, quantity: &Quantity) -> Element {
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
    let share = fixed(share(quantity.value, largest), 3);
    element("circle")
        .attr("class", class)
        .attr("cx", fixed(at.x, 0))
        .attr("cy", fixed(at.y, 0))
        .attr("style", format!("--share:{share}"))
}

/// The arcs of a quantity, one from each sender that is named and on the map, each with the
/// gradient that it is drawn in: faint at the sender.
fn arcs(model: &Model, flows: &Flows, quantity: &Quantity) -> Vec<(Element, Element)> {
    let arc_from = |(sender, value): (PlaceId, f64)| {
        let (from, to) = (anchor(model, sender)?, anchor(model, quantity.to)?);
        let (sender, receiver) = (sender.as_str(), quantity.to.as_str());
        let id = format!("{}-{sender}-{receiver}", flows.key);
        let width = if flows.is_people() { value } else { 0.0 };
        let width = fixed(line_width(width, flows.largest()), 1);
        let fade = element("linearGradient")
            .attr("id", &*id)
            .attr("href", format!("#fade-{}", flows.key))
            .attr("x1", fixed(from.x, 0))
            .attr("y1", fixed(from.y, 0))
            .attr("x2", fixed(to.x, 0))
            .attr("y2", fixed(to.y, 0));
        let path = element("path")
            .attr("class", "arc")
            .attr(names::OF, receiver)
            .attr(names::FROM, sender)
            .attr("stroke", format!("url(#{id})"))
            .attr("style", format!("--width:{width}"))
            .attr("d", curve(from, to));
        Some((fade, timed(model, path, quantity)))
    };
    let senders = quantity.senders().into_iter();
    senders.filter_map(arc_from).collect()
}

fn curve(from: Point, to: Point) -> String {
    let by = arc(from, to);
    let [a, b, c] = [from, by, to].map(|at| format!("{} {}", fixed(at.x, 0), fixed(at.y, 0)));
    format!("M{a}Q{b} {c}")
}

/// The gradients of a layer's arcs. Those of one way, which a nation may have two of, are alike.
fn fading(flows: &Flows, fades: Vec<Element>) -> Element {
    let mut apart: Vec<Element> = Vec::new();
    for fade in fades {
        if !apart.contains(&fade) {
            apart.push(fade);
        }
    }
    element("defs")
        .child(stops(format!("fade-{}", flows.key)))
        .children(apart)
}

/// A gradient from faint to full; where it runs is for those to say that go by it.
pub(crate) fn stops(id: String) -> Element {
    let stop = |offset| element("stop").attr("offset", offset);
    element("linearGradient")
        .attr("id", id)
        .attr("gradientUnits", "userSpaceOnUse")
        .child(stop("0").attr("class", "faint"))
        .child(stop("1"))
}
