//! Where a place stands follows from its facts: the corners of the rule, one a line.

use serde_json::{Value, json};
use stancemap::dossier::{Day, Dossier, PlaceId, Standing, read};

/// A dossier with a scale of three stances, as of the end of June 2025, and these facts.
fn dossier(facts: &[Value]) -> Dossier {
    let stance = |id: &str| json!({"id": id, "label": id, "definition": id, "color": "#0b5f62"});
    let text = json!({
        "format": "stancemap/1", "id": "test", "lang": "en", "title": "Test", "asOf": "2025-06-30",
        "stances": [stance("yes"), stance("maybe"), stance("no")],
        "sources": [{"id": "s", "title": "S"}],
        "places": {"KEN": {"role": "looks on"}},
        "facts": facts,
    });
    let reading = read(&text.to_string()).expect("a dossier");
    assert_eq!(reading.problems, []);
    reading.dossier
}

/// A fact about Rwanda that claims a stance. The date "" leaves the date out.
fn fact(id: &str, date: &str, stance: &str) -> Value {
    let mut fact = json!({
        "id": id, "places": ["RWA"], "text": id, "source": "s",
        "stance": {"id": stance, "of": ["RWA"]},
    });
    if !date.is_empty() {
        fact["date"] = json!(date);
    }
    fact
}

fn disputing(mut fact: Value, other: &str) -> Value {
    fact["disputes"] = json!([other]);
    fact
}

fn place(id: &str) -> PlaceId {
    PlaceId::resolve(id).expect("a place")
}

fn day(text: &str) -> Day {
    let mut parts = text
        .split('-')
        .map(|part| part.parse::<i16>().expect("a number"));
    let mut next = || parts.next().expect("a part");
    Day::new(next(), next() as u8, next() as u8).expect("a day")
}

