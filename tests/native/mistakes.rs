//! Mistakes that people make in a dossier are told, each once, in words that say what to write.

use serde_json::{Value, json};
use stancemap::base::problem::Problem;
use stancemap::dossier::read;

use crate::support::text;

const WHOLE: &str = "tests/fixtures/faults/whole.json";

/// The problems of the text of a dossier; the only one if nothing can be shown.
fn problems(text: &str) -> Vec<Problem> {
    read(text).map_or_else(|problem| vec![problem], |reading| reading.problems)
}

fn with(pointer: &str, value: &Value) -> Value {
    let mut dossier: Value = serde_json::from_str(&text(WHOLE)).expect("JSON");
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    match dossier.pointer_mut(parent).expect(pointer) {
        Value::Array(list) => list[key.parse::<usize>().expect("an index")] = value.clone(),
        Value::Object(map) => drop(map.insert(key.to_owned(), value.clone())),
        _ => panic!("{pointer}"),
    }
    dossier
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn a_wrong_value_is_told_once_with_what_to_write() {
    let second = |id: &str| json!({"id": id, "title": "T", "publisher": "P", "published": "2025", "kind": "law"});
    let source = |id: &str| json!([second("s"), second(id)]);
    for (pointer, value, told) in [
        // Dates.
        (
            "/facts/0/date",
            json!("20/03/2025"),
            "did you mean 2025-03-20?",
        ),
        (
            "/facts/0/date",
            json!("12/05/2025"),
            "2025-05-12 or 2025-12-05?",
        ),
        (
            "/facts/0/date",
            json!("March 2025"),
            "did you mean 2025-03?",
        ),
        (
            "/facts/0/date",
            json!("2025-3-20"),
            "did you mean 2025-03-20?",
        ),
        ("/facts/0/date", json!("2025-06-31"), "2025-06 has 30 days"),
        ("/facts/0/date", json!("2025-13-01"), "months are 01 to 12"),
        ("/facts/0/date", json!(""), "leave the field out"),
        ("/facts/0/date", json!(45736), "did you mean 2025-03-20?"),
        ("/facts/0/date", json!(2025), "\"2025\", in quotation marks"),
        ("/facts/0/date", json!("soon"), "a date such as 2025-05-12"),
        (
            "/facts/2/date",
            json!("2052-03-20"),
            "a date that began by 2025-06-25",
        ),
        ("/asOf", json!("25.6.2025"), "did you mean 2025-06-25?"),
        // Sources and ids.
        ("/facts/2/source", json!("ss"), "near it is \"s\""),
        ("/facts/2/source", json!("gov-uk"), "the id of a source: s"),
        (
            "/facts/2/source",
            json!("gov_uk"),
            "an id of lower-case letters",
        ),
        ("/sources", source("s"), "an id of its own"),
        ("/sources", source("a_b"), "an id of lower-case letters"),
        (
            "/sources/0/url",
            json!("www.example.org"),
            "begins with https://",
        ),
        ("/facts/2/id", json!("f"), "an id that no other fact has"),
        (
            "/facts/2/id",
            json!("UK 2025"),
            "an id of lower-case letters",
        ),
        (
            "/id",
            json!("Palestine Recognition"),
            "an id of lower-case letters",
        ),
        // Corrections.
        (
            "/corrections/0/text",
            json!({"en": "Three.", "es": "DRAFT: Three."}),
            "found a draft, expected it in the editor's own words; left it out",
        ),
        // Stances.
        (
            "/stances/1/color",
            json!("#0b5f62"),
            "a colour that stance \"yes\" does not have",
        ),
        (
            "/stances/1/color",
            json!("#0d6064"),
            "a colour further from that of stance \"yes\"",
        ),
        (
            "/stances/1/color",
            json!("#d3cec4"),
            "a colour unlike the land",
        ),
        (
            "/stances/1/color",
            json!("teal"),
            "a colour such as #0b5f62",
        ),
        (
            "/stances/1/color",
            json!("#5fa"),
            "a colour such as #0b5f62",
        ),
        (
            "/stances/1/pattern",
            json!("dots"),
            "a pattern that stance \"yes\" does not have",
        ),
        ("/stances/1/pattern", json!("striped"), "\"diagonal\""),
        (
            "/stances/1/label",
            json!("YES"),
            "a label that stance \"yes\" does not have",
        ),
        ("/stances/1/definition", json!(" "), "a text"),
        (
            "/facts/1/stance/id",
            json!("noo"),
            "one of the stances yes, no",
        ),
        (
            "/facts/1/stance/id",
            json!("No"),
            "one of the stances yes, no",
        ),
        (
            "/facts/1/stance/of",
            json!(["CHL"]),
            "only places of the fact",
        ),
        // Places.
        ("/facts/2/places", json!(["Ugandaa"]), "UGA (Uganda)"),
        ("/facts/2/places", json!("Uganda"), "a list"),
        ("/facts/2/places", json!([]), "at least one known place"),
        (
            "/facts/2/places",
            json!(["UGA", "Congo"]),
            "COD (Democratic Republic of the Congo) or COG",
        ),
        // Words and numbers.
        (
            "/facts/2/kind",
            json!("Recognition"),
            "a word of the letters a to z in lower case, such as vote",
        ),
        ("/facts/2/kind", json!(7), "a text in quotation marks"),
        (
            "/facts/2/attribution/kind",
            json!("ministry"),
            "one of cable, memo",
        ),
        (
            "/facts/0/figures/1/value",
            json!("1200"),
            "a number, without quotation marks",
        ),
        ("/facts/0/figures/1/value", json!(-5), "a number from 0 on"),
        (
            "/facts/0/figures/0/value",
            json!(3.5),
            "a whole number of people",
        ),
        (
            "/facts/2/paragraphs",
            json!(["4"]),
            "a whole number from 1 on",
        ),
        ("/lang", json!("english"), "the tag of a language"),
        (
            "/deck",
            json!("x".repeat(300)),
            "at most 240 letters, not 300",
        ),
        (
            "/stances/0/short",
            json!("x".repeat(30)),
            "at most 18 letters, not 30",
        ),
        // Texts.
        ("/facts/2/text", json!("Itâ€™s"), "save the file as UTF-8"),
        ("/facts/2/text", json!("<b>No</b>"), "without tags of HTML"),
        ("/title", json!({"es": "Té"}), "a text in \"en\""),
        ("/question", Value::Null, "a text"),
        ("/credit", Value::Null, "or no such field"),
        (
            "/facts/2/colour",
            json!("x"),
            "one of the fields id, places",
        ),
    ] {
        let found = problems(&with(pointer, &value).to_string());
        let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(lines.len(), 1, "{pointer} = {value}: {lines:#?}");
        assert!(lines[0].contains(told), "{pointer} = {value}: {lines:#?}");
        assert!(lines[0].contains("(line 1): found"), "{lines:#?}");
        for word in [
            "EDTF",
            "invalid type",
            "f64",
            "expected expected",
            "unknown variant",
        ] {
            assert!(!lines[0].contains(word), "{pointer} = {value}: {lines:#?}");
        }
    }
}

#[test]
fn a_wrong_spelling_in_the_file_is_told_once_with_its_line() {
    for (from, to, told) in [
        (
            "\"lang\": \"en\",",
            "\"lang\": \"en\",\n  \"lang\": \"en\",",
            "\"lang\" twice, on lines 5 and 6",
        ),
        (
            "\"color\": \"#bf4228\"",
            "\"colour\": \"#bf4228\"",
            "the field \"color\"",
        ),
        (
            "\"lang\": \"en\",",
            "\"lang\": \"en\"",
            "line 5: found no comma",
        ),
        (
            "\"lang\": \"en\",",
            "\"lang\": “en”,",
            "line 5: found the quotation mark “",
        ),
        (
            "\"Grows tea.\"",
            "\"Grows\ntea.\"",
            "a line break within \"Grows",
        ),
        (
            "\"Grows tea.\"",
            "\"Grows \"tea\".\"",
            "\\\" for a quotation mark within a text",
        ),
        (
            "\"tea@example.org\"",
            "\"tea@example.org\",",
            "a comma before }",
        ),
        (
            "\"lang\": \"en\",",
            "\"lang\": \"en\", // English",
            "a comment",
        ),
    ] {
        let whole = text(WHOLE);
        assert!(whole.contains(from), "{from}");
        let lines: Vec<String> = problems(&whole.replacen(from, to, 1))
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(lines.len(), 1, "{to}: {lines:#?}");
        assert!(lines[0].contains(told), "{to}: {lines:#?}");
    }
}

#[test]
fn a_fault_names_its_fact_and_the_line_of_the_value() {
    let whole = text(WHOLE);
    let broken = whole.replacen("\"2025-05-12\"", "\"12/05/2025\"", 1);
    let line = 1 + broken
        .lines()
        .position(|line| line.contains("12/05/2025"))
        .expect("a line");
    let told = problems(&broken)[0].to_string();
    assert!(
        told.starts_with(&format!(
            "fact \"g\", date (line {line}): found \"12/05/2025\""
        )),
        "{told}"
    );
}
