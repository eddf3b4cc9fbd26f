//! Where a place stands follows from its facts: the corners of the rule, one a line.

use crate::support;
use serde_json::{Value, json};
use stancemap::base::problem::Problem;
use stancemap::dossier::{Day, Dossier, Mark, PlaceId, Sign, Standing, read};

/// A dossier with a scale of three stances, from the beginning of 2025 to the end of June, and these
/// facts.
fn dossier(facts: &[Value]) -> Dossier {
    let stance = |id: &str| json!({"id": id, "label": id, "definition": id, "color": "#0b5f62"});
    let text = json!({
        "format": "stancemap/1", "id": "test", "lang": "en", "title": "Test",
        "begins": "2025-01-01", "asOf": "2025-06-30",
        "stances": [stance("yes"), stance("maybe"), stance("no")],
        "sources": [{"id": "s", "title": "S"}],
        "places": {"KEN": {"role": "looks on"}},
        "facts": facts,
    });
    let reading = read(&text.to_string()).expect("a dossier");
    let mut problems = support::problems_beside_gaps(&reading);
    // Where only the order of the facts decides, that is told; the rule holds all the same.
    problems.retain(|problem| !problem.path.ends_with(".stance.id"));
    assert_eq!(problems, [] as [&Problem; 0]);
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
    PlaceId::new(id).expect("a place")
}

fn day(text: &str) -> Day {
    let mut parts = text
        .split('-')
        .map(|part| part.parse::<i16>().expect("a number"));
    let mut next = || parts.next().expect("a part");
    Day::new(next(), next() as u8, next() as u8).expect("a day")
}

/// `yes`, `mentioned`, …, with `?` and the day from which it is certain where it is only possible, and
/// `!` where it is contested.
fn shown(dossier: &Dossier, place_id: &str, on: &str) -> String {
    let standing = dossier.standing(place(place_id), day(on));
    let mark = if standing.is_contested() { "!" } else { "" };
    let certain_from = match &standing {
        Standing::Holds(held) => held.certain_from,
        _ => None,
    };
    let possible = certain_from.map_or(String::new(), |day| format!("?{day}"));
    format!("{}{possible}{mark}", standing.key())
}

/// The rule of time, a case a line: the dates and stances of the facts, a day, and what is shown.
type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str, &'a str);

