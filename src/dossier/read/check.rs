//! The checks across a dossier. They note faults, and the dossier stays as it is.

use std::collections::BTreeSet;

use crate::base::message::{Message, message};
use crate::base::problem::Problem;
use crate::dossier::dossier::Dossier;
use crate::dossier::mark::Mark;
use crate::dossier::place::PlaceId;
use crate::dossier::read::field::{Log, meant};
use crate::dossier::read::form;

/// Notes what does not fit together in a dossier.
pub(crate) fn check(dossier: &Dossier, log: &Log) {
    check_ids(dossier, log);
    check_days(dossier, log);
    check_stances(dossier, log);
    check_marks(dossier, log);
}

/// Notes ids of things that are not there.
fn check_ids(dossier: &Dossier, log: &Log) {
    let note = |path: String, found: &str, expected: Message, done: &str| {
        log.note(Problem::new(path, format!("\"{found}\""), expected, done));
    };
    let sources = dossier.sources.iter().map(|source| &*source.id);
    let sources: BTreeSet<&str> = sources.collect();
    for fact in &dossier.facts {
        let path = format!("facts[id={}]", fact.id);
        if (form::SLUG.fits)(&fact.source) && !sources.contains(&*fact.source) {
            let done = "showed the fact without its source";
            let ids: Vec<&str> = dossier.sources.iter().map(|source| &*source.id).collect();
            let expected = match meant(&fact.source, &ids) {
                Some(near) => message!("the id of a source; near it is \"{near}\"", near),
                None => message!("the id of a source: {ids}", ids = some_of(&ids)),
            };
            note(format!("{path}.source"), &fact.source, expected, done);
        }
        let is_other = |id: &str| id != fact.id && dossier.fact(id).is_some();
        for other in fact.disputes.iter().filter(|id| !is_other(id)) {
            let done = "passed over the dispute";
            let expected = message!("the id of another fact");
            note(format!("{path}.disputes"), other, expected, done);
        }
    }
}

/// The first of some ids, for a message.
fn some_of(ids: &[&str]) -> String {
    let more = if ids.len() > 5 { ", …" } else { "" };
    format!("{}{more}", ids[..ids.len().min(5)].join(", "))
}

/// Notes dates after the day up to which the dossier is complete.
fn check_days(dossier: &Dossier, log: &Log) {
    let end = dossier.as_of_day();
    if let Some(begins) = dossier.begins.filter(|begins| begins.first_day() > end) {
        let expected = message!(
            "a date that began by {end}, the day of `asOf`",
            end = end.to_string()
        );
        let done = message!("began with {end}", end = end.to_string());
        log.note(Problem::new("begins", begins, expected, done));
    }
    for fact in &dossier.facts {
        if let Some(date) = fact.date.filter(|date| date.first_day() > end) {
            let path = format!("facts[id={}].date", fact.id);
            let expected = message!(
                "a date that began by {end}, the day of `asOf`",
                end = end.to_string()
            );
            log.note(Problem::new(
                path,
                date,
                expected,
                message!("counted it from {end}", end = end.to_string()),
            ));
        }
    }
}

/// Notes facts of which only the order in the file decides what a place says.
fn check_stances(dossier: &Dossier, log: &Log) {
    for clash in dossier.clashes() {
        log.note(clash.problem());
    }
}

/// Notes marks that no place has, that look or read like another, and whose facts do not fit.
fn check_marks(dossier: &Dossier, log: &Log) {
    for (i, mark) in dossier.marks.iter().enumerate() {
        let note = |field: &str, found: &str, expected: &str, done: &str| {
            let path = format!("marks[id={}]{field}", mark.id.as_str());
            log.note(Problem::new(path, format!("\"{found}\""), expected, done));
        };
        if dossier.places_with(mark).next().is_none() {
            let expected = "a mark that `places` gives to a place";
            note("", mark.id.as_str(), expected, "left it out of the legend");
        }
        let before = &dossier.marks[..i];
        if before.iter().any(|other| other.sign == mark.sign) {
            let expected = "a sign that no other mark has";
            note(".sign", mark.sign.key(), expected, "showed both with it");
        }
        if before.iter().any(|other| other.label == mark.label) {
            let expected = "a label that no other mark has";
            note(".label", &mark.label, expected, "showed both with it");
        }
        check_facts_of(dossier, mark, note);
    }
}

/// Notes facts of a mark that are not there or about none of its places, and its places that none of its
/// facts is about.
fn check_facts_of(dossier: &Dossier, mark: &Mark, note: impl Fn(&str, &str, &str, &str)) {
    let places: Vec<PlaceId> = dossier.places_with(mark).collect();
    let is_about_one = |id: &str| {
        let fact = dossier.fact(id);
        fact.is_some_and(|fact| places.iter().any(|place| fact.places.contains(place)))
    };
    for id in mark.facts.iter().filter(|id| !is_about_one(id)) {
        let expected = "the id of a fact about a place with the mark";
        note(".facts", id, expected, "passed over it");
    }
    if mark.facts.iter().any(|id| is_about_one(id)) {
        let is_without = |place: &&PlaceId| dossier.mark_window(**place, mark).is_none();
        for place in places.iter().filter(is_without) {
            let expected = "a fact about each place with the mark";
            let done = "showed the mark there on every day";
            note(".facts", place.as_str(), expected, done);
        }
    }
}
