//! Basemaps of many publishers: which feature is which place, and nothing is joined by chance.

use std::fs;

use serde_json::{Value, json};

use stancemap::base::decode::decode;
use stancemap::base::problem::Problem;
use stancemap::world::basemap::misplaced;
use stancemap::world::scene::Coverage;

use super::*;

fn fixture(name: &str) -> String {
    text(&format!("tests/fixtures/basemaps/{name}.geojson"))
}

fn read(text: &str) -> (Basemap, Vec<Problem>) {
    basemap::read(text).unwrap()
}

/// The place of each feature; `-` for none.
fn places(basemap: &Basemap) -> Vec<&str> {
    let features = basemap.features.iter();
    features
        .map(|feature| feature.place.as_deref().unwrap_or("-"))
        .collect()
}

/// A basemap of features with an id and properties, each a small square about a position.
fn world(features: &[(Value, Value, [f64; 2])]) -> String {
    let feature = |(id, properties, [lon, lat]): &(Value, Value, [f64; 2])| {
        let corners = [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]];
        let ring = corners.map(|[x, y]| [lon + x, lat + y]);
        json!({
            "type": "Feature", "id": id, "properties": properties,
            "geometry": { "type": "Polygon", "coordinates": [ring] }
        })
    };
    let features: Vec<Value> = features.iter().map(feature).collect();
    json!({ "type": "FeatureCollection", "features": features }).to_string()
}

/// A feature with properties alone, near no place.
fn only(properties: Value) -> (Value, Value, [f64; 2]) {
    (Value::Null, properties, [-40.0, -50.0])
}

#[test]
fn codes_of_states_are_no_countries() {
    for name in ["us-states-postal", "us-states-fips"] {
        let (basemap, _) = read(&fixture(name));
        assert_eq!(places(&basemap), ["-"; 4], "{name}");
        let drawn = outlines(&basemap, &Projection::world(4000.0));
        assert!(
            drawn.iter().all(|outline| outline.place.is_none()),
            "{name}"
        );
    }
    let (_, problems) = read(&fixture("us-states-postal"));
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "features[].id: found \"GA\" for \"Georgia\", expected codes of ISO 3166-1 that fit the names; \
          joined nothing by these codes"
        ]
    );
}

#[test]
fn codes_alone_count_only_where_they_lie() {
    let brazil = |code: &str| (json!(code), json!({}), [-50.0, -10.0]);
    let (basemap, _) = read(&world(&["PA", "PR", "MG", "SE"].map(brazil)));
    assert_eq!(places(&basemap), ["-"; 4]);
    let (basemap, _) = read(&world(&[
        (json!("RW"), json!({}), [30.0, -2.0]),
        (json!("DE"), json!({}), [10.0, 51.0]),
    ]));
    assert_eq!(places(&basemap), ["RWA", "DEU"]);
    let (basemap, _) = read(&world(&[
        (json!(4), json!({}), [66.0, 34.0]),
        (json!("646"), json!({}), [30.0, -2.0]),
    ]));
    assert_eq!(places(&basemap), ["AFG", "RWA"]);
}

#[test]
fn a_state_that_is_called_like_a_country_is_none() {
    let states = ["Georgia", "Florida", "Texas"]
        .map(|name| (Value::Null, json!({"NAME": name}), [-83.0, 32.0]));
    assert_eq!(places(&read(&world(&states)).0), ["-"; 3]);
    let named = ["Georgia", "Florida"].map(|name| {
        let properties = json!({ "NAME_0": "United States", "NAME_1": name, "GID_0": "USA" });
        (Value::Null, properties, [-83.0, 32.0])
    });
    assert_eq!(places(&read(&world(&named)).0), ["USA", "USA"]);
}

