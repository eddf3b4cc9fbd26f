//! The records in the page agree with the rule by which a stance follows from facts, on every day.

use serde_json::{Value, json};
use stancemap::base::geom::WORLD_WIDTH;
use stancemap::dossier::{Day, Dossier, Event, PlaceId, read};
use stancemap::figure::markup::{Element, Model, figure};
use stancemap::figure::protocol::Record;
use stancemap::world::projection::Projection;

use crate::markup::{attribute, elements, text_of, with_class};
use crate::support::{self, FAIR, VOTE, all_dossiers};

/// A dossier as of the end of June 2025, whose facts are all of Rwanda: a date and a stance each.
fn dossier(facts: &[(&str, &str)]) -> Dossier {
    dossier_as_of("2025-06-30", facts)
}

/// The same as of a day, or as of none if it is empty.
fn dossier_as_of(as_of: &str, facts: &[(&str, &str)]) -> Dossier {
    let stance = |id: &str| json!({"id": id, "label": id, "definition": id, "color": "#0b5f62"});
    let fact = |(i, (date, stance)): (usize, &(&str, &str))| {
        let mut fact = json!({
            "id": format!("f{i}"), "places": ["RWA"], "text": "Said so.", "source": "s",
            "stance": {"id": stance, "of": ["RWA"]},
        });
        if !date.is_empty() {
            fact["date"] = json!(date);
        }
        fact
    };
    let facts: Vec<Value> = facts.iter().enumerate().map(fact).collect();
    let mut text = json!({
        "format": "stancemap/1", "id": "test", "lang": "en", "title": "Test",
        "stances": [stance("yes"), stance("no")], "sources": [{"id": "s", "title": "S"}],
        "facts": facts,
    });
    if !as_of.is_empty() {
        text["asOf"] = json!(as_of);
    }
    read(&text.to_string()).expect("a dossier").dossier
}

fn page(dossier: Dossier) -> Element {
    figure(&Model::new(
        dossier,
        Vec::new(),
        &Projection::world(WORLD_WIDTH),
    ))
}

fn days(dossier: &Dossier) -> Vec<Day> {
    let (first, last) = dossier.span().expect("a span");
    let years = first.parts().0 - 1..=last.parts().0;
    let all = years.flat_map(|year| {
        (1..=12).flat_map(move |month| (1..=31).filter_map(move |day| Day::new(year, month, day)))
    });
    all.filter(|day| *day <= last).collect()
}

/// Checks the record of every card against the rule, day by day. How many changes there are.
fn check_records(file: &str) -> usize {
    let dossier = support::dossier(file);
    let page = page(dossier.clone());
    let cards = with_class(&page, "card");
    assert_eq!(cards.len(), dossier.named_places().len(), "{file}");
    // A dossier without a timeline has one day.
    let days = match dossier.span() {
        Some(_) => days(&dossier),
        None => vec![dossier.as_of_day()],
    };
    let mut changes = 0;
    for card in cards {
        let id = attribute(card, "id").expect("an id");
        let place = PlaceId::new(id).expect("a place");
        let text = attribute(card, "data-record").unwrap_or_default();
        changes += text.split_terminator(';').count();
        let record = Record::parse(text);
        for day in &days {
            let standing = dossier.standing(place, *day);
            let change = record.on(day.days_since_epoch());
            let without = if dossier.is_actor(place) {
                "actor"
            } else {
                "mentioned"
            };
            let stance = change.map_or(without, |change| &change.stance);
            assert_eq!(stance, standing.key(), "{file}: {id} on {day}");
            let certain_from = change.and_then(|change| change.certain_from);
            let is_possible = standing.is_possible();
            assert_eq!(certain_from.is_some(), is_possible, "{file}: {id} on {day}");
            let contested = change.is_some_and(|change| change.contested);
            assert_eq!(contested, standing.is_contested(), "{file}: {id} on {day}");
        }
        assert_eq!(
            record.on(i32::MAX),
            record.on(dossier.as_of_day().days_since_epoch())
        );
    }
    changes
}

#[test]
fn records_replay_the_standing_of_every_country_on_every_day() {
    for file in all_dossiers() {
        check_records(&file);
    }
    let changes = check_records(FAIR);
    assert!(changes > 30, "only {changes} changes");
}

