//! The shipped dossiers are whole: neither the reader nor the schema finds a fault in them.

use serde_json::{Value, json};
use stancemap::dossier::csv::to_csv;
use stancemap::dossier::{Dossier, PlaceId, Standing, read};

use crate::support::{FAIR, VOTE, all_dossiers, dossier, json_files, text};

fn parsed(file: &str) -> Value {
    serde_json::from_str(&text(file)).expect(file)
}

fn schema() -> jsonschema::Validator {
    jsonschema::validator_for(&parsed("public/dossier.schema.json")).expect("a schema")
}

#[test]
fn the_reader_finds_no_fault_in_them() {
    for file in all_dossiers() {
        assert_eq!(read(&text(&file)).expect(&file).problems, [], "{file}");
    }
}

#[test]
fn the_schema_finds_no_fault_in_them() {
    let schema = schema();
    for file in all_dossiers() {
        let faults: Vec<String> = schema
            .iter_errors(&parsed(&file))
            .map(|error| error.to_string())
            .collect();
        assert_eq!(faults, [] as [String; 0], "{file}");
    }
}

#[test]
fn what_the_reader_writes_is_still_of_the_format() {
    let schema = schema();
    for file in all_dossiers() {
        let written = serde_json::to_value(dossier(&file)).expect("JSON");
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
        ("/facts/1/figures/0", figure(json!({"to": []}))),
        ("/facts/1/figures/0", figure(json!({"status": "promised"}))),
        ("/facts", "none".into()),
    ];
    for (pointer, value) in broken {
        let mut dossier = parsed(FAIR);
        *dossier.pointer_mut(pointer).expect(pointer) = value.clone();
        assert!(!schema.is_valid(&dossier), "{pointer} = {value}");
        let told = read(&dossier.to_string()).map(|reading| !reading.problems.is_empty());
        assert!(told.unwrap_or(true), "{pointer} = {value}");
    }
}

#[test]
fn every_fact_says_where_it_stands_and_who_says_so() {
    for file in all_dossiers() {
        for fact in dossier(&file).facts {
            assert!(
                !fact.locator.is_empty(),
                "{file}: {} has no locator",
                fact.id
            );
            assert!(
                fact.attribution.is_some(),
                "{file}: {} names nobody",
                fact.id
            );
        }
    }
}

/// The cells of a table as RFC 4180 writes it, without their quotation marks.
fn rows(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    for letter in table.trim_start_matches('\u{feff}').chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\r' if !quoted => {}
            other => cell.push(other),
        }
    }
    rows
}

#[test]
fn their_tables_have_a_row_for_each_fact_and_country() {
    for file in all_dossiers() {
        let dossier = dossier(&file);
        let table = rows(&to_csv(&dossier));
        let [place_at, fact_at] = ["nation_id", "fact_id"].map(|name| {
            let column = table[0].iter().position(|cell| cell == name);
            column.unwrap_or_else(|| panic!("no column {name}: {:?}", table[0]))
        });
        let places = dossier.facts.iter().map(|fact| fact.places.len());
        assert_eq!(table.len(), 1 + places.sum::<usize>(), "{file}");
        for fact in &dossier.facts {
            for place in &fact.places {
                let is_it =
                    |row: &&Vec<String>| row[place_at] == place.as_str() && row[fact_at] == fact.id;
                let rows = table.iter().filter(is_it);
                assert_eq!(rows.count(), 1, "{file}: {} of {place}", fact.id);
            }
        }
    }
}

#[test]
fn each_country_of_the_fair_stands_where_its_facts_leave_it() {
    let dossier = dossier(FAIR);
    let table = [
        ("yes", "BRB FJI ISL LUX MLT NZL TUV"),
        ("open", "GHA JAM NOR SGP"),
        (
            "asked",
            "BTN BWA FIN ITA KIR LKA MUS NRU OMN PRT SAU SWE SYC THA ZAF",
        ),
        ("no", "AUS AUT CAN CHL JPN URY"),
        ("mentioned", "ARG BRA DEU ESP FRA GRL"),
    ];
    let mut count = 0;
    for (key, places) in table {
        for id in places.split(' ') {
            let place = PlaceId::new(id).expect(id);
            let standing = dossier.standing_now(place);
            assert_eq!(standing.key(), key, "{id}");
            let contested = ["CAN", "LKA", "URY"].contains(&id);
            assert_eq!(standing.is_contested(), contested, "{id}");
            count += 1;
        }
    }
    assert_eq!(dossier.named_places().len(), count);
}

/// Holds for every dossier, so that a correction of one needs no change here.
#[test]
fn a_place_with_facts_about_its_stance_holds_one_of_the_scale() {
    for file in all_dossiers() {
        let dossier = dossier(&file);
        for place in dossier.named_places() {
            let has_one = dossier.facts.iter().any(|fact| {
                let claim = fact.claim.as_ref();
                claim.is_some_and(|claim| claim.of.contains(&place))
            });
            let standing = dossier.standing_now(place);
            let holds = matches!(standing, Standing::Holds(_));
            assert_eq!(holds, has_one, "{file}: {place}");
            let known = |key: &str| dossier.stances.iter().any(|one| one.id.as_str() == key);
            assert!(!holds || known(standing.key()), "{file}: {place}");
        }
    }
}

/// A total counts what its source counts, which may be more than the map names. Then it says so.
#[test]
fn a_total_that_the_map_does_not_show_has_a_note() {
    for file in all_dossiers() {
        let dossier = dossier(&file);
        let places = dossier.named_places();
        for total in &dossier.totals {
            let shown = dossier.stances.iter().any(|stance| {
                let here =
                    |place: &&PlaceId| dossier.standing_now(**place).key() == stance.id.as_str();
                places.iter().filter(here).count() as f64 == total.value
            });
            let exact = shown && total.qualifier.is_empty();
            assert!(
                exact || !total.note.is_empty(),
                "{file}: \"{} {}\" is the count of no stance and has no note",
                total.value,
                &*total.label
            );
        }
    }
}

#[test]
fn the_vote_is_another_question_with_another_scale() {
    let vote = dossier(VOTE);
    let ids = |dossier: &Dossier| -> Vec<String> {
        let ids = dossier.stances.iter().map(|one| one.id.as_str().to_owned());
        ids.collect()
    };
    for file in json_files("public/dossiers") {
        let other = ids(&dossier(&file));
        assert!(ids(&vote).iter().all(|id| !other.contains(id)), "{file}");
    }
    let holding = vote.named_places().into_iter();
    let holding = holding.filter(|place| matches!(vote.standing_now(*place), Standing::Holds(_)));
    assert!(holding.count() >= 20);
}
