//! Reading a dossier never panics and never stops at the first fault: each fault is told with its
//! place, what was found and what was done, and the rest is kept.

use proptest::prelude::*;
use serde_json::{Value, json};
use stancemap::base::problem::Problem;
use stancemap::dossier::csv::to_csv;
use stancemap::dossier::{Display, FORMAT, Phrase, Reading, Theme, read};

/// A whole dossier with one place, one stance, one fact and no fault.
fn whole() -> Value {
    json!({
        "format": FORMAT, "id": "tea", "lang": "en", "title": "Tea", "question": "Tea?",
        "deck": "Who drinks it.", "asOf": "2025-06-25", "begins": "2025-01", "version": "2",
        "licence": {"name": "CC BY 4.0", "url": "https://example.org/by"},
        "stances": [{"id": "yes", "label": "Yes", "definition": "Said yes.", "color": "#0b5f62", "pattern": "dots"}],
        "sources": [{"id": "s", "title": "S", "publisher": "P", "published": "2025", "kind": "article", "url": "https://example.org/"}],
        "actors": {"label": "Is asking", "places": ["KEN"]},
        "marks": [{"id": "port", "label": "Has a port", "sign": "diamond", "facts": ["f"]}],
        "places": {"RWA": {"role": "drinks", "marks": ["port"]}},
        "events": [{"date": "2025-03-20", "label": "Harvest", "fact": "f"}],
        "facts": [{
            "id": "f", "places": ["RWA"], "date": "2025-03", "kind": "answer", "text": "Said yes.",
            "stance": {"id": "yes", "of": ["RWA"]}, "attribution": {"kind": "memo", "by": "Ministry"},
            "source": "s", "locator": "page 1", "figures": [{"measure": "cups", "value": 3}],
        }],
        "corrections": [{"date": "2025-07", "text": "Three, not two.", "facts": ["f"]}],
        "totals": [{"label": "cups", "short": "cups drunk", "value": 3, "source": "s"}],
        "annotations": [{"place": "RWA", "text": "two cups a day"}],
        "takeaways": [{"text": "[One](?stance=yes&places=RWA#RWA/f) said yes."}],
        "credit": "Map: Tea desk", "contact": "tea@example.org",
    })
}

/// The whole dossier with the value at a JSON pointer put in the place of what is there.
fn with(pointer: &str, value: Value) -> Value {
    let mut dossier = whole();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let parent = dossier.pointer_mut(parent).expect("a parent");
    match parent {
        Value::Array(list) => list[key.parse::<usize>().expect("an index")] = value,
        Value::Object(map) => drop(map.insert(key.to_owned(), value)),
        _ => panic!("{pointer} leads nowhere"),
    }
    dossier
}

fn reading(dossier: &Value) -> Reading {
    read(&dossier.to_string()).expect("something to show")
}

#[test]
fn a_whole_dossier_has_no_problems() {
    assert_eq!(reading(&whole()).problems, []);
}

#[test]
fn numbers_of_passages_stand_instead_of_a_text() {
    let mut dossier = whole();
    let fact = dossier["facts"][0].as_object_mut().expect("a fact");
    fact.remove("locator");
    fact.insert("paragraphs".into(), json!([4, 59]));
    dossier["totals"][0]["pages"] = json!([2]);
    let read = reading(&dossier);
    assert_eq!(read.problems, []);
    assert_eq!(read.dossier.facts[0].locator.paragraphs, [4, 59]);
    assert_eq!(read.dossier.totals[0].locator.pages, [2]);
    let written = serde_json::to_value(&read.dossier).expect("JSON");
    assert_eq!(written["facts"][0]["paragraphs"], json!([4, 59]));
    assert_eq!(written["totals"][0]["pages"], json!([2]));
    assert!(written["facts"][0].get("locator").is_none());
    let table = to_csv(&read.dossier);
    assert!(table.contains(",\"paragraphs 4, 59\","), "{table}");
    // Beside a text the numbers count, unless there are none.
    let both = reading(&with("/facts/0/paragraphs", json!([4])));
    let locator = &both.dossier.facts[0].locator;
    assert_eq!((&*locator.text, &*locator.paragraphs), ("", &[4][..]));
    let none = reading(&with("/facts/0/paragraphs", json!([0])));
    assert_eq!(&*none.dossier.facts[0].locator.text, "page 1");
}

