use super::{Element, Model, element};
use crate::projection::Point;
use crate::scene::{Layer, Marker};

/// The enlarged targets of places whose shapes can be seen and are small: below the story's own
/// shapes, so that a click into a neighbour is the neighbour's.
pub(super) fn targets(layer: &Layer) -> Element {
    let small = layer.markers.iter().filter(|marker| !marker.dot);
    let links = small.map(|marker| link(marker).child(target(marker)));
    group("targets", layer).children(links)
}

/// The dots of places too small to be seen, each with its target, above all shapes and the lines
/// that lead to moved ones; and the marks of contested places.
pub(super) fn dots(layer: &Layer, model: &Model) -> Element {
    let dots = layer.markers.iter().filter(|marker| marker.dot);
    let leaders = dots.clone().filter_map(leader);
    let dots = dots.map(|marker| dot(marker, layer.tier.name, model));
    group("dots", layer)
        .children(leaders)
        .children(dots)
        .children(contested_marks(layer, model))
}

/// Neither keyboard nor screen reader meets it: the shapes' own links are theirs.
///
/// It is a nested `svg`, not a `g`: a browser that does not show a `g` keeps it laid out all the
/// same, for what it may define.
fn group(class: &str, layer: &Layer) -> Element {
    element("svg")
        .attr("class", format!("{class} tier-{}", layer.tier.name))
        .attr("aria-hidden", "true")
}

fn leader(marker: &Marker) -> Option<Element> {
    let line = line(marker.leader?, marker.at);
    let leader = element("path").attr("class", "leader").attr("d", line);
    Some(leader.attr("data-of", marker.place.as_str()))
}

fn dot(marker: &Marker, tier: &str, model: &Model) -> Element {
    let dot = circle("dot", marker.at)
        .attr("id", format!("{}-dot-{tier}", marker.place))
        .attr("data-stance", model.standing(marker.place).key());
    link(marker).child(target(marker)).child(dot)
}

fn contested_marks(layer: &Layer, model: &Model) -> Vec<Element> {
    let contested = model.scene.shapes.iter().filter(|shape| shape.contested);
    let marks = contested.map(|shape| {
        let is_its_dot = |marker: &&Marker| marker.dot && Some(marker.place) == shape.place;
        let dot = layer.markers.iter().find(is_its_dot);
        circle("contested", dot.map_or(shape.anchor, |dot| dot.at)).attr("data-of", &*shape.code)
    });
    marks.collect()
}

/// A link to the card, for mouse and finger.
fn link(marker: &Marker) -> Element {
    element("a")
        .attr("href", format!("#{}", marker.place))
        .attr("tabindex", "-1")
}

/// The target, cut to what is nearer to it than to its neighbours.
fn target(marker: &Marker) -> Element {
    let cell = marker.cell.as_deref().map(polygon);
    circle("target", marker.at).maybe("clip-path", cell)
}

/// A circle; its size is the styles' affair, since it is the same in CSS pixels on any map.
fn circle(class: &str, at: Point) -> Element {
    element("circle")
        .attr("class", class)
        .attr("cx", format!("{:.0}", at.x))
        .attr("cy", format!("{:.0}", at.y))
}

fn line(from: Point, to: Point) -> String {
    format!("M{:.0} {:.0}L{:.0} {:.0}", from.x, from.y, to.x, to.y)
}

/// A clip in scene units, which are those of the drawing that the marker is in.
fn polygon(corners: &[Point]) -> String {
    let corners = corners
        .iter()
        .map(|corner| format!("{:.0}px {:.0}px", corner.x, corner.y));
    let corners = corners.collect::<Vec<_>>().join(",");
    format!("polygon({corners})view-box")
}
