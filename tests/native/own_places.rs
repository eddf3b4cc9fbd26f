//! Dossiers whose places are the features of a basemap of their own.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use serde_json::{Value, json};
use stancemap::base::geom::{Rect, WORLD_WIDTH};
use stancemap::dossier::{OwnBasemap, Reading, read, read_on};
use stancemap::figure::markup::{Element, Model, figure};
use stancemap::language::gazetteer::Gazetteer;
use stancemap::language::i18n::Messages;
use stancemap::world::projection::ProjectionId;
use stancemap::world::scene::{OwnWorld, outlines};

use crate::markup::{attribute, elements, text_of, with_class, with_tag};
use crate::support::text;

/// A dossier about ten states of the United States, drawn roughly.
pub const DOSSIER: &str = "tests/fixtures/own/us-states.json";
/// Its basemap.
const BASEMAP: &str = "tests/fixtures/own/us-states.geojson";
const WORDS: [&str; 5] = ["en", "es", "fr", "pt-BR", "ar"];

/// The places of that basemap.
pub fn gazetteer() -> Arc<Gazetteer> {
    static PLACES: LazyLock<Arc<Gazetteer>> = LazyLock::new(|| {
        let named = OwnBasemap {
            file: "us-states.geojson".to_owned(),
            id: "ISO".to_owned(),
            name: "NAME".to_owned(),
            part_of: String::new(),
            projected: false,
        };
        let own = OwnWorld::read(&text(BASEMAP), &named);
        own.expect("places").gazetteer
    });
    PLACES.clone()
}

fn dossier() -> Value {
    serde_json::from_str(&text(DOSSIER)).expect("JSON")
}

/// A dossier read on a basemap, with the basemap.
fn read_with(
    dossier: &Value,
    basemap: &str,
    language: &str,
) -> Result<(Reading, OwnWorld), String> {
    let mut world = None;
    let reading = read_on(&dossier.to_string(), Some(language), &mut |named| {
        let own = OwnWorld::read(basemap, named)?;
        Ok(world.insert(own).places())
    });
    let reading = reading.map_err(|problem| problem.to_string())?;
    Ok((reading, world.expect("a basemap")))
}

fn model_of(dossier: &Value, basemap: &str, language: &str) -> Model {
    let (reading, own) = read_with(dossier, basemap, language).expect("a dossier");
    let projection = own.projection(ProjectionId::default());
    let (words, _) =
        Messages::read(&text(&format!("public/words/{language}.json"))).expect("words");
    let mut dossier = reading.dossier;
    dossier.localize_names(|place| words.country(place).map(ToOwned::to_owned));
    Model::new(dossier, outlines(&own.basemap, &projection), &projection).with_words(words)
}

/// The faults of a changed dossier, as its author is told.
fn told(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut dossier = dossier();
    change(&mut dossier);
    match read_with(&dossier, &text(BASEMAP), "en") {
        Ok((reading, own)) => {
            let problems = reading.problems.iter().chain(&own.problems);
            problems.map(ToString::to_string).collect()
        }
        Err(problem) => vec![problem],
    }
}

#[test]
fn a_dossier_on_its_own_basemap_is_read_without_faults() {
    let (reading, own) = read_with(&dossier(), &text(BASEMAP), "en").expect("a dossier");
    assert_eq!((reading.problems, own.problems), (vec![], vec![]));
    let dossier = reading.dossier;
    let names: Vec<&str> = dossier
        .named_places()
        .into_iter()
        .map(|place| dossier.name_of(place))
        .collect();
    let expected = "Arizona, California, Georgia, Little Rhody, Nevada, Oregon, Utah";
    assert_eq!(names.join(", "), expected);
}