#[test]
fn what_is_read_is_written_as_it_was() {
    let dossier = reading(&whole()).dossier;
    let written = serde_json::to_string(&dossier).expect("JSON");
    let again = read(&written).expect("a dossier");
    assert_eq!(again.problems, []);
    assert_eq!(again.dossier, dossier);
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn each_fault_is_told_where_it_is() {
    let table = [
        ("/title", json!(""), "title", "a text"),
        ("/title", json!(7), "title", "a text, or an object"),
        ("/colour", json!(7), "colour", "one of the fields"),
        ("/asOf", json!("June"), "asOf", "a date such as"),
        ("/contact", json!("the desk"), "contact", "a mail address"),
        ("/takeaways/0", json!(7), "takeaways[0]", "a text"),
        ("/annotations/0", json!(7), "annotations[0]", "an object"),
        (
            "/annotations/0/place",
            json!("UGA"),
            "annotations[0]",
            "a place of the story",
        ),
        (
            "/annotations/0/place",
            json!("Ruanda"),
            "annotations[0].place",
            "",
        ),
        ("/annotations/0/text", json!(" "), "annotations[0].text", ""),
        (
            "/annotations/0/text",
            json!("tea ".repeat(18)),
            "annotations[0].text",
            "at most 68 letters",
        ),
        (
            "/stances/0/color",
            json!("teal"),
            "stances[0].color",
            "#0b5f62",
        ),
        (
            "/stances/0/pattern",
            json!("zebra"),
            "stances[0].pattern",
            "diagonal",
        ),
        (
            "/sources/0/url",
            json!("javascript:alert(1)"),
            "sources[0].url",
            "https://",
        ),
        (
            "/places/Ruanda",
            json!({"role": "x"}),
            "places.Ruanda",
            "RWA (Rwanda)",
        ),
        (
            "/facts/0/places/0",
            json!("RWX"),
            "facts[0].places[0]",
            "RWA (Rwanda)",
        ),
        (
            "/facts/0/places/0",
            json!(true),
            "facts[0].places[0]",
            "a place's code",
        ),
        (
            "/facts/0/date",
            json!("2025-13"),
            "facts[0].date",
            "months are 01 to 12",
        ),
        (
            "/facts/0/figures/0/value",
            json!("three"),
            "facts[0].figures[0].value",
            "a number",
        ),
        (
            "/facts/0/paragraphs",
            json!([4]),
            "facts[0].locator",
            "no text beside",
        ),
        (
            "/facts/0/pages",
            json!([1, 0]),
            "facts[0].pages[1]",
            "a whole number from 1 on",
        ),
        (
            "/totals/0/paragraphs",
            json!(["4"]),
            "totals[0].paragraphs[0]",
            "a whole number from 1 on",
        ),
        ("/facts/0/figures", json!({}), "facts[0].figures", "a list"),
        (
            "/facts/0/figures/0/to",
            json!("UGA"),
            "facts[0].figures[0].to",
            "one of the places of the fact",
        ),
        (
            "/facts/0/figures/0/to",
            json!("RWX"),
            "facts[0].figures[0].to",
            "RWA (Rwanda)",
        ),
        (
            "/facts/0/figures/0/from",
            json!("USA"),
            "facts[0].figures[0].from",
            "with another place in `to`",
        ),
        (
            "/facts/0/figures/0",
            json!({"measure": "cups", "value": 3, "from": "RWA", "to": "RWA"}),
            "facts[0].figures[0].from",
            "with another place in `to`",
        ),
        (
            "/facts/0/figures/0/status",
            json!("promised"),
            "facts[0].figures[0].status",
            "\"offered\"",
        ),
        (
            "/facts/0/stance/id",
            json!("perhaps"),
            "facts[0].stance.id",
            "one of the stances yes",
        ),
        (
            "/facts/0/stance/of",
            json!(["UGA"]),
            "facts[0].stance",
            "only places of the fact that are not actors",
        ),
        (
            "/facts/0/source",
            json!("other"),
            "facts[id=f].source",
            "the id of a source",
        ),
        (
            "/facts/0/disputes",
            json!(["gone"]),
            "facts[id=f].disputes",
            "the id of another fact",
        ),
        (
            "/facts/0/disputes",
            json!(["f"]),
            "facts[id=f].disputes",
            "the id of another fact",
        ),
        (
            "/facts/0/pages",
            json!([]),
            "facts[0].pages",
            "at least one number",
        ),
        (
            "/facts/0/text",
            json!({"fr": "Du thé."}),
            "facts[0].text",
            "a text in \"en\"",
        ),
        (
            "/takeaways/0/text",
            json!("[Six](?stance=yes of them"),
            "takeaways[0].text",
            "a link such as",
        ),
        (
            "/places/RWA/marks",
            json!([]),
            "marks[id=port]",
            "a mark that `places` gives",
        ),
        (
            "/marks",
            json!([{"id": "port", "label": "A"}, {"id": "bay", "label": "B"}]),
            "marks[id=bay].sign",
            "a sign that no other mark has",
        ),
        (
            "/marks",
            json!([{"id": "port", "label": "A"}, {"id": "bay", "label": "A", "sign": "plus"}]),
            "marks[id=bay].label",
            "a label that no other mark has",
        ),
        (
            "/marks/0/facts",
            json!(["gone"]),
            "marks[id=port].facts",
            "a fact about a place with the mark",
        ),
        (
            "/places",
            json!({"RWA": {"marks": ["port"]}, "PER": {"marks": ["port"]}}),
            "marks[id=port].facts",
            "a fact about each place with the mark",
        ),
        (
            "/events",
            json!([{"date": "2025-03", "label": "Rain"}, {"date": "2025-03", "label": "Rain"}]),
            "events[1]",
            "an event of its own",
        ),
        (
            "/takeaways/0/text",
            json!("[They](?contested=1) differ."),
            "takeaways[0].text",
            "sources disagree about no place",
        ),
        ("/asOf", Value::Null, "asOf", "the day up to which"),
        ("/title", json!({"en": ""}), "title", "a text"),
        (
            "/stances/0/label",
            json!({"en": " "}),
            "stances[0].label",
            "a text",
        ),
        ("/totals/0", json!(58), "totals[0]", "an object"),
        (
            "/totals/0/source",
            json!("other"),
            "totals[0].source",
            "the id of a source",
        ),
        (
            "/totals/0/source",
            Value::Null,
            "totals[0].source",
            "the id of a source",
        ),
        (
            "/sources",
            json!([{"id": "s", "title": "S"}, {"id": "s", "title": "T"}]),
            "sources[1].id",
            "an id of its own",
        ),
        (
            "/corrections/0/date",
            json!("soon"),
            "corrections[0].date",
            "a date such as",
        ),
        (
            "/corrections/0/date",
            Value::Null,
            "corrections[0].date",
            "the day on which it was made",
        ),
        (
            "/corrections/0",
            json!("oops"),
            "corrections[0]",
            "an object",
        ),
        (
            "/corrections/0/text",
            json!(" "),
            "corrections[0].text",
            "a text",
        ),
        (
            "/corrections/0/facts",
            json!(["f", "gone"]),
            "corrections[0].facts",
            "the id of a fact",
        ),
        ("/begins", json!("spring"), "begins", "a date such as"),
        ("/begins", json!("2999"), "begins", "a date that began by"),
        (
            "/actors/places",
            json!([]),
            "actors.places",
            "at least one known place",
        ),
        ("/actors/label", json!(" "), "actors.label", "a text"),
        (
            "/actors/sign",
            json!("star"),
            "actors.sign",
            "one of the fields",
        ),
        ("/marks/0/id", Value::Null, "marks[0].id", "an id"),
        (
            "/marks/0/id",
            json!("actor"),
            "marks[0].id",
            "an id of lower-case",
        ),
        (
            "/marks/0/sign",
            json!("star"),
            "marks[0].sign",
            "\"diamond\"",
        ),
        (
            "/marks",
            json!([{"id": "port", "label": "A"}, {"id": "port", "label": "B"}]),
            "marks[1].id",
            "an id of its own",
        ),
        (
            "/places/RWA/marks",
            json!(["harbour"]),
            "places.RWA.marks[0]",
            "the id of a mark",
        ),
        (
            "/events/0/date",
            json!("soon"),
            "events[0].date",
            "a date such as",
        ),
        (
            "/events/0/date",
            json!("2025-02"),
            "events[0].date",
            "a date from 2025-03-01 to 2025-06-25, the days of the timeline",
        ),
        (
            "/events/0/date",
            json!("2031"),
            "events[0].date",
            "a date from 2025-03-01 to 2025-06-25, the days of the timeline",
        ),
        ("/events/0/label", json!(""), "events[0].label", "a text"),
        (
            "/events/0/fact",
            json!("gone"),
            "events[0].fact",
            "the id of a fact",
        ),
        (
            "/facts/0/date",
            json!("2025-07"),
            "facts[id=f].date",
            "began by 2025-06-25",
        ),
        (
            "/actors/places",
            json!(["RWA"]),
            "facts[0].stance",
            "that are not actors",
        ),
        ("/title", json!({"es": 7}), "title.es", "a text"),
        ("/version", json!(2), "version", "a text in quotation marks"),
        ("/licence", json!("MIT"), "licence", "an object"),
        ("/licence/name", json!(""), "licence.name", "a text"),
        (
            "/licence/url",
            json!("javascript:alert(1)"),
            "licence.url",
            "https://",
        ),
    ];
    for (pointer, value, path, expected) in table {
        let mut dossier = with(pointer, value.clone());
        // A fact that cannot be used must not leave the dossier empty.
        let mut spare = whole()["facts"][0].clone();
        spare["id"] = json!("spare");
        dossier["facts"].as_array_mut().expect("facts").push(spare);
        let problems = reading(&dossier).problems;
        let told = |problem: &Problem| {
            problem.path == path && problem.expected.to_string().contains(expected)
        };
        assert!(
            problems.iter().any(told),
            "{pointer} = {value}: {problems:#?}"
        );
    }
}

#[test]
fn a_takeaway_with_an_unknown_target_keeps_its_words() {
    let table = [
        ("?stance=no", "stances by id"),
        ("?stance=yes&colour=red", "parts named stance"),
        ("?places=RWA,Tealand", "a place's code"),
        ("?places=PER", "a place that the dossier names"),
        ("?contested=yes", "contested=1"),
        ("?day=June", "a day from"),
        ("?day=2999-01-01", "a day from"),
        ("?view=moon", "a region"),
        ("?layer=tea", "figures on the map"),
        ("#PER", "a place that the dossier names"),
        ("#RWA/g", "the id of a fact about RWA"),
        ("https://example.org", "a view such as"),
        ("", "a view such as"),
    ];
    for (target, expected) in table {
        let text = format!("[One]({target}) of two [said](#RWA) yes.");
        let reading = reading(&with("/takeaways/0/text", json!(text)));
        let problem = reading.problems.first().expect(target);
        assert_eq!(problem.path, "takeaways[0].text", "{target}");
        assert!(
            problem.to_string().contains(expected),
            "{target}: {problem}"
        );
        assert_eq!(reading.problems.len(), 1, "{target}");
        let phrases = &reading.dossier.takeaways[0].phrases;
        assert_eq!(phrases[0], Phrase::Plain("One".into()), "{target}");
        assert!(matches!(&phrases[2], Phrase::Link { words, .. } if words == "said"));
    }
}

#[test]
fn the_links_of_a_takeaway_are_checked_in_every_language() {
    let text = json!({"en": "[One](#RWA)", "fr": "[Un](#PER)"});
    let problems = reading(&with("/takeaways/0", text)).problems;
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].path, "takeaways[0].fr");
}