#[test]
fn a_record_leads_to_the_fact_that_a_stance_goes_back_to() {
    let dossier = dossier(&[
        ("2025-01-10", "yes"),
        ("2025-02", "yes"),
        ("2025-03-01", "no"),
        ("", "yes"),
    ]);
    let page = page(dossier);
    let card = with_class(&page, "card")[0];
    // Days 20098, 20148 and 20269; the last fact has no date, and may have happened on any day.
    assert_eq!(
        attribute(card, "data-record"),
        Some("20098 yes 0;20148 no 2;20269 yes")
    );
    let facts = elements(card).into_iter().filter(|one| one.tag == "li");
    let days: Vec<Option<&str>> = facts.map(|fact| attribute(fact, "data-day")).collect();
    assert_eq!(days, [None, Some("20120"), Some("20148"), None]);
}

#[test]
fn the_span_begins_when_the_first_dated_stance_may_have_been_taken() {
    let span = |facts: &[(&str, &str)]| {
        let span = dossier(facts).span();
        span.map(|(first, last)| format!("{first} {last}"))
    };
    let whole = "2025-02-01 2025-06-30".to_owned();
    assert_eq!(
        span(&[("2025-02", "yes"), ("2025-03-12", "no")]),
        Some(whole)
    );
    let begun = "2025-03-12 2025-06-30".to_owned();
    assert_eq!(
        span(&[("2025-03-12", "yes"), ("2025-06/2025-07", "no")]),
        Some(begun)
    );
}

#[test]
fn without_the_day_of_the_dossier_the_timeline_ends_with_the_latest_dated_fact() {
    let dated = [("2025-02-01", "yes"), ("2025-03", "no"), ("", "no")];
    let dossier = dossier_as_of("", &dated);
    let (_, last) = dossier.span().expect("a span");
    assert_eq!(last.to_string(), "2025-03-31");
    let undated = dossier_as_of("", &[("", "yes")]);
    assert_eq!(undated.as_of_day(), Day::MAX);
}

#[test]
fn without_two_days_of_change_there_is_no_timeline() {
    for facts in [
        &[("2025-02-03", "yes")][..],
        &[("", "yes"), ("", "no")],
        &[("2025-02-03", "yes"), ("2025-03-03", "yes")],
    ] {
        let dossier = dossier(facts);
        assert_eq!(dossier.span(), None, "{facts:?}");
        assert!(
            with_class(&page(dossier), "timeline").is_empty(),
            "{facts:?}"
        );
    }
    assert!(with_class(&page(support::dossier(VOTE)), "timeline").is_empty());
}

#[test]
fn what_is_only_possible_until_the_last_day_has_a_timeline() {
    let dossier = dossier(&[("2025-02/2025-06", "yes"), ("2025-03/2025-06", "no")]);
    let span = dossier
        .span()
        .map(|(first, last)| format!("{first} {last}"));
    assert_eq!(span.as_deref(), Some("2025-02-01 2025-06-30"));
    let page = page(dossier);
    let drawn = with_class(&page, "strip").into_iter().map(|strip| {
        let paths = elements(strip).into_iter().filter(|one| one.tag == "path");
        let stances = paths.filter_map(|path| attribute(path, "data-stance"));
        (
            attribute(strip, "class").expect("a class"),
            stances.collect(),
        )
    });
    let drawn: Vec<(&str, Vec<&str>)> = drawn.collect();
    let all = [("strip", vec!["no"]), ("strip maybe", vec!["yes", "no"])];
    assert_eq!(drawn, all, "what is possible is a chart of its own");
    let key = text_of(with_class(&page, "key")[0]);
    assert!(key.starts_with("Possible by then, not certain "), "{key}");
    assert_eq!(with_class(&page, "possible").len(), 1, "the legend's note");
}

#[test]
fn a_chart_without_possible_stances_has_neither_stripes_nor_a_key_to_them() {
    let page = page(dossier(&[("2025-02-01", "yes"), ("2025-06-01", "no")]));
    assert_eq!(with_class(&page, "strip").len(), 1);
    let key = text_of(with_class(&page, "key")[0]);
    assert!(key.starts_with("Below the chart"), "{key}");
}

