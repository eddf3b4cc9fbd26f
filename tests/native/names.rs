//! Names on the map of the page, and on a map that is zoomed to a region: which are there, and that
//! they can be read.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use stancemap::base::geom::{Point, Rect, WORLD_WIDTH};
use stancemap::dossier::{ACTOR, MENTIONED, Region};
use stancemap::world::camera::{Frame, Viewport};
use stancemap::world::layout::{
    Label, LabelAnchor, LabelLayer, LabelRank, LabelSite, MarkerSite, Tier, layout_labels,
    layout_markers,
};
use stancemap::world::projection::Projection;
use stancemap::world::scene::{Scene, Shape, label_sites};

use crate::support::{FAIR, dossier, shipped_dossiers, world};

fn scene(file: &str) -> Scene {
    let dossier = dossier(file);
    let projection = Projection::world(WORLD_WIDTH);
    Scene::new(world(), &projection, &dossier, dossier.as_of_day())
}

fn main_story() -> Scene {
    scene(&shipped_dossiers()[0])
}

/// The main story with its names: laying them out takes a while.
fn story_and_names() -> &'static (Scene, Vec<LabelLayer>) {
    static STORY: OnceLock<(Scene, Vec<LabelLayer>)> = OnceLock::new();
    STORY.get_or_init(|| {
        let scene = main_story();
        let layers = scene.labels();
        (scene, layers)
    })
}

/// The labels of the widest tier that a map has room for.
fn layer(scene: &Scene, width: f64) -> LabelLayer {
    let mut layers = scene.labels().into_iter().rev();
    layers
        .find(|layer| layer.tier.from <= width)
        .expect("a tier")
}

fn places(labels: &[Label], rank: LabelRank) -> BTreeSet<&str> {
    let ranked = labels.iter().filter(|label| label.rank == rank);
    ranked.map(|label| &*label.place).collect()
}

/// The places that hold a stance.
fn with_stance(scene: &Scene) -> impl Iterator<Item = &Shape> {
    let story = scene.shapes.iter().filter(|shape| shape.in_story());
    story.filter(|shape| ![MENTIONED, ACTOR].contains(&&*shape.stance))
}

#[test]
fn the_storys_countries_are_named_on_the_whole_world() {
    let scene = main_story();
    let all = with_stance(&scene).count();
    // The width of the map in a window of 1280, of 768 and of 360 pixels.
    for (width, least) in [(1216.0, all - 2), (704.0, 16), (360.0, 5)] {
        let layer = layer(&scene, width);
        let named = places(&layer.labels, LabelRank::Stance);
        let missing: Vec<&str> = with_stance(&scene)
            .map(|shape| &*shape.code)
            .filter(|code| !named.contains(code))
            .collect();
        assert!(
            named.len() >= least,
            "{width}: {} of {all}; without {missing:?}",
            named.len()
        );
    }
}

/// The labels of a map of a width that is zoomed to a box, as the viewer lays them out.
fn zoomed(scene: &Scene, bounds: Rect, frame: Frame) -> Vec<Label> {
    let view = Viewport::fit(bounds, 28.0, Viewport::MAX_ZOOM, frame);
    let view = view.constrained(scene.height, frame);
    let sites = sites(scene, frame.width * view.zoom);
    layout_labels(&sites.0, &sites.1, (frame.rect(), &[]), view, frame)
}

fn sites(scene: &Scene, width: f64) -> (Vec<LabelSite>, Vec<(String, Point)>) {
    let dossier = dossier(&shipped_dossiers()[0]);
    let story = scene.shapes.iter().filter(|shape| shape.in_story());
    let markers = story.map(|shape| MarkerSite {
        place: shape.code.clone(),
        stance: shape.stance.clone(),
        contested: shape.contested,
        possible: false,
        signs: shape
            .place
            .map_or(Vec::new(), |place| dossier.signs_of(place)),
        anchor: shape.anchor,
        main: shape.main,
    });
    let tier = Tier {
        name: "z",
        from: width,
    };
    let layer = layout_markers(tier, &markers.collect::<Vec<_>>());
    (label_sites(&scene.shapes, &layer), layer.marks())
}