#[test]
fn more_takeaways_than_there_is_room_for_are_told() {
    let six = json!(vec!["One."; 6]);
    let reading = reading(&with("/takeaways", six));
    assert_eq!(reading.dossier.takeaways.len(), 5);
    assert_eq!(reading.problems[0].path, "takeaways[5]");
}

#[test]
fn places_of_a_takeaway_have_their_codes() {
    let text = json!("[One](?places=Rwanda,RW&day=2025-05-12)");
    let dossier = reading(&with("/takeaways/0", text)).dossier;
    let Phrase::Link { target, .. } = &dossier.takeaways[0].phrases[0] else {
        panic!("no link");
    };
    assert_eq!(target.part("places"), Some("RWA"));
    assert_eq!(target.part("day"), Some("2025-05-12"));
}

#[test]
fn a_figure_with_a_wrong_way_is_still_a_figure() {
    let figure = json!({"measure": "cups", "value": 3, "from": "USA", "to": "UGA", "status": "no"});
    let reading = reading(&with("/facts/0/figures/0", figure));
    let figure = &reading.dossier.facts[0].figures[0];
    assert_eq!((figure.value, figure.to, figure.from), (3.0, None, None));
    assert_eq!(figure.known_status(), None);
    assert_eq!(reading.problems.len(), 3);
}

