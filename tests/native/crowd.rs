//! Maps of nearly all countries, and of territories beside their states.

use stancemap::base::geom::{Rect, WORLD_WIDTH};
use stancemap::dossier::{Dossier, read};
use stancemap::figure::markup::{figure, html};
use stancemap::world::projection::Projection;
use stancemap::world::scene::{Scene, Shape};

use crate::scene::assert_dots_cover_their_places;
use crate::support::{model, world};

/// A dossier in which these places hold one stance.
fn dossier(places: &[&str]) -> Dossier {
    let places = places.join("\",\"");
    let text = format!(
        r##"{{"format": "stancemap/1", "id": "tea", "lang": "en", "title": "Tea?", "question": "Tea?", "deck": "Tea.",
        "stances": [{{"id": "yes", "label": "Yes", "definition": "Drinks it.", "color": "#005555"}}],
        "sources": [{{"id": "s", "title": "On tea"}}],
        "facts": [{{"id": "a", "places": ["{places}"], "text": "They do.", "date": "2024", "source": "s",
            "stance": {{"id": "yes", "of": ["{places}"]}}}}]}}"##
    );
    read(&text).expect("a dossier").dossier
}

/// A dossier about all places that the overview draws.
fn crowd() -> Dossier {
    let outlines = world();
    let places = outlines.iter().filter(|one| one.place.is_some());
    let codes: Vec<&str> = places.map(|outline| &*outline.code).collect();
    dossier(&codes)
}

fn scene(dossier: &Dossier) -> Scene {
    let projection = Projection::world(WORLD_WIDTH);
    Scene::new(world(), &projection, dossier, dossier.as_of_day())
}

fn shape<'a>(scene: &'a Scene, code: &str) -> &'a Shape {
    let mut shapes = scene.shapes.iter();
    shapes.find(|shape| shape.code == code).expect(code)
}

#[test]
fn a_name_among_many_is_on_its_place_or_close_to_it_or_at_a_short_line() {
    let scene = scene(&crowd());
    for (layer, at_least) in scene.labels().iter().zip([0, 2, 3, 5, 8, 15, 20]) {
        let unit = WORLD_WIDTH / layer.tier.from;
        let count = layer.labels.len();
        assert!(count >= at_least, "{count} at {} px", layer.tier.from);
        let markers = scene.layers.iter().rev();
        let mut markers = markers.skip_while(|markers| markers.tier.from > layer.tier.from);
        let markers = markers.next().expect("a layer of markers");
        for label in &layer.labels {
            let told = format!("{} at {} px", label.place, layer.tier.from);
            if let Some([from, to]) = label.leader {
                assert!(from.distance(to) < 31.0 * unit, "{told}");
                continue;
            }
            let main = shape(&scene, &label.place).main;
            // The first line may be the highest of several.
            let above = 6.0 + 14.0 * label.name.len() as f64;
            let is_large = main.width().max(main.height()) > 36.0 * unit;
            let near = match markers.dot_of(&label.place) {
                Some(dot) => Rect::centered(dot, 10.0 * unit, above * unit),
                None if is_large => main.inflate(unit, unit),
                None => main.inflate(10.0 * unit, above * unit),
            };
            assert!(near.contains(label.at), "{told}: {label:?}, {main:?}");
        }
    }
}

#[test]
fn of_many_places_only_small_ones_have_dots_and_these_are_small() {
    let (crowd, few) = (scene(&crowd()), scene(&dossier(&["RWA", "LUX"])));
    for (many, few) in crowd.layers.iter().zip(&few.layers) {
        let unit = WORLD_WIDTH / many.tier.from;
        assert_eq!(few.radius, 4.5);
        assert!((2.0..3.5).contains(&many.radius), "{}", many.radius);
        let dots: Vec<_> = many.markers.iter().filter(|marker| marker.dot).collect();
        assert!((20..160).contains(&dots.len()), "{}", dots.len());
        for dot in dots {
            let main = shape(&crowd, &dot.place).main;
            let size = main.width().max(main.height());
            let most = (2.6 * many.radius * unit).max(7.0);
            assert!(size < most, "{} at {} px", dot.place, many.tier.from);
        }
    }
    let is_styled =
        |dossier| html(&figure(&model(dossier)).into()).contains(".dots{--radius:clamp(2.00px,");
    assert!(is_styled(self::crowd()) && !is_styled(dossier(&["RWA"])));
}

/// Small countries side by side, as in a story about a part of the world.
const NEIGHBOURS: [&str; 36] = [
    "NLD", "BEL", "LUX", "DEU", "FRA", "CHE", "LIE", "AUT", "SVN", "HRV", "ITA", "CZE", "SVK",
    "HUN", "POL", "DNK", "SWE", "NOR", "FIN", "EST", "LVA", "LTU", "IRL", "GBR", "ISL", "ESP",
    "PRT", "AND", "MLT", "GRC", "ALB", "MKD", "MNE", "BIH", "SRB", "BGR",
];

#[test]
fn dots_that_crowd_still_cover_their_places() {
    let neighbours = scene(&dossier(&NEIGHBOURS));
    let dots = neighbours.layers[0]
        .markers
        .iter()
        .filter(|marker| marker.dot);
    assert!(dots.count() > 15);
    assert_dots_cover_their_places("neighbours", &neighbours);
    assert_dots_cover_their_places("crowd", &scene(&crowd()));
}

#[test]
fn a_territory_that_the_dossier_speaks_of_is_drawn_apart_from_its_state() {
    let territories = ["BES", "GLP", "GUF", "MTQ", "MYT", "REU", "SJM"];
    let projection = Projection::world(WORLD_WIDTH);
    let all = scene(&dossier(
        &[&territories[..], &["FRA", "NLD", "NOR"]].concat(),
    ));
    assert_eq!(all.shapeless, []);
    for (code, [lon, lat]) in [
        ("GUF", [-53.1, 3.9]),
        ("MTQ", [-61.0, 14.7]),
        ("REU", [55.5, -21.1]),
        ("SJM", [16.0, 78.5]),
        ("FRA", [2.5, 46.5]),
        ("NOR", [9.0, 61.0]),
    ] {
        let [x, y] = projection.invert(shape(&all, code).anchor).expect(code);
        assert!(
            (x - lon).abs() < 4.0 && (y - lat).abs() < 2.0,
            "{code}: {x} {y}"
        );
    }
    let france = shape(&all, "FRA").bounds;
    assert!(france.width() < 200.0, "{france:?}");

    let guiana = scene(&dossier(&["FRA", "GUF"]));
    let bounds = shape(&guiana, "FRA").bounds;
    let [guadeloupe, reunion] = ["GLP", "REU"].map(|code| shape(&all, code).bounds);
    assert_eq!(
        bounds,
        france.union(guadeloupe).union(reunion).union(bounds)
    );
    assert!(
        bounds.width() > 500.0,
        "the others stay with France: {bounds:?}"
    );
}

#[test]
fn a_state_without_its_territories_in_the_story_stays_whole() {
    let scene = scene(&dossier(&["FRA"]));
    let outlines = world();
    let france = outlines
        .iter()
        .find(|one| one.code == "FRA")
        .expect("France");
    assert_eq!(shape(&scene, "FRA").d, france.d);
    assert!(!scene.has_territories && scene.shapes.len() == outlines.len());
    let fine = |places: &[&str]| model(dossier(places)).with_fine(Some("fine".into())).fine;
    assert_eq!(fine(&["FRA"]).as_deref(), Some("fine"));
    assert_eq!(fine(&["FRA", "GUF"]), None, "it would draw Guiana twice");
}
