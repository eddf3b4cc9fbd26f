use crate::base::decimal::fixed;
use crate::base::geom::{Point, WIDTH};
use crate::figure::markup::node::{Element, element};
use crate::figure::protocol::names;
use crate::world::layout::{Label, LabelSide, Layer, Marker};

/// The enlarged targets of places whose shapes can be seen and are small: below the story's own
/// shapes, so that a click into a neighbour is the neighbour's.
pub fn targets(layer: &Layer) -> Element {
    let small = layer.markers.iter().filter(|marker| !marker.dot);
    let links = small.map(|marker| link(marker).child(target(marker, layer)));
    group("targets", layer).children(links)
}

/// The dots of places too small to be seen, each with its target, above all shapes and the lines
/// that lead to moved ones; and the marks of contested places.
pub fn dots(layer: &Layer) -> Element {
    let dots = layer.markers.iter().filter(|marker| marker.dot);
    let leaders = dots.clone().filter_map(leader);
    let dots = dots.map(|marker| dot(marker, layer));
    let contested = layer.contested.iter();
    let marks =
        contested.map(|(place, at)| circle("contested", *at, layer).attr(names::OF, &**place));
    group("dots", layer)
        .children(leaders)
        .children(dots)
        .children(marks)
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
    Some(leader.attr(names::OF, marker.place.as_str()))
}

fn dot(marker: &Marker, layer: &Layer) -> Element {
    let dot = circle("dot", marker.at, layer)
        .attr("id", format!("{}-dot-{}", marker.place, layer.tier.name))
        .attr(names::STANCE, &*marker.stance);
    link(marker).child(target(marker, layer)).child(dot)
}

/// A link to the card, for mouse and finger.
fn link(marker: &Marker) -> Element {
    element("a")
        .attr("href", format!("#{}", marker.place))
        .attr("tabindex", "-1")
}

/// The target, cut to what is nearer to it than to its neighbours.
fn target(marker: &Marker, layer: &Layer) -> Element {
    let cell = marker.cell.as_deref().map(polygon);
    circle("target", marker.at, layer).attr_opt("clip-path", cell)
}

/// A circle; its size is the styles' affair, since it is the same in CSS pixels on any map.
fn circle(class: &str, at: Point, layer: &Layer) -> Element {
    // Whole units are less than a pixel until a reader zooms in.
    let digits = u32::from(layer.tier.from > WIDTH / 2.0);
    element("circle")
        .attr("class", class)
        .attr("cx", fixed(at.x, digits))
        .attr("cy", fixed(at.y, digits))
}

/// The names of places, for the eye alone: links and table have them for everybody else.
pub fn labels(labels: &[Label]) -> Element {
    let label = |label: &Label| {
        element("text")
            .attr("x", fixed(label.at.x, 1))
            .attr("y", fixed(label.at.y, 1))
            .attr(names::OF, &*label.place)
            .attr_opt("class", label.in_story.then_some("in-story"))
            .attr_opt("text-anchor", anchor(label.side))
            .text(&*label.name)
    };
    element("g")
        .attr("class", "labels")
        .attr("aria-hidden", "true")
        .children(labels.iter().map(label))
}

/// In the middle, where nothing else is said: by the styles.
fn anchor(side: LabelSide) -> Option<&'static str> {
    match side {
        LabelSide::Left => Some("start"),
        LabelSide::Middle => None,
        LabelSide::Right => Some("end"),
    }
}

fn line(from: Point, to: Point) -> String {
    format!("M{}L{}", pair(from, " ", ""), pair(to, " ", ""))
}

/// A point in whole units.
fn pair(point: Point, between: &str, after: &str) -> String {
    format!("{}{between}{}{after}", fixed(point.x, 0), fixed(point.y, 0))
}

/// A clip in scene units, which are those of the drawing that the marker is in.
fn polygon(corners: &[Point]) -> String {
    let corners = corners.iter().map(|&corner| pair(corner, "px ", "px"));
    let corners = corners.collect::<Vec<_>>().join(",");
    format!("polygon({corners})view-box")
}