#[test]
fn what_is_written_reads_as_the_same_dossier() {
    let mut dossier = dossier();
    dossier["unit"] = json!({"one": "state", "other": "states"});
    let (reading, _) = read_with(&dossier, &text(BASEMAP), "en").expect("a dossier");
    let written = serde_json::to_value(&reading.dossier).expect("JSON");
    let (again, _) = read_with(&written, &text(BASEMAP), "en").expect("a dossier");
    assert_eq!(again.problems, []);
    assert_eq!(again.dossier, reading.dossier);
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "a table of faults and their messages"
)]
fn faults_are_told_with_what_to_write() {
    type Change = fn(&mut Value);
    let table: [(Change, &[&str]); 15] = [
        (
            |one| one["basemap"]["id"] = json!("STUPS"),
            &[
                "basemap, id (line 1): found \"STUPS\", which no feature has, expected one of their properties: \
                ISO (tells 10 of 10 apart), NAME (tells 10 of 10 apart), STATEFP (tells 10 of 10 apart), \
                STUSPS (tells 10 of 10 apart); showed nothing",
            ],
        ),
        (
            |one| drop(one["basemap"].as_object_mut().unwrap().remove("id")),
            &[
                "basemap, id (line 1): found nothing, expected one of their properties: ISO (tells 10 of 10 apart), \
                NAME (tells 10 of 10 apart), STATEFP (tells 10 of 10 apart), STUSPS (tells 10 of 10 apart); \
                showed nothing",
            ],
        ),
        (
            |one| one["basemap"]["name"] = json!("name"),
            &[
                "basemap, name (line 1): found \"name\", which no feature has, expected one of their properties: \
                ISO (tells 10 of 10 apart), NAME (tells 10 of 10 apart), STATEFP (tells 10 of 10 apart), \
                STUSPS (tells 10 of 10 apart); called the places by their ids",
            ],
        ),
        (
            |one| one["basemap"]["partOf"] = json!("COUNTRY"),
            &[
                "basemap, partOf (line 1): found \"COUNTRY\", which no feature has, expected one of their properties: \
                ISO (tells 10 of 10 apart), NAME (tells 10 of 10 apart), STATEFP (tells 10 of 10 apart), \
                STUSPS (tells 10 of 10 apart); told places of one name apart by their ids alone",
            ],
        ),
        (
            |one| one["basemap"] = json!("us-states.geojson"),
            &[
                "basemap, id (line 1): found nothing, expected one of their properties: ISO (tells 10 of 10 apart), \
                NAME (tells 10 of 10 apart), STATEFP (tells 10 of 10 apart), STUSPS (tells 10 of 10 apart); \
                showed nothing",
            ],
        ),
        (
            |one| one["basemap"]["key"] = json!("ISO"),
            &[
                "basemap, key (line 1): found \"key\": \"ISO\", expected one of the fields file, id, name, \
                partOf, projected; passed over it",
            ],
        ),
        (
            |one| drop(one.as_object_mut().unwrap().remove("unit")),
            &[
                "unit: found nothing, expected the word for its places, such as {\"one\": \"state\", \
                \"other\": \"states\"}; called its places countries",
            ],
        ),
        (
            |one| one["unit"] = json!({"one": "state"}),
            &["unit, other (line 1): found nothing, expected a text; called its places countries"],
        ),
        (
            |one| one["unit"]["plural"] = json!("states"),
            &[
                "unit, plural (line 1): found \"plural\": \"states\", expected one of the fields zero, one, two, \
                few, many, other; passed over it",
            ],
        ),
        (
            |one| one["unit"]["few"] = json!(7),
            &["unit, few (line 1): found 7, expected a text, or texts by language; passed over it"],
        ),
        (
            |one| one["facts"][0]["places"] = json!(["US-AZ", "Arizonna"]),
            &[
                "fact \"az-left\", place 2 (line 1): found \"Arizonna\", expected the id or name of a place of \
                the basemap; near it is US-AZ (Arizona); left the place out",
            ],
        ),
        (
            |one| one["facts"][0]["places"] = json!(["US-AZ", "Rwanda"]),
            &[
                "fact \"az-left\", place 2 (line 1): found \"Rwanda\", expected the id or name of a place of \
                the basemap; left the place out",
            ],
        ),
        (
            |one| one["facts"][0]["places"] = json!(["US-AZ", 6]),
            &[
                "fact \"az-left\", place 2 (line 1): found 6, expected the id or name of a place of the basemap; \
                near it is US-CA (California); left the place out",
            ],
        ),
        (
            |one| one["view"] = json!("africa"),
            &[
                "view (line 1): found \"africa\", expected a box in degrees: [west, south, east, north], such as \
                [-11, 35, 32, 72]; showed the whole world",
            ],
        ),
        (
            |one| one["takeaways"] = json!(["[All](?view=africa) of them."]),
            &[
                "takeaway 1 (line 1): found \"?view=africa\", expected another part: the dossier's own basemap \
                has no regions; showed the words without a link",
            ],
        ),
    ];
    for (change, expected) in table {
        assert_eq!(told(change), expected);
    }
}