#[test]
fn a_fact_without_its_date_is_still_a_fact() {
    let reading = reading(&with("/facts/0/date", json!("last spring")));
    assert_eq!(reading.dossier.facts[0].date, None);
    assert_eq!(&*reading.dossier.facts[0].text, "Said yes.");
}

#[test]
fn a_correction_that_says_nothing_is_left_out_and_one_without_a_date_is_kept() {
    let silent = reading(&with("/corrections/0/text", Value::Null));
    assert_eq!(silent.dossier.corrections, []);
    let undated = reading(&with("/corrections/0/date", json!("soon"))).dossier;
    assert_eq!(undated.corrections[0].date, None);
    assert_eq!(&*undated.corrections[0].text, "Three, not two.");
}

#[test]
fn a_licence_without_a_name_is_none() {
    let named = reading(&whole()).dossier.licence.expect("a licence");
    assert_eq!(named.name, "CC BY 4.0");
    assert_eq!(
        reading(&with("/licence/name", json!(""))).dossier.licence,
        None
    );
    let unlinked = reading(&with("/licence/url", json!("nowhere"))).dossier;
    assert_eq!(unlinked.licence.expect("a licence").url, None);
}

#[test]
fn two_facts_of_one_id_are_both_kept() {
    let mut dossier = whole();
    let fact = dossier["facts"][0].clone();
    dossier["facts"].as_array_mut().expect("facts").push(fact);
    let reading = reading(&dossier);
    let ids: Vec<&str> = reading
        .dossier
        .facts
        .iter()
        .map(|fact| fact.id.as_str())
        .collect();
    assert_eq!(ids, ["f", "fact-2"]);
    assert_eq!(reading.problems.len(), 1);
}

