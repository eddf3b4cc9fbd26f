use super::patterns::patterns;
use super::{Element, Meaning, Model, Node, element};
use crate::decimal::fixed;
use crate::dossier::{ABSENT, Dossier, MENTIONED};
use crate::projection::Point;
use crate::scene::{Bounds, Layer, Scene, Shape, Site, Tier, WIDTH, layer};

/// How the map is drawn where no styles come to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Still {
    /// What of the world it shows, in scene units.
    pub window: Bounds,
    /// How wide that is drawn, in the drawing's own pixels.
    pub width: f64,
    /// How many of these make a CSS pixel of the figure: more than one where the drawing is going
    /// to be shown smaller than it is, so that lines and dots can still be seen.
    pub magnified: f64,
    /// Whether stances are filled with their patterns, and not with their colours alone.
    pub patterned: bool,
}

// The light theme of figure.css.
const SEA: &str = "#eef3f5";
const LAND: &str = "#d3cec4";
const BORDER: &str = "#fff";
const OUTLINE: &str = "#1d1d1b";
const HATCH_GROUND: &str = "#f6f3ec";
const HATCH_INK: &str = "#b9b4a9";
const QUIET_OUTLINE: &str = "#6d6961";
/// The radii of a dot and of the mark of a contested place, in CSS pixels.
const DOT: f64 = 4.5;
const MARK: f64 = 2.8;
/// What the map's window is called in the drawing.
const WINDOW: &str = "stancemap-window";
/// The side of a swatch, in the units of its drawing: one and a half tiles of a pattern.
const SWATCH: f64 = 48.0;

/// The map from the upper left corner of its window, at 0, 0, as the figure draws it in the light
/// theme before a reader does anything: sea, land, the story's shapes, dots, and the marks of
/// contested places. It fills with what [`fills`] defines.
pub fn still(model: &Model, look: &Still) -> Element {
    let scene = &model.scene;
    let (story, land): (Vec<&Shape>, Vec<&Shape>) = scene.shapes.iter().partition(|s| s.in_story());
    let pen = Pen { model, look };
    let sea = element("path").attr("fill", SEA).attr("d", &*scene.sea);
    let land = land.into_iter();
    let land = land.map(|shape| element("path").attr("d", &*shape.d));
    let land = pen.outlined("g", BORDER, 0.6).children(land);
    let story = story.into_iter().map(|shape| pen.shape(shape));
    let story = pen.outlined("g", OUTLINE, 0.75).children(story);
    let [x, y] = [look.window.min.x, look.window.min.y].map(|at| fixed(-at, 2));
    let place = format!("scale({}) translate({x} {y})", fixed(look.scale(), 6));
    let world = element("g")
        .attr("transform", place)
        .attr("stroke-linejoin", "round")
        .child(sea)
        .child(land.attr("fill", LAND))
        .child(story)
        .children(pen.dots(&markers(scene, look)));
    element("g")
        .attr("clip-path", format!("url(#{WINDOW})"))
        .child(world)
}

/// What a still map, and swatches beside it, are filled with and cut by: the children of a `defs`.
pub fn fills(dossier: &Dossier, look: &Still) -> Vec<Node> {
    // The map's own tiles are as large as those of the figure, and not those of its scene.
    let tile = look.magnified / look.scale() / 4.0;
    let near = |node: Node| match node {
        Node::Element(one) if is_near(&one) => {
            let size = format!("scale({})", fixed(tile, 4));
            one.attr("patternTransform", size).into()
        }
        other => other,
    };
    let style = format!(
        ".hatched rect{{fill:{HATCH_GROUND}}}.hatched path{{stroke:{HATCH_INK};stroke-width:5px}}"
    );
    let (width, height) = (look.width, look.window.height() * look.scale());
    let window = element("rect")
        .attr("width", fixed(width, 2))
        .attr("height", fixed(height, 2));
    let window = element("clipPath").attr("id", WINDOW).child(window);
    let patterns = patterns(dossier).children.into_iter().map(near);
    [element("style").text(style), window]
        .into_iter()
        .map(Node::from)
        .chain(patterns)
        .collect()
}

