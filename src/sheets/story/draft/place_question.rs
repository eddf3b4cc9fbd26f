//! Questions about names of places.

use crate::language::gazetteer::Place;
use crate::language::matching::{Match, Why};

/// The question about a text, the answers that are possible, and the id of the likeliest place.
pub(super) fn question(text: &str, found: &Match<'_>) -> (String, String, Option<String>) {
    const OTHER: &str = "the id or the name of a place, or - to leave it out";
    let first = |places: &[&Place]| places.first().map(|place| place.id.clone());
    let one_or_other = |place: &str| format!("{place}, another place, or - to leave it out");
    match found {
        Match::Exact(place) | Match::OtherSpelling(place, _) => {
            let named = listed(&[place]);
            let asks = format!("\"{text}\" may be {named}: is it?");
            (asks, one_or_other(&named), first(&[place]))
        }
        Match::ToDecide(places, why) => {
            let named = listed(places);
            let (asks, answers) = match (&places[..], why) {
                ([_], Why::Ambiguous) => (
                    format!(
                        "\"{text}\" may be {named}, or something else of this name. Is it that place?"
                    ),
                    one_or_other(&named),
                ),
                ([_], _) => (
                    format!("\"{text}\" may be {named}: {why}. Is it?"),
                    one_or_other(&named),
                ),
                _ => (
                    format!("\"{text}\" may be {named}: {why}. Which is it?"),
                    named,
                ),
            };
            (asks, answers, first(places))
        }
        Match::Unknown { kind, places } => {
            let of = match &places[..] {
                [] => String::new(),
                places => format!("; it concerns {}", listed(places)),
            };
            let what = match kind {
                Some(kind) => format!("\"{text}\" is {kind}, and no place of the map{of}"),
                None => format!("\"{text}\" is no place that is known"),
            };
            (
                format!("{what}: which is it, or \"-\" to leave it out?"),
                OTHER.to_owned(),
                None,
            )
        }
    }
}

/// The most places that a message lists.
const LISTED: usize = 4;

/// Places with their ids: `COD (Democratic Republic of the Congo) or COG (Republic of the Congo)`.
fn listed(places: &[&Place]) -> String {
    let named = |place: &&Place| format!("{} ({})", place.id, place.name);
    let mut names: Vec<String> = places.iter().take(LISTED).map(named).collect();
    if places.len() > LISTED {
        names.pop();
        names.push(format!("{} others", places.len() - LISTED + 1));
    }
    match &names[..] {
        [rest @ .., end] if !rest.is_empty() => format!("{} or {end}", rest.join(", ")),
        _ => names.concat(),
    }
}
