use crate::base::decimal::fixed;
use crate::base::geom::{Point, WORLD_WIDTH};
use crate::dossier::Sign;
use crate::figure::markup::node::{Element, element};
use crate::figure::protocol::names;
use crate::world::layout::{Marker, MarkerLayer, PlacedSign};

/// The enlarged hit targets of places with small but visible shapes. They lie below the story's
/// shapes, so that a click into a neighbour opens the neighbour's card.
pub fn targets(layer: &MarkerLayer) -> Element {
    let small = layer.markers.iter().filter(|marker| !marker.dot);
    let links = small.map(|marker| link(marker).child(target(marker, layer)));
    group("targets", layer).children(links)
}

/// The markers above all shapes: the dots of places that are too small to be seen,
/// each with its hit target, and the marks of contested places.
pub fn dots(layer: &MarkerLayer) -> Element {
    let dots = layer.markers.iter().filter(|marker| marker.dot);
    let dots = dots.map(|marker| dot(marker, layer));
    let mark =
        |(place, at): &(String, Point)| circle("contested", *at, layer).attr(names::OF, &**place);
    let marks = layer.contested.iter().map(mark);
    let signs = layer.signs.iter().map(|sign| sign_at(sign, layer));
    group("dots", layer)
        .children(dots)
        .children(marks)
        .children(signs)
}

/// A sign around its centre. The styles scale it, so that it keeps its size on any map.
fn sign_at(sign: &PlacedSign, layer: &MarkerLayer) -> Element {
    let digits = digits(layer);
    let [x, y] = [sign.at.x, sign.at.y].map(|at| fixed(at, digits));
    element("g")
        .attr("class", "signs")
        .attr(names::OF, &*sign.place)
        .attr("transform", format!("translate({x} {y})"))
        .child(sign_path(sign.sign))
}

/// The outline of a sign, around the origin, in CSS pixels.
pub(crate) fn sign_path(sign: Sign) -> Element {
    element("path").attr("class", "sign").attr("d", sign.path())
}

/// The markers of a tier, hidden from screen readers and keyboard, which use the shapes' links.
///
/// It is a nested `svg` instead of a `g`: browsers lay out a `g` even with `display: none`, because
/// other elements may refer to its content.
fn group(class: &str, layer: &MarkerLayer) -> Element {
    element("svg")
        .attr("class", format!("{class} tier-{}", layer.tier.name))
        .attr("aria-hidden", "true")
}

fn dot(marker: &Marker, layer: &MarkerLayer) -> Element {
    let dot = circle("dot", marker.at, layer)
        .attr("id", format!("{}-dot-{}", marker.place, layer.tier.name))
        .attr(names::STANCE, &*marker.stance)
        .attr_opt(names::POSSIBLE, marker.possible.then_some(""));
    link(marker).child(target(marker, layer)).child(dot)
}

/// A link to the card, for mouse and touch.
fn link(marker: &Marker) -> Element {
    element("a")
        .attr("href", format!("#{}", marker.place))
        .attr("tabindex", "-1")
}

/// The hit target, clipped to the area that is nearer to this marker than to any other.
fn target(marker: &Marker, layer: &MarkerLayer) -> Element {
    let cell = marker.cell.as_deref().map(polygon);
    circle("target", marker.at, layer).attr_opt("clip-path", cell)
}

/// A circle without a radius: the styles set it in CSS pixels, which stay the same on any map.
fn circle(class: &str, at: Point, layer: &MarkerLayer) -> Element {
    let digits = digits(layer);
    element("circle")
        .attr("class", class)
        .attr("cx", fixed(at.x, digits))
        .attr("cy", fixed(at.y, digits))
}

/// The decimal places of coordinates: whole units are less than a pixel until a reader zooms in.
fn digits(layer: &MarkerLayer) -> u32 {
    u32::from(layer.tier.from > WORLD_WIDTH / 2.0)
}

/// Path data of a straight line, in whole scene units.
pub(crate) fn line(from: Point, to: Point) -> String {
    format!("M{}L{}", pair(from, " ", ""), pair(to, " ", ""))
}

/// A point in whole scene units, with a text between its coordinates and one after them.
fn pair(point: Point, between: &str, after: &str) -> String {
    format!("{}{between}{}{after}", fixed(point.x, 0), fixed(point.y, 0))
}

/// A CSS `clip-path` in the coordinates of the surrounding `svg`, which are scene units.
fn polygon(corners: &[Point]) -> String {
    let corners = corners.iter().map(|&corner| pair(corner, "px ", "px"));
    let corners = corners.collect::<Vec<_>>().join(",");
    format!("polygon({corners})view-box")
}
