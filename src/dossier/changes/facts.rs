//! The fields of facts in words.

use std::collections::BTreeMap;

use crate::dossier::changes::change::{Change, FactNamed, Subject};
use crate::dossier::changes::pairs::pairs;
use crate::dossier::csv::figure_text;
use crate::dossier::dossier::Dossier;
use crate::dossier::fact::{Fact, Figure, FlowStatus};
use crate::dossier::place::PlaceId;

/// The ids that the new version has, by those of the old one.
#[derive(Default)]
pub(super) struct Renamed {
    /// Stances.
    pub(super) stances: BTreeMap<String, String>,
    /// Sources.
    pub(super) sources: BTreeMap<String, String>,
    /// Facts, which are filled in when they are compared.
    pub(super) facts: BTreeMap<String, String>,
}

/// A field of a fact.
struct Value {
    field: &'static str,
    /// Two values are the same if their keys are.
    key: String,
    /// The value in words; empty without one.
    text: String,
}

/// The facts that are new, gone or changed: in the order of the new version, then those that are gone.
pub(super) fn of_facts(old: &Dossier, new: &Dossier, mut renamed: Renamed) -> Vec<Change> {
    let pairs = pairs(&old.facts, &new.facts);
    for (fact, pair) in new.facts.iter().zip(&pairs) {
        let Some(before) = pair.map(|pair| &old.facts[pair]) else {
            continue;
        };
        renamed.facts.insert(before.id.clone(), fact.id.clone());
    }
    let mut all = Vec::new();
    for (fact, pair) in new.facts.iter().zip(&pairs) {
        let subject = Subject::Fact(named(new, fact));
        let Some(before) = pair.map(|pair| &old.facts[pair]) else {
            all.push(Change {
                subject,
                field: "",
                was: None,
                is: Some(fact.text.to_string()),
            });
            continue;
        };
        let values = values(new, fact, &Renamed::default());
        let earlier = self::values(old, before, &renamed);
        let are_moved = before.places != fact.places;
        for (was, is) in earlier.into_iter().zip(values) {
            // All of the fact's places hold the stance, before and now. That they are others is told once.
            let follows = are_moved && is.field == "stance" && was.text == is.text;
            if was.key != is.key && !follows {
                let some = |text: String| Some(text).filter(|text| !text.is_empty());
                all.push(Change {
                    subject: subject.clone(),
                    field: is.field,
                    was: some(was.text),
                    is: some(is.text),
                });
            }
        }
    }
    let gone = old.facts.iter().enumerate();
    let gone = gone.filter(|(i, _)| !pairs.contains(&Some(*i)));
    all.extend(gone.map(|(_, fact)| Change {
        subject: Subject::Fact(named(old, fact)),
        field: "",
        was: Some(fact.text.to_string()),
        is: None,
    }));
    all
}

fn named(dossier: &Dossier, fact: &Fact) -> FactNamed {
    FactNamed {
        id: fact.id.clone(),
        places: names(dossier, &fact.places),
        date: fact.date.map(String::from).unwrap_or_default(),
        text: fact.text.to_string(),
    }
}

/// All fields of a fact, with the ids that the new version has for stances, sources and facts.
fn values(dossier: &Dossier, fact: &Fact, renamed: &Renamed) -> Vec<Value> {
    let same = |field, text: &str| Value {
        field,
        key: text.to_owned(),
        text: text.to_owned(),
    };
    let is = |renamed: &BTreeMap<String, String>, id: &str| {
        let now = renamed.get(id).map(String::as_str);
        now.unwrap_or(id).to_owned()
    };
    let stance = fact.claim.as_ref().map(|claim| {
        let label = dossier.stance(&claim.id).map_or("", |stance| &stance.label);
        let text = match claim.of == fact.places {
            true => label.to_owned(),
            false => format!("{label}: {}", names(dossier, &claim.of)),
        };
        (
            is(&renamed.stances, claim.id.as_str()) + &ids(&claim.of),
            text,
        )
    });
    let stance = stance.unwrap_or_default();
    let source = dossier
        .source(&fact.source)
        .map_or("", |source| &source.title);
    let source = if source.is_empty() {
        &fact.source
    } else {
        source
    };
    let attribution = fact.attribution.as_ref().map(|from| match &*from.kind {
        "" => from.by.to_string(),
        kind => format!("{} ({kind})", from.by),
    });
    let figures: Vec<String> = fact.figures.iter().map(figure).collect();
    let disputes = fact.disputes.iter().map(|id| is(&renamed.facts, id));
    vec![
        Value {
            field: "places",
            key: ids(&fact.places),
            text: names(dossier, &fact.places),
        },
        same("date", &fact.date.map(String::from).unwrap_or_default()),
        same("dateNote", &fact.date_note),
        same("kind", &fact.kind),
        same("text", &fact.text),
        Value {
            field: "stance",
            key: stance.0,
            text: stance.1,
        },
        same("attribution", &attribution.unwrap_or_default()),
        Value {
            field: "source",
            key: is(&renamed.sources, &fact.source),
            text: source.to_owned(),
        },
        same("locator", &fact.locator.to_string()),
        same("figures", &figures.join("; ")),
        same("disputes", &disputes.collect::<Vec<_>>().join(", ")),
    ]
}

fn names(dossier: &Dossier, places: &[PlaceId]) -> String {
    let names: Vec<&str> = places.iter().map(|place| dossier.name_of(*place)).collect();
    names.join(", ")
}

/// The ids of places, each after a space.
fn ids(places: &[PlaceId]) -> String {
    let ids = places.iter().flat_map(|place| [" ", place.as_str()]);
    ids.collect()
}

/// A number with all its parts: `up to 50 people offered from USA to XKX`.
fn figure(figure: &Figure) -> String {
    let place = |word: &str, place: Option<PlaceId>| {
        place.map_or_else(String::new, |place| format!(" {word} {place}"))
    };
    let status = figure.status.map_or("", FlowStatus::key);
    let status = match status {
        "" => String::new(),
        status => format!(", {status}"),
    };
    let (from, to) = (place("from", figure.from), place("to", figure.to));
    figure_text(figure) + &from + &to + &status
}
