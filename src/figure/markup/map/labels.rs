use crate::base::decimal::fixed;
use crate::base::geom::WORLD_WIDTH;
use crate::figure::markup::map::markers::line;
use crate::figure::markup::node::{Element, element};
use crate::figure::protocol::names;
use crate::world::layout::{Label, LabelAnchor, LabelLayer, LabelRank};

/// The height of a line below the first, in ems of its own font size.
const LINE: &str = "1.18em";

/// The names of places on the map, hidden from screen readers, which find them in links and table.
/// Those of the story are links to the cards. `stance` is the
/// [`Standing::key`](crate::dossier::Standing::key) of a place whose fill is plain: a name on it has a colour that can be
/// read there.
pub fn labels<'a>(layer: &LabelLayer, stance: impl Fn(&str) -> Option<&'a str>) -> Element {
    let digits = u32::from(layer.tier.from > WORLD_WIDTH / 2.0);
    let drawn = layer.labels.iter().map(|label| {
        let text = text(label, digits);
        if label.rank == LabelRank::Context {
            return text;
        }
        element("a")
            .attr("href", format!("#{}", label.place))
            .attr("tabindex", "-1")
            .attr_opt(
                "class",
                (label.rank == LabelRank::Mentioned).then_some("mentioned"),
            )
            .attr_opt(
                names::STANCE,
                stance(&label.place).filter(|_| label.is_on_fill),
            )
            .children(label.leader.map(|[from, to]| {
                element("path")
                    .attr("class", "lead")
                    .attr("d", line(from, to))
            }))
            .child(text)
    });
    element("svg")
        .attr("class", format!("labels names-{}", layer.tier.name))
        .attr("aria-hidden", "true")
        .children(drawn)
}

fn text(label: &Label, digits: u32) -> Element {
    let x = fixed(label.at.x, digits);
    let further = |line: &str| element("tspan").attr("x", &*x).attr("dy", LINE).text(line);
    let names = label.name.iter().skip(1).map(|line| further(line));
    let notes = label
        .note
        .iter()
        .map(|line| further(line).attr("class", "note"));
    element("text")
        .attr("x", &*x)
        .attr("y", fixed(label.at.y, digits))
        .attr_opt("text-anchor", anchor(label.anchor))
        .text(label.name.first().map_or("", |line| line))
        .children(names)
        .children(notes)
}

/// The `text-anchor` of a label; `None` for the middle, which the styles set.
fn anchor(side: LabelAnchor) -> Option<&'static str> {
    match side {
        LabelAnchor::Left => Some("start"),
        LabelAnchor::Middle => None,
        LabelAnchor::Right => Some("end"),
    }
}
