//! Reads the facts of a dossier.

use std::collections::HashSet;

use crate::base::message::{Joint, Value as Said, message};
use crate::base::problem::Told;
use crate::dossier::fact::{Attribution, Fact, Figure, StanceClaim};
use crate::dossier::fields::{ATTRIBUTION, CLAIM, FACT, FIGURE};
use crate::dossier::place::PlaceId;
use crate::dossier::read::field::{Node, Object};
use crate::dossier::read::form;
use crate::dossier::read::parts::locator;
use crate::dossier::source::Locator;
use crate::dossier::stance::Stance;

/// The facts of a dossier. One without an id, or with a duplicate one, gets a new id that no other
/// fact has. Actors hold no stance.
pub(crate) fn facts(root: &Object, stances: &[Stance], actors: &[PlaceId]) -> Vec<Fact> {
    let nodes = root.list("facts");
    let given = nodes
        .iter()
        .filter_map(|node| node.value.get("id")?.as_str());
    let given: HashSet<&str> = given.collect();
    let mut seen: HashSet<String> = HashSet::new();
    let mut facts = Vec::new();
    for (i, node) in nodes.iter().enumerate() {
        let Some(mut fact) = fact(node, stances, actors) else {
            continue;
        };
        let is_repeated = !fact.id.is_empty() && seen.contains(&fact.id);
        if fact.id.is_empty() || !seen.insert(fact.id.clone()) {
            let mut number = i + 1;
            let mut id = format!("fact-{number}");
            while given.contains(id.as_str()) || seen.contains(&id) {
                number += 1;
                id = format!("fact-{number}");
            }
            let done = message!("called it {id}", id = &id);
            let path = format!("{}.id", node.path);
            if is_repeated {
                root.note_at(path, &fact.id, "an id that no other fact has", done);
            } else {
                root.missing(&path, "an id of its own", done);
            }
            seen.insert(id.clone());
            fact.id = id;
        }
        facts.push(fact);
    }
    facts
}

/// A fact; `None` and a problem if it has no text or no place.
fn fact(node: &Node, stances: &[Stance], actors: &[PlaceId]) -> Option<Fact> {
    let left_out = "left the fact out";
    let object = node.object(&FACT, left_out)?;
    let text = object.required_text("text", left_out);
    let places = object.places_or("places", left_out);
    if object.is_without("places") {
        object.missing("places", "at least one known place", left_out);
    }
    if text.trim().is_empty() || places.is_empty() {
        return None;
    }
    Some(Fact {
        id: match object.get("id").is_some_and(|id| id.value.is_string()) {
            true => object.formed("id", form::SLUG),
            false => String::new(),
        },
        date: object.date("date", "kept the fact without its date"),
        date_note: object.text("dateNote"),
        kind: object.required_formed("kind", form::WORD, "kept the fact without it"),
        claim: object.get("stance").and_then(|node| {
            let places = places.iter().filter(|place| !actors.contains(place));
            stance_claim(&node, &places.copied().collect::<Vec<_>>(), stances)
        }),
        attribution: attribution(&object),
        source: object.required_formed("source", form::SLUG, "showed the fact without its source"),
        locator: required_locator(&object),
        figures: object
            .list("figures")
            .iter()
            .filter_map(|node| figure(node, &places))
            .collect(),
        disputes: object.ids("disputes"),
        text,
        places,
    })
}

/// The stance claim of a fact; `None` and a problem if its stance or its places are unknown.
fn stance_claim(node: &Node, places: &[PlaceId], stances: &[Stance]) -> Option<StanceClaim> {
    let left_out = "kept the fact without a stance";
    let object = node.object(&CLAIM, left_out)?;
    let Some(id) = object.get("id") else {
        object.missing("id", "the id of a stance", left_out);
        return None;
    };
    let Some(stance) = stances.iter().find(|stance| id.value == stance.id.as_str()) else {
        let ids: Vec<&str> = stances.iter().map(|stance| stance.id.as_str()).collect();
        id.note(
            message!(
                "one of the stances {ids}",
                ids = Said::list(ids, Joint::Comma)
            ),
            left_out,
        );
        return None;
    };
    let (of, strangers): (Vec<_>, Vec<_>) = object
        .places_or("of", left_out)
        .into_iter()
        .partition(|place| places.contains(place));
    if !strangers.is_empty() {
        let done = match of.is_empty() {
            true => left_out.told(),
            false => message!("passed over {places}", places = format!("{strangers:?}")),
        };
        let expected = "in `of` only places of the fact that are not actors";
        node.note(expected, done);
    }
    if object.is_without("of") {
        object.missing("of", "at least one place of the fact", left_out);
    }
    if of.is_empty() {
        return None;
    }
    Some(StanceClaim {
        id: stance.id.clone(),
        of,
    })
}

fn attribution(fact: &Object) -> Option<Attribution> {
    let Some(node) = fact.get("attribution") else {
        let expected = "whom the source names: {\"kind\": \"official\", \"by\": \"…\"}";
        fact.missing("attribution", expected, "named nobody");
        return None;
    };
    let object = node.object(&ATTRIBUTION, "named nobody")?;
    Some(Attribution {
        kind: object.required_formed("kind", form::EVIDENCE, "told no kind"),
        by: object.required_text("by", "named nobody"),
    })
}

/// The passage of a fact, which must have one.
fn required_locator(fact: &Object) -> Locator {
    if ["locator", "paragraphs", "pages"]
        .iter()
        .all(|key| fact.is_absent(key))
    {
        let expected = "where in the source it is: `pages`, `paragraphs` or `locator`";
        fact.missing("locator", expected, "told no passage");
    }
    locator(fact)
}

fn figure(node: &Node, places: &[PlaceId]) -> Option<Figure> {
    let left_out = "left the figure out";
    let object = node.object(&FIGURE, left_out)?;
    let (to, from) = receiver_and_sender(&object, places);
    let value = object.number("value", left_out)?;
    let measure = object.required_formed("measure", form::WORD, "showed the bare number");
    if measure == "people" && value.fract() != 0.0 {
        let path = format!("{}.value", object.path);
        object.note_at(
            path,
            &value.to_string(),
            "a whole number of people",
            "kept it",
        );
    }
    Some(Figure {
        value,
        measure,
        qualifier: object.formed("qualifier", form::QUALIFIER),
        act: object.formed("act", form::WORD),
        of: object.places("of"),
        to,
        from,
        status: object.parse("status", "took it from `act`"),
        note: object.text("note"),
    })
}

/// Receiver and sender of a figure. The receiver must be one of the fact's places, because its
/// symbol on the map links to the fact in the receiver's card.
fn receiver_and_sender(figure: &Object, places: &[PlaceId]) -> (Option<PlaceId>, Option<PlaceId>) {
    let end = |key: &str, expected: &str, is_good: &dyn Fn(PlaceId) -> bool| {
        let node = figure.get(key)?;
        let passed_over = "passed over it";
        let place = node.place(passed_over)?;
        if !is_good(place) {
            node.note(expected, passed_over);
        }
        Some(place).filter(|place| is_good(*place))
    };
    let to = end("to", "one of the places of the fact", &|to| {
        places.contains(&to)
    });
    let from = end("from", "a sender, with another place in `to`", &|from| {
        to.is_some_and(|to| to != from)
    });
    (to, from)
}
