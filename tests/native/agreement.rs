//! Schema and reader are of one mind: what one of them refuses, the other does, too.

use std::sync::LazyLock;

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};
use stancemap::base::problem::Problem;
use stancemap::dossier::{Reading, read_on};

use crate::own_places;
use crate::support::text;

/// Rules that a JSON Schema cannot express, by words of the reader's messages: references between ids, names of
/// places, the calendar, and lookalikes.
const BEYOND: [&str; 36] = [
    // Ids that others name, or that must differ.
    "the id of a source",
    "the id of a fact",
    "the id of another fact",
    "the id of a mark of `marks`",
    "one of the stances ",
    "an id that no other ",
    "an id of its own",
    "a mark that `places` gives to a place",
    "a fact about each place with the mark",
    "one annotation for each place",
    "an event of its own",
    "one note on ",
    // Places.
    "a place's code",
    "a name or code of one place",
    "the id or name of a place of the basemap",
    "the id or a name of one place of the basemap",
    "another part: the dossier's own basemap has no regions",
    "a place of the story",
    "a place that the dossier names",
    "only places of the fact",
    "one of the places of the fact",
    "with another place in `to`",
    // Dates.
    "a date such as ",
    "a date that began by ",
    "a date from ",
    "stances that change on two days or more",
    // Languages, links in takeaways.
    "the dossier's language, too",
    "a link such as ",
    "a view such as ",
    "stances by id",
    "marks by id",
    // Signs and words that readers could not tell apart.
    "that no other mark has",
    "does not have",
    "a colour ",
    "save the file as UTF-8",
    "without tags of HTML",
];

/// Dossiers that together have every field of the format.
const WHOLES: [&str; 2] = ["tests/fixtures/faults/whole.json", own_places::DOSSIER];

/// The schema, compiled once: compiling it takes as long as checking many dossiers.
static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let schema = serde_json::from_str(&text("public/dossier.schema.json")).expect("JSON");
    jsonschema::validator_for(&schema).expect("a schema")
});

fn wholes() -> [Value; 2] {
    WHOLES.map(|file| serde_json::from_str(&text(file)).expect("JSON"))
}

/// The JSON pointers of all values within a value.
fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| (key.clone(), value))
            .collect(),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .map(|(i, value)| (i.to_string(), value))
            .collect(),
        _ => Vec::new(),
    };
    for (key, child) in children {
        let at = format!("{at}/{key}");
        pointers(child, &at, all);
        all.push(at);
    }
}

fn all_pointers(whole: &Value) -> Vec<String> {
    let mut all = Vec::new();
    pointers(whole, "", &mut all);
    all
}

/// Reads a dossier. Any basemap that it names is the fixture.
fn read(text: &str) -> Result<Reading, Problem> {
    read_on(text, None, &mut |_| {
        Ok((own_places::gazetteer(), Vec::new()))
    })
}

/// Why schema and reader are not of one mind; `None` if they are.
fn disagreement(dossier: &Value) -> Option<String> {
    let refused = SCHEMA
        .iter_errors(dossier)
        .next()
        .map(|error| error.to_string());
    let reading = read(&dossier.to_string());
    let reading = match reading {
        Ok(reading) => reading,
        Err(problem) => {
            let told = problem.to_string();
            let is_good = refused.is_some() || BEYOND.iter().any(|words| told.contains(words));
            return (!is_good).then(|| format!("only the reader: {told}"));
        }
    };
    let is_beyond = |expected: &str| BEYOND.iter().any(|words| expected.contains(words));
    let mut told = reading
        .problems
        .iter()
        .filter(|problem| !is_beyond(&problem.expected.to_string()));
    match (refused, told.next()) {
        (None, Some(problem)) => Some(format!("only the reader: {problem}")),
        (Some(error), None) if reading.problems.is_empty() => {
            Some(format!("only the schema: {error}"))
        }
        _ => None,
    }
}

