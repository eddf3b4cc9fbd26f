//! Dossiers on the basemap of the page: everything that can be clicked is drawn, and large enough.

use std::collections::BTreeMap;

use stancemap::base::geom::{Point, Rect, WORLD_WIDTH};
use stancemap::dossier::{Day, Dossier, Standing};
use stancemap::figure::markup::{Element, figure, html, map};
use stancemap::world::layout::TIERS;
use stancemap::world::projection::Projection;
use stancemap::world::scene::Scene;

use crate::markup::{
    attribute, elements, is_near, number, subpaths, text_of, with_class, with_tag,
};
use crate::support::{FAIR, all_dossiers, dossier, model, world};

fn scene(dossier: &Dossier) -> Scene {
    let projection = Projection::world(WORLD_WIDTH);
    Scene::new(world(), &projection, dossier, dossier.as_of_day())
}

/// The scene of each dossier, with the dossier's file.
fn scenes() -> Vec<(String, Dossier, Scene)> {
    let files = all_dossiers().into_iter();
    let scenes = files.map(|file| {
        let dossier = dossier(&file);
        let scene = scene(&dossier);
        (file, dossier, scene)
    });
    scenes.collect()
}

#[test]
fn every_place_of_the_dossier_has_one_shape() {
    for (file, dossier, scene) in scenes() {
        assert_eq!(scene.shapeless, [], "{file}");
        let story = scene.shapes.iter().filter(|shape| shape.in_story());
        let drawn: Vec<_> = story.filter_map(|shape| shape.place).collect();
        let mut named = dossier.named_places();
        named.sort();
        assert_eq!(drawn, named, "{file}");
    }
}

#[test]
fn what_is_small_has_a_marker_on_maps_of_every_width() {
    for (file, _, scene) in scenes() {
        for layer in &scene.layers {
            let unit = WORLD_WIDTH / layer.tier.from;
            for shape in scene.shapes.iter().filter(|shape| shape.in_story()) {
                let (width, height) = (shape.main.width() / unit, shape.main.height() / unit);
                let mut markers = layer.markers.iter();
                let marked = markers.any(|marker| marker.place == shape.code);
                let small = width.min(height) < 24.0;
                let named = format!("{file}: {} at {} px", shape.name, layer.tier.from);
                assert_eq!(marked, small, "{named}");
            }
        }
    }
}

/// How far two dots are apart at least, as a share of the diameter of dots. Holds for stories with a few dozen places.
/// Of the vote's two hundred, some dots are crowded.
const APART: f64 = 0.6;

#[test]
fn dots_keep_apart() {
    for (file, dossier, scene) in scenes() {
        if dossier.named_places().len() > 60 {
            continue;
        }
        for layer in scene.layers {
            let unit = WORLD_WIDTH / layer.tier.from;
            let dots: Vec<_> = layer.markers.iter().filter(|marker| marker.dot).collect();
            for (i, a) in dots.iter().enumerate() {
                for b in &dots[..i] {
                    let apart = a.at.distance(b.at) / unit;
                    let pair = format!("{file}: {:?} and {:?}", a.place, b.place);
                    let least = APART * 2.0 * layer.radius;
                    assert!(apart > least, "{pair} are {apart} px apart");
                }
            }
        }
    }
}

#[test]
fn dots_cover_their_places() {
    for (file, _, scene) in scenes() {
        assert_dots_cover_their_places(&file, &scene);
    }
}

/// How much wider than the narrowest map of its tier is a map on which dots cover their places, too: on a phone of
/// 360 px, and a little more.
const WIDER: f64 = 1.3;