#[test]
fn a_place_with_a_mark_is_named_on_every_screen() {
    let (scene, layers) = story_and_names();
    for layer in layers {
        let named = places(&layer.labels, LabelRank::Stance);
        let signs = scene.layers[0].signs.iter().map(|sign| &*sign.place);
        let missing: Vec<&str> = signs.filter(|place| !named.contains(place)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", layer.tier.from);
    }
}

#[test]
fn notes_stand_on_the_map_of_a_desktop() {
    let scene = main_story();
    let annotated = scene.shapes.iter().filter(|shape| !shape.note.is_empty());
    let annotated: BTreeSet<&str> = annotated.map(|shape| &*shape.code).collect();
    let labels = layer(&scene, 912.0).labels;
    let noted = labels.iter().filter(|label| !label.note.is_empty());
    let noted: BTreeSet<&str> = noted.map(|label| &*label.place).collect();
    assert!(annotated.len() > 2);
    assert_eq!(noted, annotated);
}

/// The places of some ranks that can be seen through a frame.
fn seen<'a>(
    scene: &'a Scene,
    bounds: Rect,
    frame: Frame,
    ranks: &[LabelRank],
) -> BTreeSet<&'a str> {
    let view = Viewport::fit(bounds, 28.0, Viewport::MAX_ZOOM, frame);
    let view = view.constrained(scene.height, frame);
    let visible = view.visible_rect(frame);
    let sites = sites(scene, frame.width * view.zoom).0.into_iter();
    let seen = sites.filter(|site| visible.contains(site.dot.unwrap_or(site.anchor)));
    let ranked: BTreeSet<String> = seen
        .filter(|site| ranks.contains(&site.rank))
        .map(|site| site.place)
        .collect();
    let shapes = scene.shapes.iter().map(|shape| &*shape.code);
    shapes.filter(|code| ranked.contains(*code)).collect()
}

#[test]
fn places_outside_the_story_have_names_only_where_all_of_the_story_have() {
    let scene = main_story();
    let frame = Frame {
        width: 912.0,
        height: 401.0,
    };
    for region in Region::ALL {
        let its = |shape: &&Shape| shape.region == Some(region);
        let boxes = with_stance(&scene).filter(its).map(|shape| shape.main);
        let Some(bounds) = boxes.reduce(Rect::union) else {
            continue;
        };
        let labels = zoomed(&scene, bounds, frame);
        let of_story = [LabelRank::Stance, LabelRank::Mentioned];
        let named: BTreeSet<&str> = of_story
            .into_iter()
            .flat_map(|rank| places(&labels, rank))
            .collect();
        let seen = seen(&scene, bounds, frame, &of_story);
        let missing: Vec<&&str> = seen.difference(&named).collect();
        assert!(missing.len() <= 2, "{region:?}: {missing:?}");
        let context = places(&labels, LabelRank::Context);
        assert!(
            missing.is_empty() || context.is_empty(),
            "{region:?}: {context:?}"
        );
    }
}

#[test]
fn a_zoom_to_a_region_names_all_in_it() {
    let scene = main_story();
    for region in Region::ALL {
        let its = |shape: &&Shape| shape.region == Some(region);
        let boxes = with_stance(&scene).filter(its).map(|shape| shape.main);
        let Some(bounds) = boxes.reduce(Rect::union) else {
            continue;
        };
        for (width, height) in [(1216.0, 534.0), (704.0, 309.0), (360.0, 360.0)] {
            let labels = zoomed(&scene, bounds, Frame { width, height });
            let named = places(&labels, LabelRank::Stance);
            let missing: Vec<&str> = with_stance(&scene)
                .filter(its)
                .map(|shape| &*shape.code)
                .filter(|code| !named.contains(code))
                .collect();
            assert!(
                missing.len() <= usize::from(width < 500.0) * 3,
                "{region:?} at {width}: {missing:?}"
            );
        }
    }
}

