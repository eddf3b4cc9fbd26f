use crate::base::decimal::fixed;
use crate::base::geom::{Point, WORLD_WIDTH};
use crate::dossier::{ABSENT, ACTOR, Dossier, MENTIONED, Sign};
use crate::figure::markup::legend::Meaning;
use crate::figure::markup::map::light_theme::{
    self, BORDER, CONTESTED_FILL, CONTESTED_STROKE, LAND, OUTLINE, QUIET_OUTLINE, SEA,
};
use crate::figure::markup::map::patterns::{TILE, TILE_PIXELS, patterns};
use crate::figure::markup::map::static_labels::static_labels;
use crate::figure::markup::map::static_look::StaticMap;
use crate::figure::markup::map::static_pen::{Pen, circle, fill, static_sign};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, element};
use crate::world::layout::{MarkerLayer, MarkerSite, Tier, layout_markers};
use crate::world::scene::Shape;

/// The id of the clip path of the map's window.
const WINDOW: &str = "stancemap-window";
/// The side of a swatch's drawing: one and a half tiles of a pattern.
const SWATCH: f64 = 1.5 * TILE;

/// Draws the map as the figure shows it in the light theme before a reader does anything: sea,
/// land, the story's shapes, dots, marks of contested places, names. Its window's top left corner is at
/// the origin. It refers to what [`static_map_defs`] defines.
pub fn static_map(model: &Model, look: &StaticMap) -> Element {
    let scene = &model.scene;
    let (story, land): (Vec<&Shape>, Vec<&Shape>) = scene.shapes.iter().partition(|s| s.in_story());
    let pen = Pen { model, look };
    let sea = element("path").attr("fill", SEA).attr("d", &*scene.sea);
    let land = land
        .into_iter()
        .map(|shape| element("path").attr("d", &*shape.d));
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
    let clipped = element("g").attr("clip-path", format!("url(#{WINDOW})"));
    // Not clipped: a dot at the window's edge is drawn whole.
    let markers = markers(model, look);
    let dots = placed().children(pen.dots(&markers));
    element("g")
        .child(clipped.child(world))
        .child(dots)
        .child(static_labels(model, look, &markers))
}

/// The children of a `defs` that a static map and its swatches refer to: patterns, their styles and
/// the clip path of the window.
pub fn static_map_defs(dossier: &Dossier, look: &StaticMap) -> Vec<Node> {
    // The map's tiles keep their size in pixels; those of swatches have the scene's.
    let tile_scale = fixed(look.units(TILE_PIXELS) / TILE, 4);
    let scaled = |node: Node| match node {
        Node::Element(pattern) if is_near(&pattern) => pattern
            .attr("patternTransform", format!("scale({tile_scale})"))
            .into(),
        other => other,
    };
    let ground = light_theme::MENTIONED;
    let style = format!(
        ".stippled rect{{fill:{ground}}}.stippled path{{stroke:{QUIET_OUTLINE};stroke-width:4px}}"
    );
    let (width, height) = (look.width, look.window.height() * look.scale());
    let window = element("rect")
        .attr("width", fixed(width, 2))
        .attr("height", fixed(height, 2));
    let window = element("clipPath").attr("id", WINDOW).child(window);
    let patterns = patterns(dossier).children.into_iter().map(scaled);
    [element("style").text(style), window]
        .into_iter()
        .map(Node::from)
        .chain(patterns)
        .collect()
}

/// A sample of a colour, pattern or mark, in a square of that side with its top left corner at the
/// origin.
pub fn static_swatch(
    dossier: &Dossier,
    meaning: &Meaning,
    has_patterns: bool,
    side: f64,
) -> Element {
    let center = Point {
        x: SWATCH / 2.0,
        y: SWATCH / 2.0,
    };
    let drawn = match meaning {
        Meaning::Contested => circle(center, SWATCH * 0.36)
            .attr("fill", CONTESTED_FILL)
            .attr("stroke", CONTESTED_STROKE)
            .attr("stroke-width", fixed(SWATCH * 0.11, 1)),
        Meaning::Mark(_, sign) => static_sign(*sign).attr("transform", sign_in_swatch()),
        Meaning::Standing(key) => {
            let stroke = match key.as_str() {
                ABSENT => None,
                MENTIONED => Some(QUIET_OUTLINE),
                _ => Some(OUTLINE),
            };
            element("rect")
                .attr("width", fixed(SWATCH, 0))
                .attr("height", fixed(SWATCH, 0))
                .attr("fill", fill(dossier, key, has_patterns, "pattern"))
                .attr_opt("stroke", stroke)
                .attr("stroke-width", "3")
        }
    };
    let star = match meaning {
        Meaning::Standing(key) if key == ACTOR => Some(Sign::Star),
        _ => None,
    };
    let star = star.map(|star| static_sign(star).attr("transform", sign_in_swatch()));
    element("g")
        .attr("transform", format!("scale({})", fixed(side / SWATCH, 4)))
        .child(drawn)
        .children(star)
}

