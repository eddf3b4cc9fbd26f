//! A dossier, its sheets, and the same dossier again.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};
use stancemap::dossier::csv::to_csv;
use stancemap::dossier::{Dossier, OwnBasemap, read, read_in, read_on};
use stancemap::language::gazetteer::Gazetteer;
use stancemap::sheets::{
    Decisions, Import, Source, document_text, import, import_on, import_tables, table_csv,
    tables_of, workbook,
};

use stancemap::world::scene::OwnWorld;

use super::documents::document;
use crate::support::text;

fn imported(sources: &[Source]) -> Import {
    import(sources, &Decisions::default(), "tea").expect("sheets")
}

/// A document that was written as a folder of CSV and read back.
fn through_folder(document: &Value) -> Import {
    let (tables, lost) = tables_of(document, &Gazetteer::world());
    assert!(lost.is_empty(), "{lost:?}");
    let sources = tables.iter().map(|table| Source {
        name: table.name.file.clone(),
        bytes: table_csv(table).into_bytes(),
    });
    imported(&sources.collect::<Vec<_>>())
}

/// A document that was written as a workbook and read back.
fn through_workbook(document: &Value) -> Import {
    let (tables, _) = tables_of(document, &Gazetteer::world());
    imported(&[Source {
        name: "tea.xlsx".to_owned(),
        bytes: workbook(&tables).expect("a workbook"),
    }])
}

/// The first field in which two documents differ.
fn difference(one: &Value, two: &Value, at: &str) -> Option<String> {
    match (one, two) {
        (Value::Object(a), Value::Object(b)) => {
            let keys: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            let null = Value::Null;
            keys.into_iter().find_map(|key| {
                let [a, b] = [a, b].map(|map| map.get(key).unwrap_or(&null));
                difference(a, b, &format!("{at}/{key}"))
            })
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let pairs = a.iter().zip(b).enumerate();
            pairs
                .into_iter()
                .find_map(|(i, (a, b))| difference(a, b, &format!("{at}/{i}")))
        }
        _ if one.as_f64().is_some() && one.as_f64() == two.as_f64() => None,
        _ => (one != two).then(|| format!("{at}: {one} became {two}")),
    }
}

