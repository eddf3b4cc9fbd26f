//! The article on its basemap: everything that can be clicked is drawn, and large enough.

use std::fs;
use std::path::Path;

use stancemap::base::geom::WORLD_WIDTH;
use stancemap::dossier::{Dossier, read};
use stancemap::figure::markup::{Model, figure, html};
use stancemap::world::basemap;
use stancemap::world::projection::Projection;
use stancemap::world::scene::{Outline, Scene, outlines};

fn text(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect(file)
}

fn article() -> Dossier {
    read(&text("public/dossiers/third-country-deportations.json"))
        .expect("a dossier")
        .dossier
}

fn world() -> Vec<Outline> {
    let (basemap, problems) =
        basemap::read(&text("public/basemaps/world-overview.geojson")).expect("a basemap");
    assert_eq!(problems, []);
    outlines(&basemap, &Projection::world(WORLD_WIDTH))
}

fn scene(dossier: &Dossier) -> Scene {
    Scene::new(
        world(),
        &Projection::world(WORLD_WIDTH),
        dossier,
        dossier.final_day(),
    )
}

#[test]
fn every_place_of_the_dossier_has_one_shape() {
    let dossier = article();
    let scene = scene(&dossier);
    assert_eq!(scene.shapeless, []);
    let story = scene.shapes.iter().filter(|shape| shape.in_story());
    let drawn: Vec<_> = story.filter_map(|shape| shape.place).collect();
    let mut named = dossier.named_places();
    named.sort();
    assert_eq!(drawn, named);
}

#[test]
fn what_is_small_has_a_marker_on_maps_of_every_width() {
    let dossier = article();
    let scene = scene(&dossier);
    for layer in &scene.layers {
        let unit = WORLD_WIDTH / layer.tier.from;
        for shape in scene.shapes.iter().filter(|shape| shape.in_story()) {
            let (width, height) = (shape.main.width() / unit, shape.main.height() / unit);
            let marked = layer
                .markers
                .iter()
                .any(|marker| marker.place == shape.code);
            let small = width.min(height) < 24.0;
            assert_eq!(marked, small, "{} at {} px", shape.name, layer.tier.from);
        }
    }
}

#[test]
fn dots_keep_apart_and_near_their_places() {
    let dossier = article();
    for layer in scene(&dossier).layers {
        let unit = WORLD_WIDTH / layer.tier.from;
        let dots: Vec<_> = layer.markers.iter().filter(|marker| marker.dot).collect();
        for (i, a) in dots.iter().enumerate() {
            for b in &dots[..i] {
                let apart = a.at.distance(b.at) / unit;
                assert!(
                    apart > 9.0,
                    "{:?} and {:?} are {apart} px apart",
                    a.place,
                    b.place
                );
            }
            let moved = a.leader.map_or(0.0, |anchor| a.at.distance(anchor) / unit);
            assert!(moved < 20.0, "{:?} was moved by {moved} px", a.place);
        }
    }
}

#[test]
fn each_marker_is_in_its_own_cell() {
    for layer in scene(&article()).layers {
        for marker in &layer.markers {
            let Some(cell) = &marker.cell else { continue };
            let nearest = |point: &stancemap::base::geom::Point| {
                let others = layer.markers.iter().map(|other| other.at.distance(*point));
                others.fold(f64::INFINITY, f64::min)
            };
            for corner in cell {
                let own = marker.at.distance(*corner);
                assert!(own <= nearest(corner) + 1e-6, "{:?}", marker.place);
            }
        }
    }
}

#[test]
fn another_day_is_another_map() {
    let dossier = article();
    let early = "2025-01-27"
        .split('-')
        .map(|part| part.parse::<i16>().expect("a number"));
    let early: Vec<i16> = early.collect();
    let day = stancemap::dossier::Day::new(early[0], early[1] as u8, early[2] as u8);
    let day = day.expect("a day");
    let scene = Scene::new(world(), &Projection::world(WORLD_WIDTH), &dossier, day);
    let stances = scene.shapes.iter().filter(|shape| shape.in_story());
    assert!(stances.clone().count() > 40);
    assert!(stances.into_iter().all(|shape| shape.stance == "mentioned"));
}

/// The map's drawing as a file that can be looked at: `tests/snapshots/article.svg`. Run with
/// `UPDATE_SNAPSHOTS=1` after a change that was meant; otherwise the new one is written beside it.
#[test]
fn the_map_looks_as_it_did() {
    let model = Model::new(article(), world(), &Projection::world(WORLD_WIDTH));
    let drawn = html(&stancemap::figure::markup::map(&model).into());
    let colors: String = model
        .dossier
        .stances
        .iter()
        .map(|stance| {
            format!(
                "[data-stance={}]{{fill:{}}}",
                stance.id.as_str(),
                stance.color
            )
        })
        .collect();
    let style = format!(
        "<style>.sea{{fill:#eef3f5}}path{{fill:#d3cec4;stroke:#fff}}.targets,.dots,defs{{display:none}}\
         [data-stance=mentioned]{{fill:#f6f3ec;stroke:#6d6961}}{colors}</style>"
    );
    let drawn = drawn.replacen(
        '>',
        &format!(" xmlns=\"http://www.w3.org/2000/svg\">{style}"),
        1,
    );
    let drawn = drawn.replace("><", ">\n<") + "\n";
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    let kept = folder.join("article.svg");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::create_dir_all(&folder)
            .and_then(|()| fs::write(&kept, &drawn))
            .expect("written");
    }
    if fs::read_to_string(&kept).ok().as_deref() != Some(&drawn) {
        fs::write(folder.join("article.new.svg"), &drawn).expect("written");
        panic!("the map has changed: compare tests/snapshots/article.svg with article.new.svg");
    }
}

#[test]
fn the_figure_holds_a_card_with_every_fact() {
    let model = Model::new(article(), world(), &Projection::world(WORLD_WIDTH));
    let markup = html(&figure(&model).into());
    for place in model.dossier.named_places() {
        let card = format!("<article id=\"{place}\"");
        let start = markup
            .find(&card)
            .unwrap_or_else(|| panic!("{place} has no card"));
        let end = start + markup[start..].find("</article>").expect("an end");
        for fact in model.dossier.facts_of(place) {
            let entry = format!("data-fact=\"{}\"", fact.id);
            assert!(markup[start..end].contains(&entry), "{place}: {}", fact.id);
        }
    }
}

/// The part of the figure that is the entry of a fact in a card.
fn entry<'a>(markup: &'a str, id: &str) -> &'a str {
    let start = markup.find(&format!(" id=\"{id}\"")).expect(id);
    let end = start + markup[start..].find("</p></li>").expect("an end");
    &markup[start..end]
}

#[test]
fn what_disputes_a_fact_is_a_link_away_and_so_is_the_way_back() {
    let model = Model::new(article(), world(), &Projection::world(WORLD_WIDTH));
    let markup = html(&figure(&model).into());
    let mut pairs = 0;
    for fact in &model.dossier.facts {
        for other in model.dossier.disputed_by(fact) {
            let shared = |place: &&_| other.places.contains(place);
            for place in fact.places.iter().filter(shared) {
                let (here, there) = (
                    format!("{place}/{}", fact.id),
                    format!("{place}/{}", other.id),
                );
                let link = format!("href=\"#{there}\"");
                assert!(entry(&markup, &here).contains(&link), "{here} to {there}");
                pairs += 1;
            }
        }
    }
    assert!(pairs >= 8, "{pairs} links");
}