/// `yes`, `mentioned`, …, with `!` where it is contested.
fn shown(dossier: &Dossier, place_id: &str, on: &str) -> String {
    let standing = dossier.standing(place(place_id), day(on));
    let mark = if standing.is_contested() { "!" } else { "" };
    format!("{}{mark}", standing.key())
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn the_latest_fact_counts() {
    let (march, may) = (
        fact("a", "2025-03-12", "maybe"),
        fact("b", "2025-05-12", "yes"),
    );
    let table: [(&str, &[Value], &str, &str); 17] = [
        (
            "before the first",
            std::slice::from_ref(&march),
            "2025-03-11",
            "mentioned",
        ),
        (
            "on the day",
            std::slice::from_ref(&march),
            "2025-03-12",
            "maybe",
        ),
        (
            "the later of two",
            &[march.clone(), may.clone()],
            "2025-06-30",
            "yes",
        ),
        (
            "in any order of the file",
            &[may.clone(), march.clone()],
            "2025-06-30",
            "yes",
        ),
        (
            "back in time",
            &[may.clone(), march.clone()],
            "2025-05-11",
            "maybe",
        ),
        (
            "a month, before it is over",
            &[fact("a", "2025-04", "yes")],
            "2025-04-29",
            "mentioned",
        ),
        (
            "a month, from its last day",
            &[fact("a", "2025-04", "yes")],
            "2025-04-30",
            "yes",
        ),
        (
            "a year, from its last day",
            &[fact("a", "2024", "yes")],
            "2024-12-30",
            "mentioned",
        ),
        (
            "an interval, from its last day",
            &[
                fact("a", "2025-03-12", "no"),
                fact("b", "2025-03/2025-05", "yes"),
            ],
            "2025-05-30",
            "no",
        ),
        (
            "an interval against a day before its end",
            &[
                fact("a", "2025-03/2025-05", "yes"),
                fact("b", "2025-05-12", "no"),
            ],
            "2025-06-30",
            "yes",
        ),
        (
            "of two last days alike, the later first day",
            &[fact("a", "2025-05-31", "no"), fact("b", "2025-05", "yes")],
            "2025-06-30",
            "no",
        ),
        (
            "of two dates alike, the later in the file",
            &[fact("a", "2025-05", "no"), fact("b", "2025-05", "yes")],
            "2025-06-30",
            "yes",
        ),
        (
            "approximate, as the month it is near",
            &[fact("a", "2025-04~", "yes")],
            "2025-04-29",
            "mentioned",
        ),
        (
            "no date, before the day of the dossier",
            &[fact("a", "", "yes")],
            "2025-06-29",
            "mentioned",
        ),
        (
            "no date, from the day of the dossier",
            &[fact("a", "", "yes")],
            "2025-06-30",
            "yes",
        ),
        (
            "no date is later than any before",
            &[fact("a", "", "yes"), fact("b", "2025-06-29", "no")],
            "2025-06-30",
            "yes",
        ),
        (
            "a leap day",
            &[fact("a", "2024-02", "yes")],
            "2024-02-29",
            "yes",
        ),
    ];
    for (case, facts, on, expected) in table {
        assert_eq!(shown(&dossier(facts), "RWA", on), expected, "{case}");
    }
}

#[test]
fn a_dispute_contests_the_latest_stance() {
    let table: [(&str, Vec<Value>, &str); 6] = [
        (
            "of another stance",
            vec![
                fact("a", "2025-03", "yes"),
                disputing(fact("b", "2025-05", "no"), "a"),
            ],
            "no!",
        ),
        (
            "said by the earlier",
            vec![
                disputing(fact("a", "2025-03", "yes"), "b"),
                fact("b", "2025-05", "no"),
            ],
            "no!",
        ),
        (
            "of the same stance",
            vec![
                fact("a", "2025-03", "no"),
                disputing(fact("b", "2025-05", "no"), "a"),
            ],
            "no",
        ),
        (
            "not of the latest",
            vec![
                fact("a", "2025-03", "yes"),
                disputing(fact("b", "2025-04", "no"), "a"),
                fact("c", "2025-05", "yes"),
            ],
            "yes",
        ),
        (
            "with a fact that is still to come",
            vec![
                disputing(fact("a", "2025-03", "yes"), "b"),
                fact("b", "2025-07", "no"),
            ],
            "yes",
        ),
        (
            "with a fact that claims no stance",
            vec![
                json!({"id": "a", "places": ["RWA"], "text": "a", "source": "s", "date": "2025-03"}),
                disputing(fact("b", "2025-05", "no"), "a"),
            ],
            "no",
        ),
    ];
    for (case, facts, expected) in table {
        assert_eq!(
            shown(&dossier(&facts), "RWA", "2025-06-30"),
            expected,
            "{case}"
        );
    }
}

#[test]
fn a_fact_bears_its_stance_only_for_whom_it_says() {
    let shared = json!({
        "id": "a", "places": ["RWA", "UGA", "IRQ"], "date": "2025-04", "text": "a", "source": "s",
        "stance": {"id": "yes", "of": ["RWA", "UGA"]},
    });
    let dossier = dossier(&[shared]);
    let on = "2025-06-30";
    assert_eq!(shown(&dossier, "RWA", on), "yes");
    assert_eq!(shown(&dossier, "UGA", on), "yes");
    assert_eq!(shown(&dossier, "IRQ", on), "mentioned");
}

#[test]
fn three_ways_to_hold_no_stance_are_told_apart() {
    let asked = fact("a", "2025-04", "maybe");
    let dossier = dossier(&[asked]);
    let on = day("2025-06-30");
    assert!(matches!(
        dossier.standing(place("RWA"), on),
        Standing::Holds(_)
    ));
    assert_eq!(dossier.standing(place("KEN"), on), Standing::Mentioned);
    assert_eq!(dossier.standing(place("FRA"), on), Standing::Absent);
}

#[test]
fn a_stance_holds_since_the_first_fact_of_an_unbroken_row() {
    let facts = [
        fact("a", "2025-01", "yes"),
        fact("b", "2025-02", "no"),
        fact("c", "2025-03", "yes"),
        fact("d", "2025-04", "yes"),
    ];
    let dossier = dossier(&facts);
    let Standing::Holds(held) = dossier.standing(place("RWA"), day("2025-06-30")) else {
        panic!("it holds a stance");
    };
    assert_eq!(
        (held.evidence.id.as_str(), held.since.id.as_str()),
        ("d", "c")
    );
}

#[test]
fn facts_stand_in_order_of_time() {
    let dossier = dossier(&[
        fact("undated", "", "yes"),
        fact("may", "2025-05", "yes"),
        fact("spring", "2025-03/2025-05", "yes"),
        fact("march", "2025-03-12", "yes"),
    ]);
    let order: Vec<&str> = dossier
        .facts_of(place("RWA"))
        .iter()
        .map(|f| f.id.as_str())
        .collect();
    assert_eq!(order, ["march", "spring", "may", "undated"]);
}