#[test]
fn a_fact_without_an_id_gets_one_that_no_other_fact_has() {
    let table: [(&[&str], &[&str]); 3] = [
        (&["fact-2", ""], &["fact-2", "fact-3"]),
        (&["", "fact-1"], &["fact-2", "fact-1"]),
        (&["f", "f", "f"], &["f", "fact-2", "fact-3"]),
    ];
    for (given, expected) in table {
        let mut dossier = whole();
        let fact = |id: &&str| {
            let mut fact = whole()["facts"][0].clone();
            fact["id"] = json!(id);
            fact
        };
        dossier["facts"] = given.iter().map(fact).collect();
        let facts = reading(&dossier).dossier.facts;
        let ids: Vec<&str> = facts.iter().map(|fact| fact.id.as_str()).collect();
        assert_eq!(ids, expected, "{given:?}");
    }
}

#[test]
fn a_fact_with_a_blank_text_is_left_out_and_noted() {
    for text in [
        json!(""),
        json!("  "),
        json!({"en": ""}),
        json!({"en": " "}),
    ] {
        let mut dossier = whole();
        let mut blank = whole()["facts"][0].clone();
        (blank["id"], blank["text"]) = (json!("blank"), text.clone());
        dossier["facts"].as_array_mut().expect("facts").push(blank);
        let reading = reading(&dossier);
        assert_eq!(reading.dossier.facts.len(), 1, "{text}");
        let [problem] = reading.problems.as_slice() else {
            panic!("{text}: {:?}", reading.problems)
        };
        assert_eq!(problem.path, "facts[1].text", "{text}");
    }
}

