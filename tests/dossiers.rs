//! The shipped dossiers are whole: the reader has nothing to say of them, nor has the schema.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use stancemap::dossier::csv::to_csv;
use stancemap::dossier::{Dossier, PlaceId, Standing, read};

const ARTICLE: &str = "public/dossiers/third-country-deportations.json";
const VOTE: &str = "tests/fixtures/dossiers/un-vote-es-11-1.json";

fn text(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    fs::read_to_string(path).expect(file)
}

fn dossier(file: &str) -> Dossier {
    read(&text(file)).expect(file).dossier
}

fn parsed(file: &str) -> Value {
    serde_json::from_str(&text(file)).expect(file)
}

fn schema() -> jsonschema::Validator {
    jsonschema::validator_for(&parsed("public/dossier.schema.json")).expect("a schema")
}

#[test]
fn the_reader_finds_no_fault_in_them() {
    for file in [ARTICLE, VOTE] {
        assert_eq!(read(&text(file)).expect(file).problems, [], "{file}");
    }
}

#[test]
fn the_schema_finds_no_fault_in_them() {
    let schema = schema();
    for file in [ARTICLE, VOTE] {
        let faults: Vec<String> = schema
            .iter_errors(&parsed(file))
            .map(|error| error.to_string())
            .collect();
        assert_eq!(faults, [] as [String; 0], "{file}");
    }
}

#[test]
fn what_the_reader_writes_is_still_of_the_format() {
    let schema = schema();
    for file in [ARTICLE, VOTE] {
        let written = serde_json::to_value(dossier(file)).expect("JSON");
        assert!(schema.is_valid(&written), "{file}");
    }
}

#[test]
fn the_schema_refuses_what_the_reader_complains_of() {
    let schema = schema();
    let figure = |more: Value| {
        let mut figure = json!({"measure": "people", "value": 1});
        let fields = more.as_object().expect("fields").clone();
        figure.as_object_mut().expect("an object").extend(fields);
        figure
    };
    let broken: [(&str, Value); 11] = [
        ("/format", "stancemap/9".into()),
        ("/asOf", "June".into()),
        ("/stances/0/color", "teal".into()),
        ("/stances/0/pattern", "zebra".into()),
        ("/facts/0/date", "2025-13".into()),
        ("/facts/0/places", Value::Array(Vec::new())),
        ("/facts/0/text", 7.into()),
        ("/facts/1/figures/0", figure(json!({"from": "RWA"}))),
        ("/facts/1/figures/0", figure(json!({"to": "Atlantis"}))),
        ("/facts/1/figures/0", figure(json!({"status": "promised"}))),
        ("/facts", "none".into()),
    ];
    for (pointer, value) in broken {
        let mut dossier = parsed(ARTICLE);
        *dossier.pointer_mut(pointer).expect(pointer) = value.clone();
        assert!(!schema.is_valid(&dossier), "{pointer} = {value}");
        let told = read(&dossier.to_string()).map(|reading| !reading.problems.is_empty());
        assert!(told.unwrap_or(true), "{pointer} = {value}");
    }
}

#[test]
fn every_fact_of_the_article_says_where_it_stands() {
    for fact in dossier(ARTICLE).facts {
        assert!(
            fact.locator.starts_with("paragraph"),
            "{}: {}",
            fact.id,
            fact.locator
        );
        assert!(fact.attribution.is_some(), "{} names nobody", fact.id);
    }
}

#[test]
fn their_tables_have_a_row_for_each_fact_and_nation() {
    for file in [ARTICLE, VOTE] {
        let dossier = dossier(file);
        let table = to_csv(&dossier);
        let places = dossier.facts.iter().map(|fact| fact.places.len());
        // No text of theirs breaks a line.
        assert_eq!(table.matches("\r\n").count(), 1 + places.sum::<usize>());
        for fact in &dossier.facts {
            for place in &fact.places {
                let is_it = |row: &&str| {
                    let id = ["yes", "no"].map(|contested| format!(",{contested},{},", fact.id));
                    row.starts_with(&format!("{place},")) && id.iter().any(|id| row.contains(id))
                };
                let rows = table.split("\r\n").filter(is_it);
                assert_eq!(rows.count(), 1, "{} of {place}", fact.id);
            }
        }
    }
}

#[test]
fn each_nation_of_the_article_stands_where_the_article_leaves_it() {
    let dossier = dossier(ARTICLE);
    let table = [
        ("agreed", "CRI GTM HND PAN RWA SLV XKX"),
        ("open", "GEO MDA UKR UZB"),
        ("asked", "ETH KHM LBY MAR MNG MRT STP SWZ TGO TJK TKM TUN"),
        ("declined", "AGO BFA PER"),
        (
            "mentioned",
            "BGR CHN DJI IND IRQ KAZ KGZ MEX MOZ NPL RUS SRB SSD USA VEN VNM YEM",
        ),
    ];
    let mut count = 0;
    for (key, places) in table {
        for id in places.split(' ') {
            let place = PlaceId::resolve(id).expect(id);
            let standing = dossier.standing_now(place);
            assert_eq!(standing.key(), key, "{id}");
            let contested = ["AGO", "PER", "UZB"].contains(&id);
            assert_eq!(standing.is_contested(), contested, "{id}");
            count += 1;
        }
    }
    assert_eq!(dossier.named_places().len(), count);
}

#[test]
fn the_article_s_counts_are_never_ours() {
    let dossier = dossier(ARTICLE);
    let agreed = dossier
        .totals
        .iter()
        .find(|total| total.value == 7.0)
        .expect("seven agreed");
    assert!(
        !agreed.note.is_empty(),
        "it says that the seven are not named"
    );
    let asked = dossier
        .totals
        .iter()
        .find(|total| total.value == 58.0)
        .expect("58 approached");
    assert_eq!(asked.qualifier, "at least");
    assert!(!asked.note.is_empty(), "it says that the 58 are not named");
}

#[test]
fn the_vote_is_another_question_with_another_scale() {
    let (article, vote) = (dossier(ARTICLE), dossier(VOTE));
    let ids = |dossier: &Dossier| -> Vec<String> {
        dossier
            .stances
            .iter()
            .map(|stance| stance.id.as_str().to_owned())
            .collect()
    };
    assert!(ids(&vote).iter().all(|id| !ids(&article).contains(id)));
    let holding = vote.named_places().into_iter();
    let holding = holding.filter(|place| matches!(vote.standing_now(*place), Standing::Holds(_)));
    assert!(holding.count() >= 20);
}
