//! The pen that draws the shapes and markers of a map for pictures.

use crate::base::decimal::fixed;
use crate::base::geom::Point;
use crate::dossier::{ACTOR, Dossier, MENTIONED, Sign};
use crate::figure::markup::map::light_theme::{
    self, ACTOR_FILL, CONTESTED_FILL, CONTESTED_STROKE, LAND, OUTLINE, PAPER, QUIET_OUTLINE,
};
use crate::figure::markup::map::static_look::StaticMap;
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::world::layout::{MarkerLayer, PlacedSign};
use crate::world::scene::Shape;

/// The radius of the mark of a contested place, in CSS pixels.
const MARK: f64 = 2.8;

/// Draws shapes and markers. Stroke widths are in CSS pixels of the figure.
pub(crate) struct Pen<'a> {
    pub(crate) model: &'a Model,
    pub(crate) look: &'a StaticMap,
}

impl Pen<'_> {
    pub(crate) fn outlined(&self, tag: &'static str, stroke: &str, width: f64) -> Element {
        element(tag)
            .attr("stroke", stroke)
            .attr("stroke-width", fixed(self.look.units(width), 2))
    }

    fn fill(&self, key: &str) -> String {
        fill(&self.model.dossier, key, self.look.has_patterns, "near")
    }

    pub(crate) fn shape(&self, shape: &Shape) -> Element {
        let path = match &*shape.stance {
            MENTIONED => self.outlined("path", QUIET_OUTLINE, 0.6),
            _ => element("path"),
        };
        path.attr("fill", self.fill(&shape.stance))
            .attr("d", &*shape.d)
    }

    /// Dots, and marks and signs above them.
    pub(crate) fn dots(&self, layer: &MarkerLayer) -> Vec<Element> {
        let dots = layer.markers.iter().filter(|marker| marker.dot);
        let dots = dots.map(|dot| {
            let fill = self.fill(&dot.stance);
            self.circle(dot.at, layer.radius, &fill, OUTLINE, 1.1)
        });
        let marks = layer.contested.iter();
        let marks =
            marks.map(|(_, at)| self.circle(*at, MARK, CONTESTED_FILL, CONTESTED_STROKE, 1.2));
        let signs = layer.signs.iter().map(|sign| self.sign(sign));
        dots.chain(marks).chain(signs).collect()
    }

    fn sign(&self, sign: &PlacedSign) -> Element {
        let [x, y] = [sign.at.x, sign.at.y].map(|at| fixed(at, 1));
        let scale = fixed(self.look.units(1.0), 4);
        static_sign(sign.sign).attr("transform", format!("translate({x} {y}) scale({scale})"))
    }

    fn circle(&self, at: Point, radius: f64, fill: &str, stroke: &str, width: f64) -> Element {
        circle(at, self.look.units(radius))
            .attr("fill", fill)
            .attr("stroke", stroke)
            .attr("stroke-width", fixed(self.look.units(width), 2))
    }
}

/// A circle. Lengths are in scene units.
pub(crate) fn circle(at: Point, radius: f64) -> Element {
    element("circle")
        .attr("cx", fixed(at.x, 1))
        .attr("cy", fixed(at.y, 1))
        .attr("r", fixed(radius, 2))
}

/// A sign around the origin, in CSS pixels.
pub(crate) fn static_sign(sign: Sign) -> Element {
    element("path")
        .attr("fill", OUTLINE)
        .attr("stroke", PAPER)
        .attr("stroke-width", "1.5")
        .attr("paint-order", "stroke")
        .attr("d", sign.path())
}

/// The fill of a standing, by [`Standing::key`](crate::dossier::Standing::key). `tiles` is the
/// prefix of the patterns' ids: `pattern` for those of the scene, `near` for the scaled ones.
pub(crate) fn fill(dossier: &Dossier, key: &str, has_patterns: bool, tiles: &str) -> String {
    let stance = dossier.stances.iter().find(|one| one.id.as_str() == key);
    match stance {
        Some(stance) if !has_patterns => stance.color.to_string(),
        None if key == ACTOR => ACTOR_FILL.to_owned(),
        None if key != MENTIONED => LAND.to_owned(),
        None if !has_patterns => light_theme::MENTIONED.to_owned(),
        _ => format!("url(#{tiles}-{key})"),
    }
}