#[test]
fn of_two_notes_on_a_place_the_second_is_left_out_and_noted() {
    let notes = json!({"RWA": {"role": "drinks", "marks": ["port"]}, "Rwanda": {"role": "sells"}});
    let reading = reading(&with("/places", notes));
    let roles: Vec<&str> = reading
        .dossier
        .places
        .values()
        .map(|note| &*note.role)
        .collect();
    assert_eq!(roles, ["drinks"]);
    let [problem] = reading.problems.as_slice() else {
        panic!("{:?}", reading.problems)
    };
    assert_eq!(problem.path, "places.Rwanda");
}

#[test]
fn places_may_be_written_in_other_ways() {
    let mut dossier = with("/facts/0/places", json!(["RW", "646", 646, "KOS", "XKK"]));
    dossier["facts"][0]["stance"]["of"] = json!(["Rwanda"]);
    let reading = reading(&dossier);
    assert_eq!(reading.problems, []);
    let places: Vec<String> = reading.dossier.facts[0]
        .places
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(places, ["RWA", "XKX"]);
}

#[test]
fn it_is_fatal_only_where_nothing_can_be_shown() {
    let truncated = &whole().to_string()[..200];
    let no_facts = with("/facts", json!([])).to_string();
    let other = with("/format", json!("stancemap/9")).to_string();
    let table = [
        ("", "the file is empty"),
        ("  \n", "the file is empty"),
        ("<!doctype html>", "a page in HTML"),
        (truncated, "a text that does not end"),
        ("[]", "[]"),
        ("{}", "null"),
        (other.as_str(), "stancemap/9"),
        (no_facts.as_str(), "[]"),
    ];
    for (text, found) in table {
        let problem = read(text).expect_err(text);
        assert!(problem.found.contains(found), "{text}: {problem}");
    }
}

/// Any JSON value, not too deep.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        "[a-zA-Z0-9#~/-]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 5, |inner| {
        let keys = prop_oneof![Just("id".to_owned()), Just("of".to_owned()), "[a-z]{1,6}"];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(keys, inner, 0..5)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

const POINTERS: [&str; 28] = [
    "/version",
    "/licence",
    "/licence/name",
    "/corrections/0",
    "/id",
    "/lang",
    "/title",
    "/asOf",
    "/stances",
    "/stances/0",
    "/stances/0/id",
    "/stances/0/color",
    "/sources",
    "/sources/0",
    "/places",
    "/places/RWA",
    "/facts/0",
    "/facts/0/places",
    "/facts/0/date",
    "/facts/0/text",
    "/facts/0/stance",
    "/facts/0/stance/of",
    "/facts/0/attribution",
    "/facts/0/figures",
    "/facts/0/figures/0",
    "/facts/0/disputes",
    "/corrections",
    "/totals",
];

proptest! {
    #[test]
    fn any_value_anywhere_is_read_or_told(at in 0..POINTERS.len(), value in any_json()) {
        let mut dossier = with(POINTERS[at], value);
        let mut spare = whole()["facts"][0].clone();
        spare["id"] = json!("spare");
        if let Some(facts) = dossier["facts"].as_array_mut() {
            facts.push(spare);
        }
        let reading = read(&dossier.to_string());
        prop_assert!(reading.is_ok_and(|reading| !reading.dossier.facts.is_empty()));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
        let _ = read(&text);
    }

    #[test]
    fn a_dossier_cut_short_is_refused(share in 0.0f64..0.99) {
        let text = whole().to_string();
        let end = (text.len() as f64 * share) as usize;
        prop_assert!(read(&text[..end]).is_err());
    }
}

#[test]
fn an_annotation_is_of_one_place_and_in_one_language() {
    let twice =
        json!([{"place": "RWA", "text": "one"}, {"place": "RW", "text": "two"}, {"text": "three"}]);
    let reading = reading(&with("/annotations", twice));
    assert_eq!(reading.dossier.annotations.len(), 1);
    let paths: Vec<&str> = reading.problems.iter().map(|one| &*one.path).collect();
    assert_eq!(paths, ["annotations[1]", "annotations[2].place"]);
    let rwanda = "RWA".parse().expect("a place");
    assert_eq!(reading.dossier.annotation_of(rwanda), "one");
    let spanish = json!([{"place": "RWA", "text": {"es": "dos"}}]);
    let dossier = self::reading(&with("/annotations", spanish)).dossier;
    assert_eq!(
        (dossier.annotations.len(), dossier.annotation_of(rwanda)),
        (1, "")
    );
}