const CASES: [Case; 29] = [
    (
        "before the first",
        &[("2025-03-12", "maybe")],
        "2025-03-11",
        "mentioned",
    ),
    (
        "on the day",
        &[("2025-03-12", "maybe")],
        "2025-03-12",
        "maybe",
    ),
    (
        "the later of two",
        &[("2025-03-12", "maybe"), ("2025-05-12", "yes")],
        "2025-06-30",
        "yes",
    ),
    (
        "in any order of the file",
        &[("2025-05-12", "yes"), ("2025-03-12", "maybe")],
        "2025-06-30",
        "yes",
    ),
    (
        "back in time",
        &[("2025-05-12", "yes"), ("2025-03-12", "maybe")],
        "2025-05-11",
        "maybe",
    ),
    (
        "a month, before it begins",
        &[("2025-04", "yes")],
        "2025-03-31",
        "mentioned",
    ),
    (
        "a month, on its first day",
        &[("2025-04", "yes")],
        "2025-04-01",
        "yes?2025-04-30",
    ),
    (
        "a month, before it is over",
        &[("2025-04", "yes")],
        "2025-04-29",
        "yes?2025-04-30",
    ),
    (
        "a month, from its last day",
        &[("2025-04", "yes")],
        "2025-04-30",
        "yes",
    ),
    (
        "a year, before it is over",
        &[("2024", "yes")],
        "2024-12-30",
        "yes?2024-12-31",
    ),
    (
        "an interval does not displace what is certain",
        &[("2025-03-12", "no"), ("2025-03/2025-05", "yes")],
        "2025-05-30",
        "no",
    ),
    (
        "an interval, from its last day",
        &[("2025-03-12", "no"), ("2025-03/2025-05", "yes")],
        "2025-05-31",
        "yes",
    ),
    (
        "a day within an interval is certain first",
        &[("2025-03/2025-05", "yes"), ("2025-04-02", "no")],
        "2025-04-01",
        "yes?2025-05-31",
    ),
    (
        "and holds until the interval ends",
        &[("2025-03/2025-05", "yes"), ("2025-04-02", "no")],
        "2025-05-30",
        "no",
    ),
    (
        "an interval against a day before its end",
        &[("2025-03/2025-05", "yes"), ("2025-05-12", "no")],
        "2025-06-30",
        "yes",
    ),
    (
        "of two last days alike, the later first day",
        &[("2025-05-31", "no"), ("2025-05", "yes")],
        "2025-06-30",
        "no",
    ),
    (
        "of two dates alike, the later in the file",
        &[("2025-05", "no"), ("2025-05", "yes")],
        "2025-06-30",
        "yes",
    ),
    (
        "of two that are possible, the one that ends later",
        &[("2025-02/2025-05", "no"), ("2025-02/2025-04", "yes")],
        "2025-03-01",
        "no?2025-05-31",
    ),
    (
        "only what has begun is possible",
        &[("2025-02/2025-04", "yes"), ("2025-03/2025-05", "no")],
        "2025-02-28",
        "yes?2025-04-30",
    ),
    (
        "approximate, as the month it is near",
        &[("2025-04~", "yes")],
        "2025-04-29",
        "yes?2025-04-30",
    ),
    (
        "no date, before the dossier begins",
        &[("", "yes")],
        "2024-12-31",
        "mentioned",
    ),
    (
        "no date, from the first day of the dossier",
        &[("", "yes")],
        "2025-01-01",
        "yes?2025-06-30",
    ),
    (
        "no date, until the day of the dossier",
        &[("", "yes")],
        "2025-06-29",
        "yes?2025-06-30",
    ),
    (
        "no date, from the day of the dossier",
        &[("", "yes")],
        "2025-06-30",
        "yes",
    ),
    (
        "no date is not later: what is certain holds",
        &[("", "yes"), ("2025-02-01", "no")],
        "2025-06-29",
        "no",
    ),
    (
        "no date, at the end later than any before",
        &[("", "yes"), ("2025-06-29", "no")],
        "2025-06-30",
        "yes",
    ),
    (
        "begun by the day of the dossier, it counts from there",
        &[("2025-06/2025-08", "yes")],
        "2025-06-30",
        "yes",
    ),
    (
        "and is possible before",
        &[("2025-06/2025-08", "yes")],
        "2025-06-01",
        "yes?2025-06-30",
    ),
    ("a leap day", &[("2024-02", "yes")], "2024-02-29", "yes"),
];

#[test]
fn what_is_certain_counts_and_else_what_is_possible() {
    for (case, facts, on, expected) in CASES {
        let facts: Vec<Value> = facts
            .iter()
            .enumerate()
            .map(|(i, (date, stance))| fact(&format!("f{i}"), date, stance))
            .collect();
        assert_eq!(shown(&dossier(&facts), "RWA", on), expected, "{case}");
    }
}

#[test]
fn without_a_beginning_the_earliest_date_of_a_stance_is_taken() {
    let facts = [fact("a", "", "yes"), fact("b", "2025-03", "no")];
    let without = Dossier {
        begins: None,
        ..dossier(&facts)
    };
    assert_eq!(without.first_day(), day("2025-03-01"));
    let undated = Dossier {
        begins: None,
        ..dossier(&facts[..1])
    };
    assert_eq!(undated.first_day(), undated.as_of_day());
}

#[test]
fn possible_stances_are_not_contested_and_go_back_to_their_own_fact() {
    let dossier = dossier(&[
        fact("a", "", "yes"),
        disputing(fact("b", "", "no"), "a"),
        fact("c", "", "no"),
    ]);
    assert_eq!(shown(&dossier, "RWA", "2025-02-01"), "no?2025-06-30");
    let Standing::Holds(held) = dossier.standing(place("RWA"), day("2025-02-01")) else {
        panic!("it holds a stance");
    };
    assert_eq!((&*held.evidence.id, &*held.since.id), ("c", "c"));
    let dossier = Dossier {
        facts: dossier.facts[..2].to_vec(),
        ..dossier
    };
    assert_eq!(shown(&dossier, "RWA", "2025-02-01"), "no?2025-06-30");
    assert_eq!(shown(&dossier, "RWA", "2025-06-30"), "no!");
}