/// A sample of what an entry of the legend is the key to, in a square of that side at 0, 0.
pub fn swatch(dossier: &Dossier, meaning: &Meaning, patterned: bool, side: f64) -> Element {
    let drawn = match meaning {
        Meaning::Contested => circle(middle(), SWATCH * 0.36)
            .attr("fill", "#fff")
            .attr("stroke", OUTLINE)
            .attr("stroke-width", fixed(SWATCH * 0.11, 1)),
        Meaning::Standing(key) => {
            let stroke = (key != ABSENT).then_some(OUTLINE);
            element("rect")
                .attr("width", fixed(SWATCH, 0))
                .attr("height", fixed(SWATCH, 0))
                .attr("fill", fill(dossier, key, patterned, "pattern"))
                .maybe("stroke", stroke)
                .attr("stroke-width", "3")
        }
    };
    element("g")
        .attr("transform", format!("scale({})", fixed(side / SWATCH, 4)))
        .child(drawn)
}

fn middle() -> Point {
    Point {
        x: SWATCH / 2.0,
        y: SWATCH / 2.0,
    }
}

/// What places of a standing are filled with; `tiles` says which patterns are meant.
fn fill(dossier: &Dossier, key: &str, patterned: bool, tiles: &str) -> String {
    let stance = dossier.stances.iter().find(|one| one.id.as_str() == key);
    match stance {
        Some(stance) if !patterned => stance.color.to_string(),
        None if key != MENTIONED => LAND.to_owned(),
        _ => format!("url(#{tiles}-{key})"),
    }
}

fn is_near(pattern: &Element) -> bool {
    let id = pattern.attributes.iter().find(|(name, _)| *name == "id");
    id.is_some_and(|(_, id)| id.starts_with("near-"))
}

impl Still {
    /// How many of its pixels a scene unit is wide.
    fn scale(&self) -> f64 {
        self.width / self.window.width()
    }
}

/// The markers as the figure would lay them out on a map of just this width.
fn markers(scene: &Scene, look: &Still) -> Layer {
    let tier = Tier {
        name: "still",
        from: WIDTH * look.scale() / look.magnified,
    };
    let story = scene.shapes.iter().filter(|shape| shape.in_story());
    let site = |shape: &Shape| Site {
        place: shape.code.clone(),
        stance: shape.stance.clone(),
        contested: shape.contested,
        anchor: shape.anchor,
        main: shape.main,
    };
    layer(tier, &story.map(site).collect::<Vec<_>>())
}

/// Draws with widths in CSS pixels of the figure.
struct Pen<'a> {
    model: &'a Model,
    look: &'a Still,
}

impl Pen<'_> {
    fn units(&self, pixels: f64) -> String {
        fixed(pixels * self.look.magnified / self.look.scale(), 2)
    }

    fn outlined(&self, tag: &'static str, ink: &str, width: f64) -> Element {
        element(tag)
            .attr("stroke", ink)
            .attr("stroke-width", self.units(width))
    }

    fn fill(&self, key: &str) -> String {
        fill(&self.model.dossier, key, self.look.patterned, "near")
    }

    fn shape(&self, shape: &Shape) -> Element {
        let path = match &*shape.stance {
            MENTIONED => self.outlined("path", QUIET_OUTLINE, 0.6),
            _ => element("path"),
        };
        path.attr("fill", self.fill(&shape.stance))
            .attr("d", &*shape.d)
    }

    /// The lines that lead to dots, the dots, and the marks, in the order of drawing.
    fn dots(&self, layer: &Layer) -> Vec<Element> {
        let dots = layer.markers.iter().filter(|marker| marker.dot);
        let leader = |from: Point, to: Point| {
            let [x1, y1, x2, y2] = [from.x, from.y, to.x, to.y].map(|at| fixed(at, 1));
            self.outlined("path", OUTLINE, 0.8)
                .attr("d", format!("M{x1} {y1}L{x2} {y2}"))
        };
        let leaders = dots.clone();
        let leaders = leaders.filter_map(|dot| Some(leader(dot.leader?, dot.at)));
        let size = |pixels: f64| pixels * self.look.magnified / self.look.scale();
        let drawn = |at: Point, radius: f64, ink: f64, fill: &str| {
            circle(at, size(radius))
                .attr("fill", fill)
                .attr("stroke", OUTLINE)
                .attr("stroke-width", self.units(ink))
        };
        let dots = dots.map(|dot| drawn(dot.at, DOT, 1.1, &self.fill(&dot.stance)));
        let marks = layer.contested.iter();
        let marks = marks.map(|(_, at)| drawn(*at, MARK, 1.2, "#fff"));
        leaders.chain(dots).chain(marks).collect()
    }
}

fn circle(at: Point, radius: f64) -> Element {
    element("circle")
        .attr("cx", fixed(at.x, 1))
        .attr("cy", fixed(at.y, 1))
        .attr("r", fixed(radius, 2))
}
