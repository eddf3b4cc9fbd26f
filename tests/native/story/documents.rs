//! Documents of dossiers that have every field of the format, with odd texts.

use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use serde_json::{Map, Value, json};

/// Texts that spreadsheets, lists and languages could spoil.
const ODD: [&str; 22] = [
    "=1+1",
    "'=1",
    "''=HYPERLINK(\"x\")",
    "+49",
    "-5",
    "@SUM(A1)",
    "'quoted'",
    "says \"no\"",
    "one\ntwo",
    "one\n\ntwo\n",
    "a; b; c",
    "a\\; b",
    "a, b,c",
    " before",
    "after  ",
    "😀 é ü ñ",
    "قالت: «نعم»؛ ثم لا",
    "\tTab",
    "yes",
    "2025",
    "1.234",
    "-",
];

const PLACES: [&str; 6] = ["RWA", "UGA", "KEN", "USA", "XKX", "CIV"];
const DATES: [&str; 7] = [
    "2025",
    "2025-03",
    "2025-03-04",
    "2025-06~",
    "2025-06-25?",
    "2024%",
    "2025-03/2025-05",
];
const IDS: [&str; 6] = ["a", "b-1", "c", "d-2025-03", "7", "yes"];

fn odd() -> impl Strategy<Value = String> {
    let any = "[a-zé=;,'\"\\\\ \n]{0,8}[a-z;=\"'][ \n;é]{0,2}";
    prop_oneof![select(&ODD[..]).prop_map(str::to_owned), any]
}

/// A text in one language or in several.
fn text(own: &'static str) -> impl Strategy<Value = Value> {
    let others = subsequence(vec!["es", "fr", "ar", "pt-BR", "en"], 0..3);
    (odd(), others, odd()).prop_map(move |(first, tags, second)| {
        let tags: Vec<&str> = tags.into_iter().filter(|tag| *tag != own).collect();
        if tags.is_empty() {
            return Value::from(first);
        }
        let mut texts = Map::from_iter([(own.to_owned(), Value::from(first))]);
        texts.extend(
            tags.into_iter()
                .map(|tag| (tag.to_owned(), Value::from(format!("{second}{tag}")))),
        );
        Value::Object(texts)
    })
}

/// A takeaway: a text, or an object with one.
fn takeaway(own: &'static str) -> impl Strategy<Value = Value> {
    (text(own), any::<bool>()).prop_map(|(text, is_object)| match is_object {
        true => json!({"text": text}),
        false => text,
    })
}

/// An object of which each field is there or not.
fn some(
    fields: Vec<(&'static str, BoxedStrategy<Value>, bool)>,
) -> BoxedStrategy<Map<String, Value>> {
    let field = |(name, value, required): (&'static str, BoxedStrategy<Value>, bool)| {
        (value, any::<bool>())
            .prop_map(move |(value, is_there)| (name, value, required || is_there))
    };
    let fields: Vec<_> = fields.into_iter().map(field).collect();
    let object = |fields: Vec<(&str, Value, bool)>| {
        let there = fields.into_iter().filter(|(_, _, is_there)| *is_there);
        there
            .map(|(name, value, _)| (name.to_owned(), value))
            .collect()
    };
    fields.prop_map(object).boxed()
}

fn one(values: &'static [&'static str]) -> BoxedStrategy<Value> {
    select(values).prop_map(Value::from).boxed()
}

fn plain() -> BoxedStrategy<Value> {
    odd().prop_map(Value::from).boxed()
}

fn places() -> BoxedStrategy<Value> {
    let shuffled = subsequence(PLACES.to_vec(), 1..4).prop_shuffle();
    shuffled.prop_map(Value::from).boxed()
}

fn number() -> BoxedStrategy<Value> {
    let numbers = [
        json!(0),
        json!(50),
        json!(2.5),
        json!(1.234),
        json!(1234),
        json!(1e15),
        json!(0.125),
    ];
    select(numbers.to_vec()).boxed()
}

