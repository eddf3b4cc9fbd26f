use crate::base::decimal::fixed;
use crate::base::geom::{Bounds, Point, WIDTH};
use crate::dossier::{ABSENT, Dossier, MENTIONED};
use crate::figure::markup::legend::Meaning;
use crate::figure::markup::map::patterns::patterns;
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, element};
use crate::world::layout::{Layer, Site, Tier, layer};
use crate::world::scene::{Scene, Shape};

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

// The light theme of public/styles/figure/base.css.
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
    let placed = || element("g").attr("transform", &*place);
    let world = placed()
        .attr("stroke-linejoin", "round")
        .child(sea)
        .child(land.attr("fill", LAND))
        .child(story);
    let cut = element("g").attr("clip-path", format!("url(#{WINDOW})"));
    // Dots keep their size, and may stand a little out of the window.
    let dots = placed().children(pen.dots(&markers(scene, look)));
    element("g").child(cut.child(world)).child(dots)
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
                .attr_opt("stroke", stroke)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::read;
    use crate::figure::markup::node::xml;
    use crate::world::projection::Projection;
    use crate::world::scene::Outline;

    #[test]
    fn its_colours_are_those_of_the_light_theme() {
        let css = include_str!("../../../../public/styles/figure/base.css");
        for (name, color) in [
            ("sea", SEA),
            ("land", LAND),
            ("border", BORDER),
            ("outline", OUTLINE),
            ("hatch-ground", HATCH_GROUND),
            ("hatch-ink", HATCH_INK),
            ("quiet-outline", QUIET_OUTLINE),
        ] {
            let line = css.split(&format!("--{name}: ")).nth(1);
            let line = line.and_then(|line| line.split(';').next());
            let light = format!("light-dark({color}, ");
            assert!(line.is_some_and(|line| line.contains(&light)), "{light}");
        }
    }

    fn model() -> Model {
        let text = r##"{"format": "stancemap/1", "id": "tea", "lang": "en", "title": "Tea?", "question": "Tea?",
            "deck": "X.", "stances": [{"id": "yes", "label": "Yes", "definition": "X.", "color": "#005555", "pattern": "dots"}],
            "sources": [{"id": "h", "title": "X"}], "places": {"PER": {"role": "X"}},
            "facts": [{"id": "a", "places": ["RWA"], "text": "A.", "source": "h", "date": "2024-02", "stance": {"id": "yes", "of": ["RWA"]}}]}"##;
        let outline = |code: &str, x: f64, size: f64| {
            let bounds = Bounds::around(Point { x, y: 500.0 }, size, size);
            Outline {
                code: code.to_owned(),
                name: String::new(),
                d: format!("M{x} 500h{size}v{size}z"),
                anchor: bounds.center(),
                bounds,
                main: bounds,
            }
        };
        let outlines = vec![
            outline("RWA", 1000.0, 4.0),
            outline("PER", 500.0, 100.0),
            outline("KEN", 1500.0, 100.0),
        ];
        let dossier = read(text).expect("a dossier").dossier;
        Model::new(dossier, outlines, &Projection::world(WIDTH))
    }

    #[test]
    fn dots_and_lines_have_their_size_on_the_drawing() {
        let model = model();
        for (width, magnified) in [(800.0, 1.0), (800.0, 2.0), (300.0, 1.5)] {
            let look = Still {
                window: model.scene.window(),
                width,
                magnified,
                patterned: false,
            };
            let drawn = xml(&still(&model, &look));
            let radius = drawn
                .split(" r=\"")
                .nth(1)
                .and_then(|rest| rest.split('"').next());
            let radius: f64 = radius
                .and_then(|radius| radius.parse().ok())
                .expect("a dot");
            let pixels = radius * look.scale();
            assert!(
                (pixels - DOT * magnified).abs() < 0.05,
                "{pixels} at {width}"
            );
            assert_eq!(drawn.matches("fill=\"#005555\"").count(), 2, "{drawn}");
        }
    }

    #[test]
    fn patterns_are_the_maps_own_and_no_class_is_left() {
        let model = model();
        let look = Still {
            window: model.scene.window(),
            width: 600.0,
            magnified: 1.0,
            patterned: true,
        };
        let drawn = xml(&still(&model, &look));
        assert!(drawn.contains("url(#near-yes)") && drawn.contains("url(#near-mentioned)"));
        assert!(!drawn.contains("#005555") && !drawn.contains("class="));
        let defs = fills(&model.dossier, &look).into_iter();
        let defs = xml(&element("defs").children(defs));
        for pattern in ["yes", "mentioned"] {
            assert!(defs.contains(&format!("id=\"pattern-{pattern}\"")));
            assert!(defs.contains(&format!("id=\"near-{pattern}\"")));
        }
        assert_eq!(defs.matches("patternTransform=\"scale(").count(), 2);
    }
}