fn shipped() -> Value {
    let text = text("public/dossiers/third-country-deportations.json");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn the_shipped_dossier_is_read_back_from_sheets() {
    let document = shipped();
    for import in [through_folder(&document), through_workbook(&document)] {
        assert_eq!(difference(&document, &import.document, ""), None);
        assert!(
            import.is_clean(),
            "{:?} {:?}",
            import.questions,
            import.findings
        );
        for language in ["en", "es", "fr", "pt-BR", "ar"] {
            let again = read_in(&import.text(), language).expect("a dossier");
            let before = read_in(&document_text(&document), language).expect("a dossier");
            assert!(again.dossier == before.dossier, "{language}");
        }
    }
}

/// Facts and sources of a dossier, as far as its table of facts has them.
fn in_table(dossier: &Dossier) -> (Value, Value) {
    let mut facts = json!(dossier.facts);
    for fact in facts.as_array_mut().expect("a list") {
        if let Some(claim) = fact.get_mut("stance") {
            let mut of: Vec<String> = serde_json::from_value(claim["of"].clone()).expect("ids");
            of.sort();
            claim["of"] = json!(of);
        }
    }
    let is_used = |id: &str| dossier.facts.iter().any(|fact| fact.source == id);
    let mut sources: Vec<Value> = dossier
        .sources
        .iter()
        .filter(|source| is_used(&source.id))
        .map(|source| json!(source))
        .collect();
    sources.sort_by_key(|source| source["id"].to_string());
    for source in &mut sources {
        // A cell with words for a title has no spaces around it.
        for key in ["title", "publisher"] {
            let trimmed = source[key].as_str().unwrap_or_default().trim().to_owned();
            source[key] = json!(trimmed);
        }
    }
    (facts, json!(sources))
}

/// Facts and sources that come back from the table of facts.
fn through_table(document: &Value) -> Option<String> {
    let before = read(&document_text(document)).expect("a dossier").dossier;
    let import = imported(&[Source {
        name: "tea.csv".to_owned(),
        bytes: to_csv(&before).into_bytes(),
    }]);
    let mut again = import.document;
    again["lang"] = json!(before.lang);
    let again = read(&document_text(&again)).expect("a dossier").dossier;
    let ((facts, sources), (facts_again, sources_again)) = (in_table(&before), in_table(&again));
    difference(&facts, &facts_again, "/facts")
        .or_else(|| difference(&sources, &sources_again, "/sources"))
}

#[test]
fn facts_and_sources_come_back_from_the_table_that_readers_save() {
    assert_eq!(through_table(&shipped()), None);
    let whole = serde_json::from_str(&text("tests/fixtures/faults/whole.json")).expect("JSON");
    assert_eq!(through_table(&whole), None);
}

/// The table without the columns behind, as it was published before there were any.
#[test]
fn the_first_columns_alone_are_read_back() {
    let whole: Value =
        serde_json::from_str(&text("tests/fixtures/faults/whole.json")).expect("JSON");
    let before = read(&document_text(&whole)).expect("a dossier").dossier;
    let bytes = to_csv(&before).into_bytes();
    let sheets = stancemap::sheets::read("tea.csv", &bytes, &Default::default()).expect("a sheet");
    let mut tables = sheets.tables;
    for row in &mut tables[0].rows {
        row.cells.truncate(21);
    }
    let import = import_tables(&tables, &Decisions::default(), "tea");
    assert!(import.questions.is_empty(), "{:?}", import.questions);
    let first = &import.document["facts"][0];
    assert_eq!(first["pages"], json!([1]));
    let figures = json!([
        {"measure": "people", "value": 3, "qualifier": "about", "act": "offered", "of": ["KEN"], "note": "n"},
        {"measure": "cups", "value": 2.5},
    ]);
    assert_eq!(first["figures"], figures);
}

#[test]
fn what_no_column_holds_is_told() {
    let document = json!({
        "id": "tea", "facts": [{"id": "f", "places": ["RWA"], "mood": "good"}], "colour": "red",
        "takeaways": [{"en": "Yes", "es": "Sí"}, {"text": "No", "mood": "good"}],
    });
    let (_, lost) = tables_of(&document, &Gazetteer::world());
    assert_eq!(lost, ["facts[0].mood", "takeaways[1].mood", "colour"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn every_document_is_read_back_from_a_folder(document in document()) {
        let again = through_folder(&document).document;
        prop_assert_eq!(difference(&document, &again, ""), None);
    }

    #[test]
    fn every_document_is_read_back_from_a_workbook(document in document()) {
        let again = through_workbook(&document).document;
        prop_assert_eq!(difference(&document, &again, ""), None);
    }

    #[test]
    fn the_facts_of_every_document_are_read_back_from_the_table(document in document()) {
        prop_assert_eq!(through_table(&document), None);
    }

    #[test]
    fn any_cells_are_imported_or_told(rows in prop::collection::vec(prop::collection::vec("[a-zA-Z0-9=;\"' é/-]{0,8}", 0..6), 0..8)) {
        let lines: Vec<String> = rows.iter().map(|cells| cells.join(",")).collect();
        let source = Source { name: "x.csv".to_owned(), bytes: lines.join("\n").into_bytes() };
        let header = Source { name: "y.csv".to_owned(), bytes: format!("country,stance,date,text,value\n{}", lines.join("\n")).into_bytes() };
        let _ = import(&[source], &Decisions::default(), "x");
        let _ = import(&[header], &Decisions::default(), "y");
    }
}

/// The places of a basemap of its own are those of a file beside the sheets.
#[test]
fn a_dossier_with_a_basemap_of_its_own_is_read_back() {
    let dossier = text("tests/fixtures/own/us-states.json");
    let mut places = |named: &OwnBasemap| {
        let world = OwnWorld::read(&text("tests/fixtures/own/us-states.geojson"), named)?;
        Ok(world.places())
    };
    let before = read_on(&dossier, None, &mut places)
        .expect("a dossier")
        .dossier;
    let document: Value = serde_json::from_str(&dossier).expect("JSON");
    let (tables, _) = tables_of(&document, &before.gazetteer);
    let sources = tables.iter().map(|table| Source {
        name: table.name.file.clone(),
        bytes: table_csv(table).into_bytes(),
    });
    let sources: Vec<Source> = sources.collect();
    let again = import_on(&sources, &Decisions::default(), "x", &mut places).expect("sheets");
    assert!(
        again.is_clean(),
        "{:?} {:?}",
        again.questions,
        again.findings
    );
    assert!(again.dossier.as_ref() == Some(&before));
}