fn figure(own: &'static str) -> BoxedStrategy<Map<String, Value>> {
    some(vec![
        ("measure", one(&["people", "usd", "cups"]), true),
        ("value", number(), true),
        ("qualifier", plain(), false),
        ("act", one(&["offered", "taken", "asked"]), false),
        ("of", places(), false),
        ("to", one(&PLACES), false),
        ("from", one(&PLACES), false),
        ("status", one(&["offered", "transferred"]), false),
        ("note", text(own).boxed(), false),
    ])
}

fn fact(own: &'static str) -> impl Strategy<Value = Value> {
    let fields = some(vec![
        ("date", one(&DATES), false),
        ("dateNote", text(own).boxed(), false),
        ("kind", one(&["vote", "state-visit"]), true),
        ("text", text(own).boxed(), true),
        ("source", one(&IDS[..3]), true),
    ]);
    let attribution = some(vec![
        ("kind", one(&["memo", "record"]), true),
        ("by", text(own).boxed(), true),
    ]);
    let passage = prop_oneof![
        text(own).prop_map(|text| ("locator", text)),
        Just(("locator", json!("page 2"))),
        Just(("pages", json!([4, 59]))),
        Just(("paragraphs", json!([7]))),
    ];
    let figures = prop::collection::vec(figure(own), 0..4);
    let claim = prop::option::of((one(&["yes", "no"]), any::<Index>()));
    let parts = (fields, attribution, passage, figures, places(), claim);
    parts.prop_map(
        |(mut fact, attribution, (name, passage), figures, places, claim)| {
            if let Some((id, index)) = claim {
                let all = places.as_array().expect("a list");
                let of = &all[..=index.index(all.len())];
                fact.insert("stance".to_owned(), json!({"id": id, "of": of}));
            }
            if !figures.is_empty() {
                fact.insert("figures".to_owned(), json!(figures));
            }
            fact.insert("places".to_owned(), places);
            fact.insert("attribution".to_owned(), Value::Object(attribution));
            fact.insert(name.to_owned(), passage);
            Value::Object(fact)
        },
    )
}

/// A list of objects with ids of their own.
fn with_ids(items: impl Strategy<Value = Vec<Value>> + 'static) -> BoxedStrategy<Value> {
    let numbered = items.prop_map(|mut items| {
        for (item, id) in items.iter_mut().zip(IDS) {
            item["id"] = Value::from(id);
        }
        Value::Array(items)
    });
    numbered.boxed()
}

fn list(item: BoxedStrategy<Map<String, Value>>) -> BoxedStrategy<Value> {
    let items = prop::collection::vec(item.prop_map(Value::Object), 1..4);
    items.prop_map(Value::Array).boxed()
}

fn ids() -> BoxedStrategy<Value> {
    let ids = subsequence(IDS.to_vec(), 1..3);
    ids.prop_map(Value::from).boxed()
}

/// The stances `yes` and `no`.
fn stances(own: &'static str) -> BoxedStrategy<Value> {
    let stance = |id: &'static str, color: &'static str, pattern: &'static str| {
        let fields = some(vec![
            ("label", text(own).boxed(), true),
            ("short", text(own).boxed(), false),
            ("definition", text(own).boxed(), true),
        ]);
        fields.prop_map(move |mut fields| {
            let fixed = [("id", id), ("color", color), ("pattern", pattern)];
            fields.extend(fixed.map(|(name, value)| (name.to_owned(), Value::from(value))));
            Value::Object(fields)
        })
    };
    let both = (
        stance("yes", "#0b5f62", "dots"),
        stance("no", "#bf4228", "solid"),
    );
    both.prop_map(|(yes, no)| json!([yes, no])).boxed()
}

fn sources(own: &'static str) -> BoxedStrategy<Value> {
    let source = some(vec![
        ("title", plain(), true),
        ("publisher", plain(), true),
        ("published", one(&DATES), true),
        ("kind", one(&["article", "record"]), true),
        (
            "url",
            one(&["https://example.org/a?b=1;c", "https://example.org/é"]),
            false,
        ),
        ("note", text(own).boxed(), false),
    ]);
    with_ids(prop::collection::vec(source.prop_map(Value::Object), 3..5))
}