#[test]
fn a_basemap_without_any_place_of_the_dossier_is_told_as_such() {
    let other = text(BASEMAP)
        .replace("US-", "X-")
        .replace("\"STUSPS\": \"", "\"STUSPS\": \"Z");
    let other = other.replace("\"NAME\": \"", "\"NAME\": \"New ");
    let other = other.replace("\"STATEFP\": \"", "\"STATEFP\": \"9");
    let refused = read_with(&dossier(), &other, "en").expect_err("a fault");
    let expected = "found no fact that can be read; first, facts[0].places[0]: found \"US-AZ\", expected \
        the id or name of a place of the basemap";
    assert!(refused.contains(expected), "{refused}");
}

#[test]
fn a_basemap_that_cannot_be_read_is_told_as_the_dossiers_fault() {
    for (basemap, expected) in [
        (
            r#"{"type": "Topology"}"#,
            "basemap, file (line 1): found \"us-states.geojson\" with type: TopoJSON, expected GeoJSON: \
                convert it first; showed nothing",
        ),
        (
            "<!DOCTYPE html>",
            "basemap, file (line 1): found \"us-states.geojson\" with the document: expected value at line 1 \
                column 1, expected a GeoJSON document; showed nothing",
        ),
    ] {
        let refused = read_with(&dossier(), basemap, "en").expect_err("a fault");
        assert_eq!(refused, expected);
    }
    let unread = read(&dossier().to_string())
        .expect_err("a fault")
        .to_string();
    let expected = "expected a dossier of the world's countries: its basemap cannot be read here";
    assert!(unread.contains(expected), "{unread}");
}

/// A dossier and a basemap with ids that need care, each a square in a row.
fn awkward(ids: &[&str]) -> (Value, String) {
    let feature = |(i, id): (usize, &&str)| {
        let (west, south) = (8.0 * i as f64 - 100.0, 10.0);
        let ring = json!([
            [west, south],
            [west + 7.0, south],
            [west + 7.0, 20.0],
            [west, south]
        ]);
        json!({"type": "Feature", "id": id, "properties": {"label": format!("Place {i}")},
            "geometry": {"type": "Polygon", "coordinates": [ring]}})
    };
    let features: Vec<Value> = ids.iter().enumerate().map(feature).collect();
    let mut dossier = dossier();
    dossier["basemap"] = json!({"file": "x.geojson", "id": "id", "name": "label"});
    dossier["places"] = json!({});
    dossier["takeaways"] = json!([]);
    let fact = |(i, id): (usize, &&str)| {
        json!({"id": format!("f-{i}"), "places": [id], "date": "2025-01", "kind": "vote", "text": "X.",
            "stance": {"id": "yes", "of": [id]}, "source": "s", "pages": [1],
            "attribution": {"kind": "record", "by": "X"}})
    };
    dossier["facts"] = ids.iter().enumerate().map(fact).collect();
    let basemap = json!({"type": "FeatureCollection", "features": features});
    (dossier, basemap.to_string())
}

#[test]
fn ids_of_places_are_never_those_of_other_parts_of_the_figure() {
    let ids = [
        "06037",
        "US-CA",
        "shape 1",
        "card",
        "map",
        "map-title",
        "list",
        "list-yes",
        "found",
        "world",
        "-",
        "ab",
        "AB",
        "ab-name",
        "ab-shape",
        "ab-dot-x",
        "a/b",
        "a,b",
        "Île",
        "RWA",
        "pattern-dots",
        "RWA/f-1",
    ];
    let (dossier, basemap) = awkward(&ids);
    let (reading, own) = read_with(&dossier, &basemap, "en").expect("a dossier");
    assert_eq!((reading.problems, own.problems), (vec![], vec![]));
    let figure = figure(&model_of(&dossier, &basemap, "en"));
    let mut seen = BTreeSet::new();
    for element in elements(&figure) {
        if let Some(id) = attribute(element, "id") {
            assert!(seen.insert(id), "{id} stands twice");
            assert!(!id.contains([' ', ',', '"']), "{id}");
        }
    }
    let cards = with_class(&figure, "card");
    assert_eq!(cards.len(), ids.len());
    for card in cards {
        let id = attribute(card, "id").expect("an id");
        assert!(seen.contains(&*format!("{id}-shape")), "{id}");
    }
    for link in elements(&figure) {
        let href = attribute(link, "href").unwrap_or_default();
        if let Some(target) = href.strip_prefix('#').filter(|target| *target != "-") {
            assert!(seen.contains(target), "{href} leads nowhere");
        }
    }
}

/// All that readers see, hear or copy of a figure.
fn words_of(figure: &Element) -> String {
    let mut words = text_of(figure);
    for style in with_tag(figure, "style") {
        words = words.replace(&text_of(style), "");
    }
    for element in elements(figure) {
        for (_, value) in &element.attributes {
            // Names of columns and the like are one word.
            if !value.is_ascii() || value.contains(' ') {
                words.push('\n');
                words.push_str(value);
            }
        }
    }
    words.to_lowercase()
}