/// A dot beside its place would be taken for a neighbour's.
pub fn assert_dots_cover_their_places(file: &str, scene: &Scene) {
    for layer in &scene.layers {
        let unit = WORLD_WIDTH / layer.tier.from;
        for dot in layer.markers.iter().filter(|marker| marker.dot) {
            let shape = scene.shapes.iter().find(|shape| shape.code == dot.place);
            let anchor = shape.expect("a shape").anchor;
            let moved = dot.at.distance(anchor) / unit * WIDER;
            let told = format!("{file}: {:?} at {} px", dot.place, layer.tier.from);
            assert!(moved <= layer.radius, "{told} is {moved} px away");
        }
    }
}

#[test]
fn each_marker_is_in_its_own_cell() {
    for (file, _, scene) in scenes() {
        for layer in scene.layers {
            for marker in &layer.markers {
                let Some(cell) = &marker.cell else { continue };
                let nearest = |point: &Point| {
                    let others = layer.markers.iter().map(|other| other.at.distance(*point));
                    others.fold(f64::INFINITY, f64::min)
                };
                for corner in cell {
                    let own = marker.at.distance(*corner);
                    assert!(own <= nearest(corner) + 1e-6, "{file}: {:?}", marker.place);
                }
            }
        }
    }
}

#[test]
fn another_day_is_another_map() {
    let dossier = dossier(FAIR);
    let early = Day::new(2000, 1, 1).expect("a day");
    let scene = Scene::new(world(), &Projection::world(WORLD_WIDTH), &dossier, early);
    let stances = scene.shapes.iter().filter(|shape| shape.in_story());
    assert!(stances.clone().count() > 30);
    assert!(stances.into_iter().all(|shape| shape.stance == "mentioned"));
}

/// How many elements of a class there are.
fn count(root: &Element, class: &str) -> usize {
    with_class(root, class).len()
}

#[test]
fn the_map_has_one_element_for_each_thing_that_it_shows() {
    for (file, dossier, scene) in scenes() {
        let map = map(&model(dossier));
        let story = scene.shapes.iter().filter(|shape| shape.in_story()).count();
        assert_eq!(count(&map, "sea"), 1, "{file}");
        let [land, links] = ["land", "story"].map(|class| with_class(&map, class)[0]);
        assert_eq!(land.children.len(), scene.shapes.len() - story, "{file}");
        assert_eq!(links.children.len(), story, "{file}");
        assert_eq!(with_tag(links, "a").len(), story, "{file}");
        let markers = scene.layers.iter().map(|layer| layer.markers.len());
        assert_eq!(count(&map, "target"), markers.sum::<usize>(), "{file}");
        let dots = scene.layers.iter().flat_map(|layer| &layer.markers);
        let dots = dots.filter(|marker| marker.dot).count();
        assert_eq!(count(&map, "dot"), dots, "{file}");
        let contested = scene.shapes.iter().filter(|shape| shape.contested).count();
        assert_eq!(count(&map, "contested"), contested * TIERS.len(), "{file}");
        for tier in TIERS {
            let groups = with_class(&map, &format!("tier-{}", tier.name));
            assert_eq!(groups.len(), 2, "{file}: targets and dots of {}", tier.name);
        }
    }
}

