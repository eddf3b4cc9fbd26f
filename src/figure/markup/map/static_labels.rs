use crate::base::decimal::fixed;
use crate::base::geom::{Point, WORLD_WIDTH};
use crate::figure::markup::map::light_theme::{INK, PAPER};
use crate::figure::markup::map::patterns::ink_on;
use crate::figure::markup::map::static_look::StaticMap;
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::world::camera::{Frame, Viewport};
use crate::world::layout::{Label, LabelAnchor, LabelRank, MarkerLayer, layout_with_subjects};
use crate::world::scene::label_sites;

// Lengths are in CSS pixels, as in map.css.
const NAME: f64 = 12.0;
const LINE: f64 = 14.0;
const HALO: f64 = 2.5;
const LEADER: f64 = 0.7;
/// Half the height of capitals, as a share of the font size.
const HALF_CAPITAL: f64 = 0.34;
/// How much larger names are than the figure's: a picture is read at a glance, and has few.
const LARGER: f64 = 1.2;

/// The names of the countries that have a stance or a sign, with halos and leader lines, as the figure
/// would lay them out on a map of this width. `markers` are those of the same map. Lines have the font
/// family of the drawing around them.
pub(crate) fn static_labels(model: &Model, look: &StaticMap, markers: &MarkerLayer) -> Element {
    let pen = Pen::new(model, look);
    let mut sites = label_sites(&model.scene.shapes, markers);
    // Places of the story without a stance get no name, but names of others keep off them.
    sites.retain(|site| site.rank != LabelRank::Context);
    let mut labels = layout_with_subjects(
        &sites,
        &model.scene.subjects,
        &markers.marks(),
        (pen.frame.rect(), &[]),
        (pen.view, pen.frame),
    );
    labels.retain(|label| label.rank == LabelRank::Stance);
    let leaders = labels
        .iter()
        .filter_map(|label| Some(pen.leader(label.leader?)));
    let names = labels.iter().flat_map(|label| pen.lines(label));
    element("g")
        .attr("transform", format!("scale({})", fixed(pen.scale, 4)))
        .attr("stroke-linejoin", "round")
        .children(leaders)
        .children(names)
}

/// Draws in the pixels of the frame that labels are laid out in.
struct Pen<'a> {
    model: &'a Model,
    view: Viewport,
    frame: Frame,
    /// How many pixels of the drawing make one of the frame.
    scale: f64,
    /// Whether fills have patterns, on which no colour of a stance is a legible halo.
    has_patterns: bool,
}

impl Pen<'_> {
    fn new<'a>(model: &'a Model, look: &StaticMap) -> Pen<'a> {
        let scale = LARGER * look.pixel_ratio;
        let width = look.width / scale;
        Pen {
            model,
            view: Viewport {
                zoom: WORLD_WIDTH / look.window.width(),
                center: look.window.center(),
            },
            frame: Frame {
                width,
                height: width * look.window.height() / look.window.width(),
            },
            scale,
            has_patterns: look.has_patterns,
        }
    }

    fn leader(&self, ends: [Point; 2]) -> Element {
        let [from, to] = ends.map(|end| self.view.to_screen(end, self.frame));
        let [x1, y1, x2, y2] = [from.x, from.y, to.x, to.y].map(|at| fixed(at, 1));
        element("path")
            .attr("stroke", INK)
            .attr("stroke-width", fixed(LEADER, 1))
            .attr("d", format!("M{x1} {y1}L{x2} {y2}"))
    }

    /// The lines of a name, one below the other.
    fn lines(&self, label: &Label) -> Vec<Element> {
        let at = self.view.to_screen(label.at, self.frame);
        let (ink, halo, opacity) = self.inks(label);
        let anchor = match label.anchor {
            LabelAnchor::Left => "start",
            LabelAnchor::Middle => "middle",
            LabelAnchor::Right => "end",
        };
        let line = |(row, text): (usize, &String)| {
            let y = at.y + row as f64 * LINE + HALF_CAPITAL * NAME;
            element("text")
                .attr("x", fixed(at.x, 1))
                .attr("y", fixed(y, 1))
                .attr("text-anchor", anchor)
                .attr("font-size", fixed(NAME, 0))
                .attr("font-weight", "bold")
                .attr("fill", &*ink)
                .attr("stroke", &*halo)
                .attr_opt("stroke-opacity", opacity)
                .attr("stroke-width", fixed(HALO, 1))
                .attr("paint-order", "stroke")
                .text(&**text)
        };
        label.name.iter().enumerate().map(line).collect()
    }

    /// The colours of a name and its halo, and the halo's opacity. On the fill of its country the halo
    /// has the colour of the fill.
    fn inks(&self, label: &Label) -> (String, String, Option<&'static str>) {
        let shapes = &mut self.model.scene.shapes.iter();
        let shape = shapes.find(|shape| shape.code == label.place);
        let shape = shape.filter(|_| label.is_on_fill && !self.has_patterns);
        let stances = &mut self.model.dossier.stances.iter();
        match shape.and_then(|shape| stances.find(|one| one.id.as_str() == shape.stance)) {
            Some(stance) => (
                ink_on(stance.color).to_owned(),
                stance.color.to_string(),
                None,
            ),
            None => (INK.to_owned(), PAPER.to_owned(), Some("0.8")),
        }
    }
}