/// The list of events in the figure of a dossier with these events: dates and labels. Its facts span
/// the days from 1 February to 30 June 2025.
fn events(all: &[(&str, &str)]) -> (Element, Vec<String>) {
    let mut dossier = dossier(&[("2025-02-01", "yes"), ("2025-06-01", "no")]);
    let event = |(date, label): &(&str, &str)| Event {
        date: date.parse().expect(date),
        label: (*label).into(),
        fact: String::new(),
    };
    dossier.events = all.iter().map(event).collect();
    let page = page(dossier);
    let list = with_class(&page, "events");
    let items = list.iter().flat_map(|list| elements(list));
    let items = items.filter(|one| one.tag == "li");
    let texts = items.map(text_of).collect();
    (with_class(&page, "band")[0].clone(), texts)
}

#[test]
fn events_stand_on_the_timeline_in_order_of_time_with_their_dates() {
    let (_, texts) = events(&[
        ("2025-05", "May"),
        ("2025-03-01", "March"),
        ("2024-12/2025-04", "Winter"),
    ]);
    // The last one can mean days before the timeline begins.
    assert_eq!(
        texts,
        [
            "December 2024 – April 2025 Winter",
            "1 March 2025 March",
            "May 2025 May"
        ]
    );
}

#[test]
fn an_event_on_no_day_of_the_timeline_is_left_out() {
    let (_, texts) = events(&[
        ("2024", "Before"),
        ("2025-07-01", "After"),
        ("2025-06-30", "Last day"),
    ]);
    assert_eq!(texts, ["30 June 2025 Last day"]);
}

#[test]
fn the_labels_of_many_or_long_events_are_in_a_list() {
    let one_day = events(&[("2025-03-01", "One"), ("2025-03-01", "Two")]).0;
    assert_eq!(attribute(&one_day, "class"), Some("band"));
    let months = ["02", "03", "04", "05"].into_iter();
    let dates = months.flat_map(|month| ["05", "20"].map(|day| format!("2025-{month}-{day}")));
    let dates: Vec<String> = dates.collect();
    let label = "Talks between the committees";
    let many: Vec<(&str, &str)> = dates.iter().map(|date| (&**date, label)).collect();
    assert_eq!(attribute(&events(&many).0, "class"), Some("band listed"));
    let fifty: Vec<String> = (0..50)
        .map(|i| format!("2025-0{}-{:02}", 2 + i / 25, 1 + i % 25))
        .collect();
    let fifty: Vec<(&str, &str)> = fifty.iter().map(|date| (&**date, "Talks")).collect();
    let (band, texts) = events(&fifty);
    let class = attribute(&band, "class");
    assert_eq!(class, Some("band listed crowded"), "no numbers either");
    assert_eq!(texts.len(), 50);
    let long =
        "An event with a label so long that no chart has room for it beside a line of its own";
    let (band, texts) = events(&[("2025-04-15", long)]);
    assert_eq!(attribute(&band, "class"), Some("band listed"));
    assert!(texts[0].ends_with(long));
}

/// The dossiers whose facts span several days.
fn timelines() -> Vec<Dossier> {
    let dossiers = all_dossiers()
        .into_iter()
        .map(|file| support::dossier(&file));
    let spanning: Vec<Dossier> = dossiers.filter(|one| one.span().is_some()).collect();
    assert!(!spanning.is_empty());
    spanning
}

#[test]
fn every_dated_fact_with_a_stance_has_a_mark_and_every_change_is_listed() {
    for dossier in timelines() {
        let page = page(dossier.clone());
        let marks = elements(with_class(&page, "marks")[0]);
        let paths = marks.iter().filter_map(|mark| attribute(mark, "d"));
        let drawn: usize = paths.map(|d| d.matches('M').count()).sum();
        let claiming = dossier.facts.iter().filter(|fact| fact.claim.is_some());
        assert_eq!(drawn, claiming.filter(|fact| fact.date.is_some()).count());
        let listed = elements(with_class(&page, "changes")[0]);
        let listed = listed.iter().filter(|one| one.tag == "a").count();
        let places = dossier.named_places().into_iter();
        let changes = places.map(|place| {
            let record = dossier.record_of(place);
            let certain = record.iter().filter(|change| change.certain_from.is_none());
            certain.count()
        });
        assert_eq!(listed, changes.sum::<usize>());
    }
}

#[test]
fn the_strip_ends_with_the_counts_of_the_legend() {
    for dossier in timelines() {
        let page = page(dossier.clone());
        let strip = with_class(&page, "strip")[0];
        let paths = elements(strip).into_iter().filter(|one| one.tag == "path");
        for path in paths {
            let d = attribute(path, "d").expect("a path");
            let last = d.rsplit('v').next().expect("a step");
            let height = &last[1..last.find('h').expect("a width")];
            let height: usize = height.parse().expect("a number");
            let stance = attribute(path, "data-stance");
            let places = dossier.named_places().into_iter();
            let holding = places.filter(|place| Some(dossier.standing_now(*place).key()) == stance);
            assert_eq!(height, holding.count(), "{stance:?}");
        }
    }
}