/// Puts a sign around the origin into the middle of a swatch, and enlarges it to fill it.
fn sign_in_swatch() -> String {
    format!("translate({0} {0}) scale(3.2)", fixed(SWATCH / 2.0, 0))
}

fn is_near(pattern: &Element) -> bool {
    let id = pattern.attributes.iter().find(|(name, _)| *name == "id");
    id.is_some_and(|(_, id)| id.starts_with("near-"))
}

/// The markers, as the figure would lay them out on a map of this width.
fn markers(model: &Model, look: &StaticMap) -> MarkerLayer {
    let tier = Tier {
        name: "still",
        from: WORLD_WIDTH * look.scale() / look.pixel_ratio,
    };
    let shapes = model.scene.shapes.iter();
    let story = shapes.filter(|shape| shape.in_story());
    let signs = |place| model.dossier.signs_of(place);
    let site = |shape: &Shape| MarkerSite {
        place: shape.code.clone(),
        stance: shape.stance.clone(),
        contested: shape.contested,
        possible: false,
        signs: shape.place.map(signs).unwrap_or_default(),
        anchor: shape.anchor,
        main: shape.main,
    };
    layout_markers(tier, &story.map(site).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::Rect;
    use crate::dossier::{PlaceId, read};
    use crate::figure::markup::node::xml;
    use crate::world::layout::DOT;
    use crate::world::projection::Projection;
    use crate::world::scene::Outline;

    fn model() -> Model {
        let text = r##"{"format": "stancemap/1", "id": "tea", "lang": "en", "title": "Tea?", "question": "Tea?",
            "deck": "X.", "stances": [{"id": "yes", "label": "Yes", "definition": "X.", "color": "#005555", "pattern": "dots"}],
            "sources": [{"id": "h", "title": "X"}], "places": {"PER": {"role": "X"}},
            "facts": [{"id": "a", "places": ["RWA"], "text": "A.", "source": "h", "date": "2024-02", "stance": {"id": "yes", "of": ["RWA"]}}]}"##;
        let outline = |code: &str, x: f64, size: f64| {
            let bounds = Rect::centered(Point { x, y: 500.0 }, size, size);
            Outline {
                place: PlaceId::new(code).ok(),
                code: code.to_owned(),
                name: String::new(),
                d: format!("M{x} 500h{size}v{size}z"),
                anchor: bounds.center(),
                bounds,
                main: bounds,
                territories: None,
            }
        };
        let outlines = vec![
            outline("RWA", 1000.0, 4.0),
            outline("PER", 500.0, 100.0),
            outline("KEN", 1500.0, 100.0),
        ];
        let dossier = read(text).expect("a dossier").dossier;
        Model::new(dossier, outlines, &Projection::world(WORLD_WIDTH))
    }

    #[test]
    fn dots_and_lines_have_their_size_on_the_drawing() {
        let model = model();
        for (width, pixel_ratio) in [(800.0, 1.0), (800.0, 2.0), (300.0, 1.5)] {
            let look = StaticMap {
                window: model.scene.picture_rect(),
                width,
                pixel_ratio,
                has_patterns: false,
            };
            let drawn = xml(&static_map(&model, &look));
            let radius = drawn
                .split(" r=\"")
                .nth(1)
                .and_then(|rest| rest.split('"').next());
            let radius: f64 = radius
                .and_then(|radius| radius.parse().ok())
                .expect("a dot");
            let pixels = radius * look.scale();
            assert!(
                (pixels - DOT * pixel_ratio).abs() < 0.05,
                "{pixels} at {width}"
            );
            assert_eq!(drawn.matches("fill=\"#005555\"").count(), 2, "{drawn}");
        }
    }

    #[test]
    fn patterns_are_the_maps_own_and_no_class_is_left() {
        let model = model();
        let look = StaticMap {
            window: model.scene.picture_rect(),
            width: 600.0,
            pixel_ratio: 1.0,
            has_patterns: true,
        };
        let drawn = xml(&static_map(&model, &look));
        assert!(drawn.contains("url(#near-yes)") && drawn.contains("url(#near-mentioned)"));
        assert!(!drawn.contains("#005555") && !drawn.contains("class="));
        let defs = static_map_defs(&model.dossier, &look).into_iter();
        let defs = xml(&element("defs").children(defs));
        for pattern in ["yes", "mentioned"] {
            assert!(defs.contains(&format!("id=\"pattern-{pattern}\"")));
            assert!(defs.contains(&format!("id=\"near-{pattern}\"")));
        }
        assert_eq!(defs.matches("patternTransform=\"scale(").count(), 2);
    }
}
