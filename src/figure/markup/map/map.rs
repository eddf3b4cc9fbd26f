use crate::base::decimal::fixed;
use crate::base::geom::WORLD_WIDTH;
use crate::dossier::{Text, sort_key};
use crate::figure::markup::flows::{flow_marks, flow_targets};
use crate::figure::markup::map::labels::labels;
use crate::figure::markup::map::markers::{dots, targets};
use crate::figure::markup::map::patterns::{patterns, possible_patterns};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::markup::text::format_text;
use crate::figure::protocol::{names, write_box, write_position};
use crate::world::projection::ProjectionId;
use crate::world::scene::Shape;

/// The id of what screen readers are told of the map.
pub(crate) const MAP_HELP: &str = "map-help";

/// The id of the map's alternative text, if it has one.
pub(crate) const MAP_ALT: &str = "map-alt";

/// The map, in drawing order: sea, land outside the story, hit targets, the story's shapes, dots, and
/// flows, which are hidden until a reader chooses them, and names. An empty group stands before the
/// flows: from there on the map can be painted. Names may follow a frame later, because shaping
/// their text takes as long as all other layout of the first frame.
pub fn map(model: &Model) -> Element {
    let scene = &model.scene;
    let (mut story, land): (Vec<&Shape>, Vec<&Shape>) =
        scene.shapes.iter().partition(|s| s.in_story());
    // Screen readers read the links in the order of the markup. Shapes do not overlap, so that any
    // order draws the same map.
    story.sort_by_cached_key(|shape| sort_key(&shape.name));
    let stance = |place: &str| {
        let mut shapes = scene.shapes.iter();
        let shape = shapes.find(|shape| shape.code == place);
        shape.map(|shape| &*shape.stance)
    };
    let near = || scene.near.iter().map(|near| &near.markers);
    let layers = || scene.layers.iter().chain(near());
    let names = model.names();
    let group = |class: &str| element("g").attr("class", class);
    let dossier = &model.dossier;
    let label = format_text(&model.words.map, &[("title", dossier.headline())]);
    // Without a title, nothing follows the colon.
    let label = label.trim_end_matches([' ', ':', '\u{a0}', '\u{202f}']);
    let described = match dossier.alt.is_blank() {
        true => MAP_HELP.to_owned(),
        false => format!("{MAP_ALT} {MAP_HELP}"),
    };
    element("svg")
        .attr("class", "map")
        .attr("viewBox", view_box(model))
        .attr("role", "group")
        .attr("aria-label", label)
        .attr("aria-describedby", described)
        .attr_opt(names::PROJECTION, projection(model))
        .attr_opt(names::VIEW, scene.view.map(write_box))
        .attr(names::FULL_HEIGHT, fixed(scene.full_height, 0))
        .attr_opt(names::FINE, model.fine.as_deref())
        .child(defs(model))
        .child(element("path").attr("class", "sea").attr("d", &*scene.sea))
        .child(group("land").children(land.into_iter().map(path)))
        .children(flow_targets(model))
        .children(layers().map(targets))
        .child(group("story").children(story.into_iter().map(|shape| link(model, shape))))
        .children(layers().map(dots))
        .child(map_end())
        .children(flow_marks(model))
        .children(names.iter().map(|layer| labels(layer, stance)))
}

/// An empty group after the last shape and dot of the map: with it, the map can be drawn. See
/// index.html.
pub fn map_end() -> Element {
    element("g").attr("id", "map-drawn")
}

/// The patterns that fills refer to.
fn defs(model: &Model) -> Element {
    let possible = model
        .has_possible
        .then(|| possible_patterns(&model.dossier));
    patterns(&model.dossier).children(possible.into_iter().flatten())
}

/// An empty drawing over the map, for the outlines of the shapes that are hovered or selected. It is
/// a drawing of its own so that the map is not repainted for them.
pub(crate) fn overlay(model: &Model) -> Element {
    element("svg")
        .attr("class", "halos")
        .attr("viewBox", view_box(model))
        .attr("aria-hidden", "true")
}

/// The id of the map's projection; `None` for the default.
fn projection(model: &Model) -> Option<&'static str> {
    let kind = model.scene.projection;
    (kind != ProjectionId::default()).then_some(kind.as_str())
}

fn view_box(model: &Model) -> String {
    format!("0 0 {WORLD_WIDTH} {:.0}", model.scene.height)
}

/// A place of the story, as a link to its card. Without scripts the map has no tab stop: keyboard
/// users have the links of the table.
fn link(model: &Model, shape: &Shape) -> Element {
    let facts = shape.place.map_or(0, |place| model.facts_of(place).len());
    let standing = shape
        .place
        .map_or(Text::default(), |place| model.label(place));
    let words = &model.words;
    let standing = if shape.contested {
        format_text(&words.disputed, &[("standing", &*standing)])
    } else {
        standing.to_string()
    };
    let label = words.plural(&words.place, facts);
    let label = format_text(&label, &[("name", &shape.name), ("standing", &standing)]);
    element("a")
        .attr("href", format!("#{}", shape.code))
        .attr("tabindex", "-1")
        .attr("aria-label", label)
        .child(path(shape).attr("id", format!("{}-shape", shape.code)))
}

fn path(shape: &Shape) -> Element {
    element("path")
        .attr(names::PLACE, &*shape.code)
        .attr(names::STANCE, &*shape.stance)
        .attr_opt(names::CONTESTED, shape.contested.then_some(""))
        .attr(names::NAME, &*shape.name)
        .attr_opt(
            names::NOTE,
            (!shape.note.is_empty()).then_some(&*shape.note),
        )
        .attr(names::AT, write_position(shape.anchor, shape.main))
        .attr("d", &*shape.d)
}