#[test]
fn signs_and_lost_zeros_are_no_numbers_of_countries() {
    for id in ["+24", "8", "8 ", "24"] {
        let (basemap, _) = read(&world(&[(json!(id), json!({}), [20.0, 41.0])]));
        assert_eq!(places(&basemap), ["-"], "{id}");
    }
    for number in [json!(8), json!("8"), json!("8 "), json!("008")] {
        let (basemap, _) = read(&world(&[only(json!({ "ISO_N3": number }))]));
        assert_eq!(places(&basemap), ["ALB"], "{number}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn properties_of_publishers_are_known() {
    let (basemap, problems) = read(&fixture("codes-of-publishers"));
    let expected = ["NOR", "XKX", "RWA", "RWA", "RWA", "RWA"];
    assert_eq!(places(&basemap), expected);
    assert_eq!(problems, []);
    for (publisher, properties, place) in [
        (
            "geoBoundaries",
            json!({"shapeName": "Rwanda", "shapeISO": "RWA", "shapeType": "ADM0"}),
            "RWA",
        ),
        (
            "geoBoundaries, districts",
            json!({"shapeName": "Kigali", "shapeISO": "RW-01", "shapeGroup": "RWA"}),
            "RWA",
        ),
        ("GADM", json!({"GID_0": "RWA", "COUNTRY": "Rwanda"}), "RWA"),
        ("GADM 3", json!({"GID_0": "RWA", "NAME_0": "Rwanda"}), "RWA"),
        (
            "GISCO",
            json!({"CNTR_ID": "EL", "NAME_ENGL": "Greece", "ISO3_CODE": "GRC"}),
            "GRC",
        ),
        ("GISCO, code alone", json!({"CNTR_ID": "UK"}), "GBR"),
        (
            "NUTS",
            json!({"CNTR_CODE": "EL", "NUTS_ID": "EL30", "NAME_LATN": "Attiki"}),
            "GRC",
        ),
        (
            "United Nations",
            json!({"iso3cd": "RWA", "m49_cd": 646, "nam_en": "Rwanda"}),
            "RWA",
        ),
        (
            "United Nations, name alone",
            json!({"romnam": "Iran (Islamic Republic of)"}),
            "IRN",
        ),
        (
            "Natural Earth",
            json!({"SOV_A3": "DN1", "ADM0_A3": "GRL", "NAME": "Greenland"}),
            "GRL",
        ),
        ("Natural Earth, sovereign", json!({"SOV_A3": "DN1"}), "DNK"),
        (
            "World Bank",
            json!({"WB_A3": "ZAR", "NAM_0": "Congo, Democratic Republic of"}),
            "COD",
        ),
        ("World Bank, own code", json!({"WB_A3": "KSV"}), "XKX"),
        (
            "Esri",
            json!({"ISO_CC": "RW", "COUNTRY": "Rwanda", "FIPS_CNTRY": "RW"}),
            "RWA",
        ),
        (
            "world-countries",
            json!({"cca2": "rw", "cca3": "RWA"}),
            "RWA",
        ),
        (
            "thematicmapping",
            json!({"FIPS": "RW", "ISO2": "RW", "ISO3": "RWA", "UN": 646, "NAME": "Rwanda"}),
            "RWA",
        ),
        (
            "datahub",
            json!({"name": "Rwanda", "ISO3166-1-Alpha-3": "RWA"}),
            "RWA",
        ),
        (
            "OpenStreetMap",
            json!({"ISO3166-1:alpha2": "RW", "name:en": "Rwanda"}),
            "RWA",
        ),
        ("Overture", json!({"country": "RW"}), "RWA"),
        (
            "GAUL",
            json!({"ADM0_CODE": 205, "ADM0_NAME": "Rwanda"}),
            "RWA",
        ),
        (
            "Highcharts",
            json!({"hc-key": "rw", "iso-a3": "RWA", "name": "Rwanda"}),
            "RWA",
        ),
    ] {
        let (basemap, problems) = read(&world(&[only(properties)]));
        assert_eq!(places(&basemap), [place], "{publisher}");
        assert_eq!(problems, [], "{publisher}");
    }
}

#[test]
fn a_code_with_the_name_of_another_place_is_told() {
    let (basemap, problems) = read(&world(&[
        (json!("RWA"), json!({"name": "Rwanda"}), [30.0, -2.0]),
        (json!("DEU"), json!({"name": "Germany"}), [10.0, 51.0]),
        (json!("GAB"), json!({"name": "Georgia"}), [44.0, 42.0]),
    ]));
    assert_eq!(places(&basemap), ["RWA", "DEU", "-"]);
    assert_eq!(problems[0].path, "features[2].id");
    assert_eq!(problems[0].found, "\"GAB\" for \"Georgia\"");
    // The code that is not believed is no id of the shape either.
    let drawn = outlines(&basemap, &Projection::world(4000.0));
    assert_eq!(drawn[2].code, "");
}

#[test]
fn all_features_of_a_place_have_one_outline() {
    for (name, place, count) in [("nzl-two", "NZL", 2), ("gbr-units", "GBR", 1)] {
        let (basemap, _) = read(&fixture(name));
        let drawn = outlines(&basemap, &Projection::world(4000.0));
        assert_eq!(drawn.len(), count, "{name}");
        let outline = drawn.iter().find(|outline| outline.code == place).unwrap();
        let features = basemap
            .features
            .iter()
            .filter(|feature| feature.place.as_deref() == Some(place));
        let parts: Vec<Outline> = features
            .map(|feature| {
                let alone = Basemap {
                    features: vec![feature.clone()],
                    ..Basemap::default()
                };
                outlines(&alone, &Projection::world(4000.0)).remove(0)
            })
            .collect();
        assert!(parts.len() > 1, "{name}");
        let bounds = parts
            .iter()
            .map(|part| part.bounds)
            .reduce(|a, b| a.union(b))
            .unwrap();
        assert_eq!(outline.bounds, bounds, "{name}");
        let subpaths = |d: &str| d.matches('z').count();
        let all: usize = parts.iter().map(|part| subpaths(&part.d)).sum();
        assert_eq!(subpaths(&outline.d), all, "{name}");
        let largest = parts
            .iter()
            .max_by(|a, b| a.main.area().total_cmp(&b.main.area()))
            .unwrap();
        assert_eq!(
            (outline.anchor, outline.main),
            (largest.anchor, largest.main),
            "{name}"
        );
    }
}

#[test]
fn swapped_coordinates_are_told() {
    let (basemap, _) = read(&fixture("axis-swapped"));
    let problems = misplaced(&basemap);
    assert_eq!(problems.len(), 1);
    assert!(problems[0].found.contains("Germany"), "{}", problems[0]);
    assert!(
        problems[0].expected.to_string().contains("swapped"),
        "{}",
        problems[0]
    );
}

#[test]
fn an_odd_property_costs_no_feature_and_is_told_with_it() {
    for (name, path) in [
        ("nan-property", "features[0].properties.pop"),
        ("deep-nesting", "features[0].properties.x"),
    ] {
        let (basemap, problems) = read(&fixture(name));
        assert_eq!(places(&basemap), ["RWA"], "{name}");
        assert_eq!(problems.len(), 1, "{name}");
        assert!(problems[0].path.starts_with(path), "{}", problems[0]);
    }
}

#[test]
fn a_feature_on_each_line_is_a_collection() {
    let text = fixture("ndjson");
    let (basemap, problems) = read(&text);
    assert_eq!(places(&basemap), ["RWA", "UGA"]);
    assert_eq!(problems, []);
    let sequence: String = text.lines().map(|line| format!("\u{1e}{line}\n")).collect();
    assert_eq!(read(&sequence).0, basemap);
    let (basemap, problems) = read(&format!("{text}\n{{\"type\":"));
    assert_eq!(places(&basemap), ["RWA", "UGA"]);
    assert!(problems[0].path.starts_with("record "), "{}", problems[0]);
}

#[test]
fn metres_of_web_mercator_become_degrees_and_other_systems_are_named() {
    let text = fixture("crs-3857");
    let (basemap, problems) = read(&text);
    assert_eq!(problems, []);
    let [lon, lat] = basemap.features[0].polygons[0].exterior[0];
    assert!(
        (lon - 29.644).abs() < 0.001 && (lat + 1.796).abs() < 0.001,
        "{lon} {lat}"
    );
    assert_eq!(misplaced(&basemap), []);
    let problem = basemap::read(&text.replace("3857", "2154")).unwrap_err();
    assert!(problem.found.contains("EPSG::2154"), "{problem}");
    assert!(
        problem.expected.to_string().contains("EPSG:4326"),
        "{problem}"
    );
}

#[test]
fn bytes_that_are_not_utf_8_are_told_and_no_name_is_lost() {
    let bytes = fs::read(root("tests/fixtures/basemaps/latin1.geojson")).unwrap();
    let (text, problem) = decode(bytes);
    assert!(problem.is_some());
    assert_eq!(
        read(&text).0.features[0].name.as_deref(),
        Some("Côte d'Ivoire")
    );
}

#[test]
fn a_dossier_is_told_what_the_basemap_lacks() {
    let (basemap, _) = read(&fixture("nzl-two"));
    let coverage = Coverage::of(&basemap, &dossier(FAIR));
    assert_eq!(coverage.features, 3);
    assert!(!coverage.lacking.is_empty());
    let problem = coverage.problem().unwrap();
    assert!(problem.found.contains("of 3 features"), "{problem}");
    for (place, _) in coverage.lacking {
        assert!(
            problem.expected.to_string().contains(place.as_str()),
            "{problem}"
        );
    }
    assert_eq!(Coverage::of(&OVERVIEW, &dossier(FAIR)).problem(), None);
}

#[test]
fn the_table_of_whereabouts_fits_the_shipped_basemaps() {
    for (name, basemap) in levels() {
        assert_eq!(misplaced(basemap), [], "{name}");
    }
    let table = fs::read_to_string(root("src/world/basemap/whereabouts.tsv")).unwrap();
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    let listed: Vec<&str> = lines.map(|line| line.split('\t').next().unwrap()).collect();
    assert!(listed.is_sorted(), "not sorted");
    for feature in FINE
        .features
        .iter()
        .filter(|feature| feature.place.is_some())
    {
        assert!(
            listed.contains(&code(feature)),
            "{} is missing",
            code(feature)
        );
    }
}