#[test]
fn no_language_speaks_of_countries_where_the_places_are_states() {
    for (language, countries, own) in [
        ("en", &["countr", "nation", "world"][..], "states"),
        ("es", &["país", "mundo"], "estados"),
        ("fr", &["pays", "monde"], "états"),
        ("pt-BR", &["país", "mundo", "mundi"], "estados"),
        ("ar", &["دولة", " دول", "العالم"], "ولايات"),
    ] {
        let words = words_of(&figure(&model_of(&dossier(), &text(BASEMAP), language)));
        for word in countries {
            let near = words.find(word).map(|at| {
                let line = words[..at].rfind('\n').unwrap_or(0);
                words[line..].chars().take(120).collect::<String>()
            });
            assert_eq!(near, None, "{language}: {word}");
        }
        assert!(words.contains(own), "{language}");
    }
}

#[test]
fn a_word_that_is_not_translated_gives_way_to_places() {
    let mut dossier = dossier();
    dossier["unit"] = json!({"one": "state", "other": "states"});
    for (language, expected) in [("en", "Search states"), ("es", "Buscar lugares")] {
        let model = model_of(&dossier, &text(BASEMAP), language);
        assert_eq!(model.words.search, expected);
    }
    let arabic = model_of(&self::dossier(), &text(BASEMAP), "ar").words;
    assert_eq!(arabic.plural(&arabic.showing, 2), "المعروض: 2 ولايتان");
    assert_eq!(arabic.plural(&arabic.showing, 7), "المعروض: 7 ولايات");
}

#[test]
fn every_language_fills_in_what_the_english_sentences_about_other_places_do() {
    let of = |language: &str| {
        Messages::read(&text(&format!("public/words/{language}.json")))
            .unwrap()
            .0
    };
    let english = of("en");
    let noun = ["{unit}", "{units}", "{Unit}", "{Units}", "{counted}"];
    let places = |text: &str| {
        let mut places: Vec<String> = text
            .split('{')
            .skip(1)
            .filter_map(|part| Some(format!("{{{}}}", part.split_once('}')?.0)))
            .filter(|place| !noun.contains(&&**place))
            .collect();
        places.sort();
        places
    };
    for language in WORDS {
        for (name, sentence) in &english.units {
            let own = &of(language).units[name];
            assert_eq!(places(own), places(sentence), "{language}: {name}");
        }
    }
}

#[test]
fn there_are_no_regions_and_no_finer_drawing() {
    let model = model_of(&dossier(), &text(BASEMAP), "en").with_fine(Some("x.txt".to_owned()));
    assert_eq!(model.fine, None);
    let figure = figure(&model);
    assert!(with_class(&figure, "regions").is_empty());
    let written = text_of(&figure);
    assert!(!written.contains("Natural Earth"), "{written}");
}

#[test]
fn a_part_of_the_world_is_drawn_upright_and_large() {
    let scene = model_of(&dossier(), &text(BASEMAP), "en").scene;
    assert!(!scene.is_whole);
    let boxes = scene.shapes.iter().map(|shape| shape.bounds);
    let land = boxes.reduce(Rect::union).expect("land");
    let share = (land.width() / WORLD_WIDTH).max(land.height() / scene.full_height);
    assert!((0.69..0.71).contains(&share), "{share}");
    // It begins with the land alone.
    let view = scene.view.expect("a view");
    assert!(view.width() < 1.05 * land.width() && view.height() < 1.05 * land.height());
    // Arizona and Utah end at one meridian in the east.
    let bounds = |code: &str| {
        let shape = scene.shapes.iter().find(|shape| shape.code == code);
        shape.expect(code).bounds
    };
    let (north, south) = (bounds("US-UT"), bounds("US-AZ"));
    assert!(north.width() > 200.0, "{north:?}");
    let apart = (north.max.x - south.max.x).abs();
    assert!(apart < 0.03 * north.width(), "{north:?} {south:?}");
}

#[test]
fn places_all_around_the_globe_are_drawn_on_the_whole() {
    let ids: Vec<String> = (0..40).map(|i| format!("p{i}")).collect();
    let ids: Vec<&str> = ids.iter().map(|id| &**id).collect();
    let (dossier, basemap) = awkward(&ids);
    let scene = model_of(&dossier, &basemap, "en").scene;
    assert!(scene.is_whole);
    assert_eq!(scene.view, None);
}