#[test]
fn a_dispute_contests_the_latest_stance() {
    let table: [(&str, Vec<Value>, &str); 5] = [
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
fn a_dispute_begins_when_both_facts_are_certain() {
    let table = [
        ("2025-06", "2025-05-31", "yes"),
        ("2025-06", "2025-06-29", "yes"),
        ("2025-06", "2025-06-30", "no!"),
        ("", "2025-03-11", "no?2025-06-30"),
        ("", "2025-03-12", "yes"),
        ("2025-02", "2025-02-28", "no"),
        ("2025-02", "2025-03-12", "yes!"),
    ];
    for (date, on, expected) in table {
        let dossier = dossier(&[
            disputing(fact("a", "2025-03-12", "yes"), "b"),
            fact("b", date, "no"),
        ]);
        assert_eq!(shown(&dossier, "RWA", on), expected, "{date} on {on}");
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
fn a_claim_that_another_of_the_same_day_replaces_does_not_break_the_row() {
    let facts = [
        fact("a", "2025-01", "no"),
        fact("b", "2025-06-16", "maybe"),
        fact("c", "2025-06-16", "no"),
    ];
    let dossier = dossier(&facts);
    let Standing::Holds(held) = dossier.standing(place("RWA"), day("2025-06-30")) else {
        panic!("it holds a stance");
    };
    assert_eq!((&*held.evidence.id, &*held.since.id), ("c", "a"));
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

#[test]
fn the_line_on_a_place_is_told_once_all_of_its_facts_are_certain() {
    let background = |date: &str| {
        let mut fact = fact("background", date, "");
        fact.as_object_mut().expect("a fact").remove("stance");
        fact
    };
    let elsewhere = |date: &str| {
        let mut fact = fact("elsewhere", date, "yes");
        fact["places"] = json!(["RWA", "PER"]);
        fact["stance"]["of"] = json!(["PER"]);
        fact
    };
    let table = [
        (vec![fact("a", "2025-03", "yes")], "2025-03-31"),
        (vec![fact("a", "", "yes")], "2025-06-30"),
        (vec![background("2025-03")], "2025-03-31"),
        (vec![background("")], "2025-06-30"),
        (vec![elsewhere("2025-03")], "2025-03-31"),
        (
            vec![
                fact("a", "2025-02-10", "yes"),
                background("2025-03/2025-05"),
            ],
            "2025-05-31",
        ),
        (
            vec![fact("a", "2025-04/2025-05", "yes"), background("2025-03")],
            "2025-05-31",
        ),
    ];
    for (facts, from) in table {
        let told = dossier(&facts).told_from(place("RWA"));
        assert_eq!(told, day(from), "{facts:?}");
    }
    let other = dossier(&[fact("a", "2025-03", "yes")]);
    assert_eq!(other.told_from(place("KEN")), day("2025-01-01"));
}

#[test]
fn a_place_has_a_mark_from_the_earliest_fact_about_it() {
    let mut dossier = dossier(&[
        fact("late", "2025-05-12", "yes"),
        fact("early", "2025-03/2025-04", "no"),
        fact("undated", "", "no"),
    ]);
    let mut window = |facts: &[&str], of: &str| {
        dossier.marks = vec![Mark {
            id: "port".to_owned().try_into().expect("an id"),
            label: "Port".into(),
            short: Default::default(),
            definition: Default::default(),
            sign: Sign::Plus,
            facts: facts.iter().map(|id| (*id).to_owned()).collect(),
        }];
        let window = dossier.mark_window(place(of), &dossier.marks[0])?;
        Some(format!("{}..{}", window.first, window.last))
    };
    let table: [(&[&str], &str, Option<&str>); 6] = [
        (&[], "RWA", None),
        (&["late"], "KEN", None),
        (&["gone"], "RWA", None),
        (&["late"], "RWA", Some("2025-05-12..2025-05-12")),
        (&["late", "early"], "RWA", Some("2025-03-01..2025-04-30")),
        (&["late", "undated"], "RWA", Some("2025-01-01..2025-05-12")),
    ];
    for (facts, of, expected) in table {
        assert_eq!(window(facts, of).as_deref(), expected, "{facts:?} of {of}");
    }
}