/// The fields beside facts, stances and sources.
#[expect(clippy::too_many_lines, reason = "a table of fields")]
fn others(own: &'static str) -> BoxedStrategy<Map<String, Value>> {
    let object = |fields| some(fields).prop_map(Value::Object).boxed();
    let text = || text(own).boxed();
    let mark = some(vec![
        ("label", text(), true),
        ("short", text(), false),
        ("definition", text(), false),
        ("sign", one(&["square", "plus"]), false),
        ("facts", ids(), false),
    ]);
    let total = some(vec![
        ("label", text(), true),
        ("short", text(), false),
        ("value", number(), true),
        ("qualifier", plain(), false),
        ("source", one(&IDS[..3]), true),
        ("locator", text(), false),
        ("note", text(), false),
    ]);
    let named = || {
        object(vec![
            ("label", text(), true),
            ("short", text(), false),
            ("definition", text(), true),
        ])
    };
    let actors = || {
        let fields = vec![
            ("label", text(), true),
            ("definition", text(), false),
            ("places", places(), true),
        ];
        object(fields)
    };
    let note =
        || some(vec![("role", text(), true), ("name", text(), false)]).prop_map(Value::Object);
    let notes = (note(), note()).prop_map(|(one, two)| json!({"RWA": one, "CIV": two}));
    some(vec![
        ("begins", one(&DATES), false),
        ("version", plain(), false),
        (
            "licence",
            object(vec![
                ("name", plain(), true),
                ("url", one(&["https://example.org/by"]), false),
            ]),
            false,
        ),
        (
            "view",
            select(vec![json!("africa"), json!([-11, 35.5, 32, 72])]).boxed(),
            false,
        ),
        (
            "timeline",
            object(vec![
                ("from", one(&DATES), true),
                ("until", one(&DATES), false),
            ]),
            false,
        ),
        ("mentioned", named(), false),
        ("actors", actors(), false),
        (
            "marks",
            with_ids(prop::collection::vec(mark.prop_map(Value::Object), 1..3)),
            false,
        ),
        ("places", notes.boxed(), false),
        (
            "events",
            list(some(vec![
                ("date", one(&DATES), true),
                ("label", text(), true),
                ("fact", one(&IDS), false),
            ])),
            false,
        ),
        ("totals", list(total), false),
        (
            "corrections",
            list(some(vec![
                ("date", one(&DATES), true),
                ("text", text(), true),
                ("facts", ids(), false),
            ])),
            false,
        ),
        (
            "annotations",
            list(some(vec![
                ("place", one(&PLACES), true),
                ("text", text(), true),
            ])),
            false,
        ),
        (
            "takeaways",
            prop::collection::vec(takeaway(own), 1..3)
                .prop_map(Value::Array)
                .boxed(),
            false,
        ),
        ("credit", text(), false),
        ("alt", text(), false),
        ("contact", one(&["tea@example.org"]), false),
    ])
}

/// The document of a dossier.
pub(super) fn document() -> impl Strategy<Value = Value> {
    select(vec!["en", "pt-BR", "ar"]).prop_flat_map(|own| {
        let facts = with_ids(prop::collection::vec(fact(own), 1..5));
        let head = (text(own), text(own), text(own), select(&DATES[..]));
        (head, stances(own), sources(own), facts, others(own)).prop_map(
            move |((title, question, deck, as_of), stances, sources, facts, others)| {
                let mut document = json!({
                    "format": "stancemap/1", "id": "tea", "lang": own, "title": title, "question": question,
                    "deck": deck, "asOf": as_of, "stances": stances, "sources": sources, "facts": facts,
                });
                document.as_object_mut().expect("an object").extend(others);
                document
            },
        )
    })
}