#[test]
fn of_two_marks_with_one_id_the_first_is_shown() {
    let two = json!([{"id": "port", "label": "A"}, {"id": "port", "label": "B"}]);
    let reading = reading(&with("/marks", two));
    let labels: Vec<&str> = reading
        .dossier
        .marks
        .iter()
        .map(|mark| &*mark.label)
        .collect();
    assert_eq!(labels, ["A"]);
}

#[test]
fn a_fault_of_a_place_is_told_once_with_all_that_follows() {
    for (pointer, value, path, done) in [
        (
            "/facts/0/places",
            json!(["Ruandda"]),
            "facts[0].places[0]",
            "left the fact out",
        ),
        (
            "/facts/0/places",
            json!("RWA"),
            "facts[0].places",
            "left the fact out",
        ),
        (
            "/facts/0/places",
            json!([]),
            "facts[0].places",
            "left the fact out",
        ),
        (
            "/facts/0/stance/of",
            json!(["Ruandda"]),
            "facts[0].stance.of[0]",
            "kept the fact without a stance",
        ),
        (
            "/facts/0/stance/of",
            json!(["CHL"]),
            "facts[0].stance",
            "kept the fact without a stance",
        ),
    ] {
        let mut dossier = whole();
        let mut other = dossier["facts"][0].clone();
        other["id"] = json!("g");
        dossier["facts"].as_array_mut().expect("facts").push(other);
        let clean = reading(&dossier).problems.len();
        *dossier.pointer_mut(pointer).expect("a field") = value;
        let problems = reading(&dossier).problems;
        let of_it: Vec<_> = problems
            .iter()
            .filter(|problem| problem.path.starts_with(path))
            .collect();
        assert_eq!((clean, of_it.len()), (0, 1), "{pointer}: {problems:#?}");
        assert_eq!(of_it[0].done, done, "{pointer}");
    }
}

#[test]
fn a_dossier_without_any_fact_says_why_the_first_was_lost() {
    let mut dossier = whole();
    let mut fact = dossier["facts"][0].clone();
    fact["places"] = json!(["Cote dIvoir"]);
    dossier["facts"] = json!([fact]);
    let problem = read(&dossier.to_string()).expect_err("no fact");
    assert!(problem.found.contains("facts[0].places[0]"), "{problem}");
    assert!(problem.found.contains("CIV (Côte d’Ivoire)"), "{problem}");
}

#[test]
fn a_look_that_there_is_not_is_told_and_left_as_usual() {
    let table = [
        (
            json!({"projection": "mercator"}),
            "display.projection",
            "winkel-tripel",
        ),
        (
            json!({"projection": 7}),
            "display.projection",
            "quotation marks",
        ),
        (
            json!({"theme": "sepia"}),
            "display.theme",
            "\"light\" or \"dark\"",
        ),
        (
            json!({"lang": "english"}),
            "display.lang",
            "the tag of a language",
        ),
        (json!({"lang": " "}), "display.lang", "or no such field"),
        (
            json!({"patterns": true}),
            "display.patterns",
            "projection, theme, lang",
        ),
        (json!("dark"), "display", "an object"),
    ];
    for (value, path, expected) in table {
        let reading = reading(&with("/display", value));
        let [problem] = &reading.problems[..] else {
            panic!("{path}: {:?}", reading.problems);
        };
        assert_eq!(problem.path, path);
        assert!(problem.expected.to_string().contains(expected), "{problem}");
        assert_eq!(reading.dossier.display, Display::default());
    }
    let value = json!({"projection": "robinson", "theme": "dark", "lang": "pt-BR"});
    let reading = reading(&with("/display", value));
    assert_eq!(reading.problems, []);
    let display = reading.dossier.display;
    assert_eq!((display.projection, &*display.lang), ("robinson", "pt-BR"));
    assert_eq!(display.theme, Some(Theme::Dark));
}