/// Compares the box of each drawn path with the box of the projected outline.
#[test]
fn each_shape_is_drawn_where_its_outline_is_and_with_its_stance() {
    let outlines = world();
    let boxes: BTreeMap<&str, [Rect; 2]> = outlines
        .iter()
        .map(|one| (one.code.as_str(), [one.bounds, one.main]))
        .collect();
    for (file, dossier, _) in scenes() {
        let map = map(&model(dossier.clone()));
        let places = dossier.named_places().into_iter();
        let standings: BTreeMap<String, Standing> = places
            .map(|place| (place.to_string(), dossier.standing_now(place)))
            .collect();
        let mut paths = elements(&map);
        paths.retain(|path| attribute(path, "data-place").is_some());
        assert_eq!(paths.len(), outlines.len(), "{file}");
        for path in paths {
            let code = attribute(path, "data-place").unwrap();
            // Coordinates are rounded to whole units, specks are drawn as a lozenge, and islets that
            // round to nothing are left out.
            let [whole, main] = boxes[code];
            let parts = subpaths(attribute(path, "d").expect("path data"));
            let nearest = parts.iter().any(|part| is_near(*part, main, 2.0));
            assert!(nearest, "{code}: {main:?} is not among {parts:?}");
            let drawn = parts.into_iter().reduce(Rect::union).expect("a subpath");
            let [corners, whole_corners] = [drawn, whole].map(|one| [one.min, one.max]);
            let within = corners[0].x >= whole_corners[0].x - 2.0
                && corners[0].y >= whole_corners[0].y - 2.0
                && corners[1].x <= whole_corners[1].x + 2.0
                && corners[1].y <= whole_corners[1].y + 2.0;
            assert!(within, "{code}: {drawn:?} beyond {whole:?}");
            let standing = standings.get(code);
            let expected = standing.map_or("absent", |standing| standing.key());
            assert_eq!(
                attribute(path, "data-stance"),
                Some(expected),
                "{file}: {code}"
            );
            let contested = standing.is_some_and(|standing| standing.is_contested());
            assert_eq!(
                attribute(path, "data-contested").is_some(),
                contested,
                "{code}"
            );
        }
    }
}

/// Boxes of the largest part of some countries on the page's map, in scene units. They were read
/// off the drawing and checked by eye once: a change of the projection or of the basemap shows
/// here.
const KNOWN: [(&str, [f64; 4]); 6] = [
    ("AUS", [3059.0, 1133.0, 3503.0, 1535.0]),
    ("ISL", [1719.0, 109.0, 1805.0, 137.0]),
    ("JPN", [3221.0, 382.0, 3312.0, 487.0]),
    ("MLT", [2034.0, 454.0, 2036.0, 456.0]),
    ("NZL", [3470.0, 1552.0, 3598.0, 1629.0]),
    ("URY", [1286.0, 1413.0, 1343.0, 1479.0]),
];

#[test]
fn known_countries_are_where_they_were() {
    let map = map(&model(dossier(FAIR)));
    for (code, [left, top, right, bottom]) in KNOWN {
        let known = Rect {
            min: Point { x: left, y: top },
            max: Point {
                x: right,
                y: bottom,
            },
        };
        let mut paths = elements(&map);
        paths.retain(|path| attribute(path, "data-place") == Some(code));
        let parts = subpaths(attribute(paths[0], "d").expect("path data"));
        let area = |part: &Rect| part.width() * part.height();
        let largest = parts.into_iter().max_by(|a, b| area(a).total_cmp(&area(b)));
        let largest = largest.expect("a subpath");
        assert!(
            is_near(largest, known, 3.0),
            "{code}: {largest:?}, {known:?} before"
        );
    }
}

#[test]
fn each_stance_has_a_pattern_of_its_colour() {
    for (file, dossier, _) in scenes() {
        let map = map(&model(dossier.clone()));
        let patterns = with_tag(&map, "pattern");
        for stance in &dossier.stances {
            let id = format!("pattern-{}", stance.id.as_str());
            let found = patterns
                .iter()
                .find(|one| attribute(one, "id") == Some(&id));
            let ground = with_tag(found.expect(&id), "rect")[0];
            let color = stance.color.to_string();
            assert_eq!(attribute(ground, "fill"), Some(&*color), "{file}: {id}");
        }
    }
}

#[test]
fn each_link_of_the_map_is_named_after_its_place_and_stance() {
    let dossier = dossier(FAIR);
    let model = model(dossier.clone());
    let map = map(&model);
    let links = with_tag(with_class(&map, "story")[0], "a");
    let named: BTreeMap<&str, &str> = links
        .into_iter()
        .map(|link| {
            (
                attribute(link, "href").unwrap(),
                attribute(link, "aria-label").unwrap(),
            )
        })
        .collect();
    for place in dossier.named_places() {
        let label = named[&*format!("#{place}")];
        assert!(label.contains(dossier.name_of(place)), "{label}");
        let standing = dossier.standing_now(place);
        let stance = dossier
            .stances
            .iter()
            .find(|one| one.id.as_str() == standing.key());
        if let Some(stance) = stance {
            assert!(label.contains(&*stance.label), "{label}");
        }
    }
}

