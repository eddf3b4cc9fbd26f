use super::{Element, Model, element, words};
use crate::dossier::{Region, Standing};
use crate::projection::Point;
use crate::scene::{Bounds, Shape, WIDTH};

/// Ways to the parts of the world in which nations hold a stance, from west to east, and back to
/// the whole; nothing where the map shows none of them.
///
/// `data-box` is where a button leads to: the box round its nations' largest parts, in scene
/// units, left, top, right, bottom.
pub(super) fn regions(model: &Model) -> Option<Element> {
    let parts: Vec<Element> = Region::ALL
        .into_iter()
        .filter_map(|region| part(model, region))
        .collect();
    let label = element("span")
        .attr("aria-hidden", "true")
        .text(words::GO_TO);
    (!parts.is_empty()).then(|| {
        element("div")
            .attr("class", "regions")
            .attr("role", "group")
            .attr("aria-label", words::GO_TO)
            .child(label)
            .child(world(model))
            .children(parts)
    })
}

fn world(model: &Model) -> Element {
    let max = Point {
        x: WIDTH,
        y: model.scene.height,
    };
    let min = Point::default();
    button(words::WORLD, words::WORLD, Bounds { min, max })
}

fn part(model: &Model, region: Region) -> Option<Element> {
    let shapes = model.scene.shapes.iter();
    let nations: Vec<&Shape> = shapes.filter(|shape| is_in(model, shape, region)).collect();
    let bounds = nations
        .iter()
        .map(|shape| shape.main)
        .reduce(Bounds::union)?;
    let label = words::region_label(region);
    Some(button(
        label,
        &words::region_said(label, nations.len()),
        bounds,
    ))
}

fn is_in(model: &Model, shape: &Shape, region: Region) -> bool {
    shape.place.is_some_and(|place| {
        place.region() == Some(region) && matches!(model.standing(place), Standing::Holds(_))
    })
}

fn button(label: &str, said: &str, Bounds { min, max }: Bounds) -> Element {
    let sides = [min.x, min.y, max.x, max.y].map(|side| format!("{side:.0}"));
    element("button")
        .attr("type", "button")
        .attr("data-box", sides.join(" "))
        .attr("data-said", said)
        .text(label)
}
