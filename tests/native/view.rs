//! The part of the world that a map shows at first.

use serde_json::{Value, json};
use stancemap::base::geom::WORLD_WIDTH;
use stancemap::dossier::read;
use stancemap::figure::markup::{Element, Model, figure};
use stancemap::figure::protocol::parse_box;
use stancemap::world::projection::Projection;

use crate::markup::{attribute, text_of, with_class, with_tag};
use crate::support::{FAIR, model, text, world};

/// The fair with a view.
fn fair(view: &Value) -> stancemap::dossier::Reading {
    let mut dossier: Value = serde_json::from_str(&text(FAIR)).expect("JSON");
    dossier["view"] = view.clone();
    read(&dossier.to_string()).expect("a dossier")
}

fn drawn(view: &Value) -> Element {
    let reading = fair(view);
    assert_eq!(reading.problems, [], "{view}");
    figure(&model(reading.dossier))
}

fn view_of(figure: &Element) -> Option<&str> {
    attribute(with_class(figure, "map")[0], "data-view")
}

#[test]
fn the_page_is_drawn_in_the_view_of_its_dossier_before_any_script() {
    let boxes = [json!("africa"), json!([-20, -36, 53, 38])];
    for view in boxes {
        let figure = drawn(&view);
        let shown = parse_box(view_of(&figure).expect("a view")).expect("a box");
        assert!(
            shown.width() > 400.0 && shown.width() < 1000.0,
            "{view}: {shown:?}"
        );
        let canvas = with_class(&figure, "canvas")[0];
        assert!(
            attribute(canvas, "data-near").is_some() && attribute(canvas, "data-renamed").is_some()
        );
        for layer in ["tier-z", "names-z"] {
            assert!(!with_class(&figure, layer).is_empty(), "{layer}");
        }
        let names = text_of(with_class(&figure, "names-z")[0]);
        assert!(names.contains("Ghana"), "{names}");
        let sheet = text_of(with_tag(&figure, "style")[0]);
        assert!(sheet.contains(".canvas[data-near] .world{"), "{view}");
    }
}

#[test]
fn a_map_of_the_whole_world_has_nothing_of_it() {
    let reading = read(&text(FAIR)).expect("a dossier");
    let figure = figure(&model(reading.dossier));
    assert_eq!(view_of(&figure), None);
    assert!(with_class(&figure, "names-z").is_empty());
    assert!(!text_of(with_tag(&figure, "style")[0]).contains(".world{"));
}

#[test]
fn a_view_that_is_neither_a_region_nor_a_box_is_reported() {
    for view in [
        json!("benelux"),
        json!([1, 2, 3]),
        json!([1, 2, 3, 4, 5]),
        json!([-11, 72, 32, 35]),
        json!([-200, 35, 32, 72]),
        json!([10, 35, 10, 72]),
        json!(["-11", 35, 32, 72]),
        json!({"west": 1}),
    ] {
        let reading = fair(&view);
        let [problem] = &reading.problems[..] else {
            panic!("{view}: {:?}", reading.problems);
        };
        assert_eq!(
            (&*problem.path, &*problem.done.to_string()),
            ("view", "showed the whole world")
        );
        assert!(
            problem.place.starts_with("view (line "),
            "{}",
            problem.place
        );
        assert!(
            problem.expected.to_string().contains("africa")
                && problem
                    .expected
                    .to_string()
                    .contains("[west, south, east, north]")
        );
        assert_eq!(reading.dossier.view, None);
    }
}

#[test]
fn a_basemap_of_a_part_of_the_world_fills_the_map() {
    let near = ["DEU", "FRA", "GBR", "POL", "AUT"];
    let some = world()
        .into_iter()
        .filter(|outline| near.contains(&&*outline.code));
    let projection = Projection::world(WORLD_WIDTH);
    let dossier = read(&text(FAIR)).expect("a dossier").dossier;
    let figure = figure(&Model::new(dossier, some.collect(), &projection));
    let shown = parse_box(view_of(&figure).expect("a view")).expect("a box");
    let holds = |position| shown.contains(projection.project(position));
    for (city, is_in) in [
        ([2.3, 48.9], true),
        ([21.0, 52.2], true),
        ([-3.7, 40.4], false),
        ([37.6, 55.8], false),
        // Guiana, a part of France, does not make Europe small.
        ([-52.3, 4.9], false),
    ] {
        assert_eq!(holds(city), is_in, "{city:?} in {shown:?}");
    }
}