#[test]
fn a_small_place_keeps_its_dot_and_its_name_at_every_zoom() {
    let mut tried = 0;
    for scene in [main_story(), scene(FAIR)] {
        let small = |shape: &&Shape| shape.main.width().max(shape.main.height()) < 7.0;
        let small: Vec<&Shape> = with_stance(&scene).filter(small).collect();
        let zooms = [1.2, 3.0, 6.0, 9.0, 12.0, 16.0];
        for (shape, zoom) in small.iter().flat_map(|one| zooms.map(|zoom| (*one, zoom))) {
            tried += 1;
            let frame = Frame {
                width: 1216.0,
                height: 534.0,
            };
            let view = Viewport {
                zoom,
                center: shape.anchor,
            };
            let view = view.constrained(scene.height, frame);
            let (sites, marks) = sites(&scene, frame.width * zoom);
            let code = &*shape.code;
            let has_dot = sites
                .iter()
                .any(|one| one.place == code && one.dot.is_some());
            assert!(has_dot, "no dot: {code} at {zoom}");
            let labels = layout_labels(&sites, &marks, (frame.rect(), &[]), view, frame);
            let named = places(&labels, LabelRank::Stance);
            assert!(named.contains(code), "no name: {code} at {zoom}");
        }
    }
    assert!(tried > 20, "{tried}");
}

/// The length of a label's line on the screen, in CSS pixels; 0 if it has none.
fn line_length(label: &Label, unit: f64) -> f64 {
    let line = label.leader;
    line.map_or(0.0, |[from, to]| from.distance(to) / unit)
}

#[test]
fn no_line_leads_far_across_the_map() {
    let (_, layers) = story_and_names();
    for layer in layers {
        let unit = WORLD_WIDTH / layer.tier.from;
        for label in &layer.labels {
            let length = line_length(label, unit);
            assert!(length < 30.5, "{}: {label:?}", layer.tier.from);
        }
    }
}

#[test]
fn no_name_stands_beside_the_dot_of_another_country() {
    let (scene, layers) = story_and_names();
    for layer in layers {
        let unit = WORLD_WIDTH / layer.tier.from;
        let dots = scene.layers.iter().rev();
        let mut dots = dots.filter(|dots| dots.tier.from <= layer.tier.from);
        let dots = dots.next().expect("a tier of dots");
        let named = layer.labels.iter();
        for label in named.filter(|label| label.leader.is_none() && label.name.len() == 1) {
            let Some(own) = scene.shapes.iter().find(|shape| shape.code == label.place) else {
                continue;
            };
            let own = dots.dot_of(&own.code).unwrap_or(own.anchor);
            let others = dots
                .markers
                .iter()
                .filter(|one| one.dot && one.place != label.place);
            for other in others {
                // The end of the name that faces its place, and the dot at the same height.
                let away = |point: Point| (point.x - label.at.x).abs() / unit;
                let is_level = (other.at.y - label.at.y).abs() < 8.0 * unit;
                let is_end = label.anchor != LabelAnchor::Middle;
                assert!(
                    !(is_end && is_level && away(other.at) < 12.0 && away(other.at) < away(own)),
                    "{}: {} beside the dot of {}",
                    layer.tier.from,
                    label.place,
                    other.place
                );
            }
        }
    }
}

#[test]
fn a_place_that_a_note_names_is_named_too() {
    let (scene, layers) = story_and_names();
    let is_noted = |name: &str| scene.shapes.iter().any(|one| one.note.contains(name));
    let story = scene.shapes.iter().filter(|shape| shape.in_story());
    let noted: BTreeSet<&str> = story
        .filter(|shape| is_noted(&shape.name))
        .map(|shape| &*shape.code)
        .collect();
    assert!(!noted.is_empty());
    for layer in layers {
        let has_notes = layer.labels.iter().any(|label| !label.note.is_empty());
        let named: BTreeSet<&str> = layer.labels.iter().map(|label| &*label.place).collect();
        assert!(!has_notes || noted.is_subset(&named), "{named:?}");
    }
}