/// A week of change in forty years, with facts before and after it.
fn week(timeline: &Value) -> stancemap::dossier::Reading {
    let fact = |(i, (date, place, stance)): (usize, (&str, &str, &str))| {
        json!({"id": format!("f{i}"), "places": [place], "date": date, "text": "F", "source": "s", "kind": "vote",
               "pages": [1], "attribution": {"kind": "record", "by": "R"}, "stance": {"id": stance, "of": [place]}})
    };
    let facts = [
        ("1984-05-01", "RWA", "no"),
        ("2024-03-02", "RWA", "yes"),
        ("2024-03-05", "PER", "yes"),
        ("2024-09-01", "FIN", "no"),
    ];
    let facts: Vec<Value> = facts.into_iter().enumerate().map(fact).collect();
    let stance = |id: &str, color: &str, pattern: &str| json!({"id": id, "label": id, "definition": id, "color": color, "pattern": pattern});
    let text = json!({
        "format": "stancemap/1", "id": "week", "lang": "en", "title": "W", "question": "W?", "deck": "W",
        "asOf": "2024-12-31", "stances": [stance("yes", "#0b5f62", "solid"), stance("no", "#bf4228", "diagonal")],
        "sources": [{"id": "s", "title": "S", "publisher": "S", "published": "2024", "kind": "record"}],
        "facts": facts, "timeline": timeline,
    });
    read(&text.to_string()).expect("a dossier")
}

#[test]
fn a_timeline_shows_the_part_of_the_time_that_the_dossier_names() {
    let reading = week(&json!({"from": "2024-03", "until": "2024-03-07"}));
    assert_eq!(reading.problems, []);
    let day = |day| Day::new(2024, 3, day).expect("a day");
    assert_eq!(reading.dossier.span(), Some((day(1), day(8))));
    let figure = page(reading.dossier);
    let slider = elements(&figure)
        .into_iter()
        .find(|one| attribute(one, "type") == Some("range"));
    let slider = slider.expect("a slider");
    let number = |day: Day| day.days_since_epoch().to_string();
    assert_eq!(attribute(slider, "min"), Some(&*number(day(1))));
    assert_eq!(attribute(slider, "max"), Some(&*number(day(8))));
    assert_eq!(
        attribute(slider, "aria-valuetext"),
        Some("31 December 2024")
    );
    let strip = with_class(&figure, "strip")[0];
    let told = attribute(strip, "aria-label").expect("a name");
    // One place held a stance before the week, and three do on the latest day.
    assert!(told.contains("1 March 2024: yes 0; no 1"), "{told}");
    assert!(told.contains("31 December 2024: yes 2; no 1"), "{told}");
    let key = text_of(with_class(&figure, "key")[0]);
    assert!(key.contains("Earlier and later facts count, too"), "{key}");
    // Cards, table and the list of changes have all facts.
    assert_eq!(with_class(&figure, "changes").len(), 1);
    let all = text_of(with_class(&figure, "changes")[0]);
    for date in [
        "1 May 1984",
        "2 March 2024",
        "5 March 2024",
        "1 September 2024",
    ] {
        assert!(all.contains(date), "{date} in {all}");
    }
    assert_eq!(with_class(&figure, "card").len(), 3);
}

#[test]
fn limits_without_a_change_are_reported_and_dropped() {
    for (limits, field) in [
        (json!({"from": "2024-10"}), "timeline"),
        (json!({"until": "1980"}), "timeline"),
        (json!({"from": "2024-06", "until": "2024-05"}), "timeline"),
        (json!({"from": "soon"}), "timeline.from"),
        (json!("2024"), "timeline"),
    ] {
        let reading = week(&limits);
        let told: Vec<&str> = reading.problems.iter().map(|one| &*one.path).collect();
        assert_eq!(told, [field], "{limits}");
        let span = reading
            .dossier
            .span()
            .map(|(first, last)| [first, last].map(|day| day.to_string()));
        assert_eq!(
            span,
            Some(["1984-05-01", "2024-12-31"].map(str::to_owned)),
            "{limits}"
        );
    }
}
