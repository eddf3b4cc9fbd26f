use crate::base::decimal::fixed;
use crate::dossier::{Color, Dossier, MENTIONED, Pattern};
use crate::figure::markup::node::{Element, element};

/// The side of a pattern's tile, in scene units.
pub const TILE: f64 = 32.0;
/// The side of a tile on the screen, in CSS pixels: on a map of 1,000 pixels, and on any map that is
/// zoomed.
pub const TILE_PIXELS: f64 = 8.0;

/// The tile of places without a stance: one short line. No pattern of a stance is as sparse.
const STIPPLE: &str = "M14 16H18";

/// The patterns that tell stances apart without colour, and the quiet one of places without a stance.
pub(crate) fn patterns(dossier: &Dossier) -> Element {
    let of_stances = dossier.stances.iter().map(|stance| {
        let ground = element("rect").attr("fill", stance.color.to_string());
        let ink = lines(stance.pattern).attr("stroke", ink_on(stance.color));
        pattern(stance.id.as_str(), ground, ink)
    });
    let ids = dossier.stances.iter().map(|stance| stance.id.as_str());
    let stipple = element("path").attr("d", STIPPLE);
    let stipple = pattern(MENTIONED, element("rect"), stipple);
    element("defs")
        .children(of_stances)
        .child(stipple.attr("class", "stippled"))
        .children(near(ids.chain([MENTIONED])))
}

/// The patterns of stances that are only possible on the day shown: stripes on a paler ground. No
/// stance has the same id, since none has a dot in it.
pub(crate) fn possible_patterns(dossier: &Dossier) -> Vec<Element> {
    let ids = dossier
        .stances
        .iter()
        .map(|stance| possible_id(stance.id.as_str()));
    let ids: Vec<String> = ids.collect();
    let of_stances = dossier.stances.iter().zip(&ids).map(|(stance, id)| {
        let color = stance.color.to_string();
        let ground = element("rect")
            .attr("fill", &*color)
            .attr("fill-opacity", ".3");
        pattern(id, ground, lines(Pattern::Diagonal).attr("stroke", color))
    });
    of_stances.chain(near(ids.iter().map(|id| &**id))).collect()
}

/// The id of the pattern of a possible stance, without its prefix.
pub(crate) fn possible_id(stance: &str) -> String {
    format!("{stance}.maybe")
}

/// The same patterns again for a zoomed map: the viewer scales these, so that tiles keep their size
/// on the screen.
fn near<'a>(ids: impl Iterator<Item = &'a str>) -> impl Iterator<Item = Element> {
    ids.map(|id| {
        element("pattern")
            .attr("id", format!("near-{id}"))
            .attr("href", format!("#pattern-{id}"))
    })
}

fn side() -> String {
    fixed(TILE, 0)
}

fn pattern(id: &str, ground: Element, ink: Element) -> Element {
    element("pattern")
        .attr("id", format!("pattern-{id}"))
        .attr("patternUnits", "userSpaceOnUse")
        .attr("width", side())
        .attr("height", side())
        .child(ground.attr("width", side()).attr("height", side()))
        .child(ink.attr("fill", "none").attr("stroke-width", "6"))
}

/// Black or white, whichever has more contrast with the colour. 0.18 is the relative luminance at
/// which both have the same, by the contrast ratio of WCAG 2.
pub(crate) fn ink_on(ground: Color) -> &'static str {
    if ground.luminance() > 0.18 {
        "#000"
    } else {
        "#fff"
    }
}

/// The lines of one tile. They continue in the next tile without a seam.
fn lines(pattern: Pattern) -> Element {
    element("path").attr(
        "d",
        match pattern {
            Pattern::Solid => "",
            Pattern::Diagonal => "M-8 8 8-8M0 32 32 0M24 40 40 24",
            Pattern::Backdiagonal => "M-8 24 8 40M0 0 32 32M24-8 40 8",
            Pattern::Horizontal => "M0 16H32",
            Pattern::Vertical => "M16 0V32",
            Pattern::Cross => "M-8 8 8-8M0 32 32 0M24 40 40 24M-8 24 8 40M0 0 32 32M24-8 40 8",
            Pattern::Grid => "M0 16H32M16 0V32",
            Pattern::Dots => "M5 8H11M21 24H27",
        },
    )
}
