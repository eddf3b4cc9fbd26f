//! Reads events.

use crate::base::message::{Message, message};
use crate::base::problem::Told;
use crate::dossier::dossier::Dossier;
use crate::dossier::fields::EVENT;
use crate::dossier::read::field::{Node, Object};
use crate::dossier::read::form;
use crate::dossier::time::day::Day;
use crate::dossier::time::event::Event;

/// The events of a dossier of which all else has been read. Those that its timeline cannot show are
/// kept, with a problem each.
pub(crate) fn events(root: &Object, dossier: &Dossier) -> Vec<Event> {
    let nodes = root.list("events");
    // Most dossiers have no events, and the days of the timeline take a while to find.
    let span = (!nodes.is_empty()).then(|| dossier.span()).flatten();
    let mut events: Vec<Event> = Vec::new();
    for node in &nodes {
        match event(node, dossier, span) {
            Some(event) if events.contains(&event) => {
                node.note("an event of its own", "showed it once");
            }
            event => events.extend(event),
        }
    }
    events
}

/// An event; `None` and a problem without a date or a label.
fn event(node: &Node, dossier: &Dossier, span: Option<(Day, Day)>) -> Option<Event> {
    let left_out = "left the event out";
    let object = node.object(&EVENT, left_out)?;
    let label = object.required_text("label", left_out);
    let fact = object.formed("fact", form::SLUG);
    let date = object.required_date("date", "a date such as 2025-03-12", left_out)?;
    if label.trim().is_empty() {
        return None;
    }
    let event = Event { date, label, fact };
    if (form::SLUG.fits)(&event.fact) && dossier.fact(&event.fact).is_none() {
        let done = "showed the event without a link";
        note(&object, "fact", &event.fact, "the id of a fact", done);
    }
    if span.and_then(|span| event.day_within(span)).is_none() {
        let done = "left the event off the timeline";
        note(&object, "date", &date.to_string(), expected(span), done);
    }
    Some(event)
}

fn note(object: &Object, field: &str, found: &str, expected: impl Told, done: &str) {
    let path = format!("{}.{field}", object.path);
    object.note_at(path, found, expected, done);
}

/// The dates that an event may have, given the days of the timeline.
fn expected(span: Option<(Day, Day)>) -> Message {
    match span {
        Some((first, last)) => {
            message!(
                "a date from {first} to {last}, the days of the timeline",
                first = first.to_string(),
                last = last.to_string()
            )
        }
        None => message!("stances that change on two days or more: else there is no timeline"),
    }
}