#[test]
fn people_and_money_of_the_fair_are_drawn_at_their_receivers() {
    let map = map(&model(dossier(FAIR)));
    let quantities = with_class(&map, "quantity");
    let drawn: Vec<(&str, &str)> = quantities
        .iter()
        .map(|one| {
            (
                attribute(one, "data-of").unwrap(),
                attribute(one, "data-label").unwrap(),
            )
        })
        .collect();
    let expected = [
        ("MLT", "about 300"),
        ("NZL", "200"),
        ("FJI", "111"),
        ("BRB", "1"),
        ("NOR", "100 offered"),
        ("ISL", "up to 50 offered"),
        ("BRB", "10 offered"),
        ("MLT", "about EUR 5 million"),
        ("BRB", "EUR 100,000"),
    ];
    assert_eq!(drawn, expected);
    for circle in quantities {
        let of = attribute(circle, "data-of").unwrap();
        let place = world().into_iter().find(|one| one.code == of).expect(of);
        let (x, y) = (number(circle, "cx"), number(circle, "cy"));
        assert!(
            place.anchor.distance(Point { x, y }) < 2.0,
            "{of} at {x} {y}"
        );
    }
    // From Spain to Fiji the shorter way crosses the edge of the map: it has two parts.
    assert_eq!(count(&map, "arc"), 10);
}

#[test]
fn the_figure_holds_a_card_with_every_fact() {
    for file in all_dossiers() {
        let model = model(dossier(&file));
        let figure = figure(&model);
        let cards = with_class(&figure, "card");
        for place in model.dossier.named_places() {
            let is_it = |card: &&&Element| attribute(card, "id") == Some(place.as_str());
            let card = cards.iter().find(is_it);
            let card = card.unwrap_or_else(|| panic!("{file}: {place} has no card"));
            let mut entries = elements(card);
            entries.retain(|one| attribute(one, "data-fact").is_some());
            for fact in model.dossier.facts_of(place) {
                let is_it = |one: &&&Element| attribute(one, "data-fact") == Some(&fact.id);
                let entry = entries.iter().find(is_it);
                let entry = entry.unwrap_or_else(|| panic!("{file}: {place}: {}", fact.id));
                assert!(
                    text_of(entry).contains(&*fact.text),
                    "{file}: {place}: {}",
                    fact.id
                );
            }
        }
    }
}

/// The part of the figure that is the entry of a fact in a card.
fn entry<'a>(markup: &'a str, id: &str) -> &'a str {
    let start = markup.find(&format!(" id=\"{id}\"")).expect(id);
    let end = start + markup[start..].find("</p></li>").expect("an end");
    &markup[start..end]
}

/// How many links there are from a fact to one that disputes it, in a card of both.
fn check_disputes(file: &str) -> usize {
    let model = model(dossier(file));
    let markup = html(&figure(&model).into());
    let mut links = 0;
    for fact in &model.dossier.facts {
        for other in model.dossier.disputed_by(fact) {
            let shared = |place: &&_| other.places.contains(place);
            for place in fact.places.iter().filter(shared) {
                let here = format!("{place}/{}", fact.id);
                let there = format!("{place}/{}", other.id);
                let link = format!("href=\"#{there}\"");
                let entry = entry(&markup, &here);
                assert!(entry.contains(&link), "{file}: {here} to {there}");
                links += 1;
            }
        }
    }
    links
}

#[test]
fn what_disputes_a_fact_is_a_link_away_and_so_is_the_way_back() {
    for file in all_dossiers() {
        check_disputes(&file);
    }
    assert_eq!(check_disputes(FAIR), 6);
}