/// Values that are wrong in some fields and right in others.
#[expect(clippy::too_many_lines, reason = "a table of values")]
fn samples() -> Vec<Value> {
    let mut samples = vec![
        json!(null),
        json!(true),
        json!(0),
        json!(7),
        json!(-5),
        json!(3.5),
        json!([]),
        json!({}),
        json!(["x"]),
        json!([7]),
        json!({"en": "x"}),
        json!({"en": ""}),
        json!({"en": 7}),
        json!({"es": "x"}),
        json!({"english": "x"}),
        json!({"id": "x"}),
        json!({"text": "x"}),
        json!(["RWA", "RWA"]),
        json!([4, 4]),
        json!({"en": "x", "es": "DRAFT: x"}),
    ];
    for text in [
        "DRAFT: x",
        "",
        " ",
        "x",
        "vote",
        "two-words",
        "two words",
        "Upper",
        "with_underscore",
        "1a",
        "a--b",
        "RWA",
        "rwanda",
        "646",
        "#0b5f62",
        "#fff",
        "2025",
        "2025-03-12",
        "2025-3-12",
        "12/05/2025",
        "2025-02-30",
        "https://example.org/a",
        "https://",
        "HTTPS://EXAMPLE.ORG",
        "https://example.org/a@b",
        "https://a@example.org/",
        "https://ex\u{430}mple.org/",
        "https://\u{43f}\u{440}.example/",
        "https://example.org/\u{202e}a",
        "https://example.org/\"><script>",
        "https://example.org\\a",
        "javascript:alert(1)",
        "desk@example.org",
        "desk@example",
        "en",
        "pt-BR",
        "english",
        "absent",
        "offered",
        "memo",
        "ministry",
        "solid",
        "striped",
    ] {
        samples.push(json!(text));
    }
    samples.extend([19, 21, 41, 69, 241].map(|length| json!("x".repeat(length))));
    samples
}

#[test]
fn a_dossier_with_every_field_is_right_for_both() {
    for whole in wholes() {
        let faults: Vec<String> = SCHEMA
            .iter_errors(&whole)
            .map(|one| one.to_string())
            .collect();
        assert_eq!(faults, [] as [String; 0]);
        assert_eq!(read(&whole.to_string()).expect("a dossier").problems, []);
    }
}

#[test]
fn both_refuse_the_same_values_in_every_field() {
    let (mut faults, samples) = (Vec::new(), samples());
    for whole in wholes() {
        for (i, pointer) in all_pointers(&whole).iter().enumerate() {
            // A sixth of them in each field, in turn: the rest is left to chance below.
            for sample in samples.iter().skip(i % 6).step_by(6) {
                let mut dossier = whole.clone();
                *dossier.pointer_mut(pointer).expect("a value") = sample.clone();
                let fault = disagreement(&dossier);
                faults.extend(fault.map(|fault| format!("{pointer} = {sample}: {fault}")));
            }
        }
    }
    assert!(faults.is_empty(), "{}\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn both_refuse_the_same_missing_and_unknown_fields() {
    let mut faults = Vec::new();
    let wholes = wholes();
    let fields = wholes.iter().flat_map(|whole| {
        let pointers = all_pointers(whole).into_iter();
        pointers.map(move |pointer| (whole, pointer))
    });
    for (whole, pointer) in fields {
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        let mut without = whole.clone();
        match without.pointer_mut(parent) {
            Some(Value::Object(map)) => drop(map.remove(key)),
            Some(Value::Array(list)) => drop(list.remove(key.parse().expect("an index"))),
            _ => panic!("{pointer}"),
        }
        faults.extend(disagreement(&without).map(|fault| format!("without {pointer}: {fault}")));
        let mut with = whole.clone();
        if let Some(Value::Object(map)) = with.pointer_mut(&pointer) {
            map.insert("colour".to_owned(), json!("x"));
        }
        faults.extend(disagreement(&with).map(|fault| format!("{pointer}/colour: {fault}")));
    }
    assert!(faults.is_empty(), "{}\n{}", faults.len(), faults.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn both_are_of_one_mind_about_two_changes(
        one in any::<prop::sample::Index>(), two in any::<prop::sample::Index>(),
        values in prop::collection::vec(any::<prop::sample::Index>(), 2), which in 0..2_usize,
    ) {
            let mut dossier = wholes()[which].clone();
        let (pointers, samples) = (all_pointers(&dossier), samples());
        for (at, value) in [(one, values[0]), (two, values[1])] {
            if let Some(field) = dossier.pointer_mut(at.get(&pointers)) {
                *field = value.get(&samples).clone();
            }
        }
        prop_assert_eq!(disagreement(&dossier), None, "{}", dossier);
    }
}
