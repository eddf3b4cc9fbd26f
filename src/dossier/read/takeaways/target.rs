//! Reads the view that a link leads to.

use crate::base::message::{Joint, Message, Value as Said, message};
use crate::dossier::dossier::Dossier;
use crate::dossier::place::PlaceId;
use crate::dossier::shown::region::Region;
use crate::dossier::stance::{ACTOR, MENTIONED};
use crate::dossier::takeaway::Target;
use crate::dossier::time::day::Day;
use crate::dossier::time::edtf::Edtf;

/// Checks the value of a part and returns it in the form that addresses have.
type Check = fn(&str, &Dossier) -> Result<String, Message>;

/// The parts of a view that a link may have.
const PARTS: [(&str, Check); 7] = [
    ("stance", stances),
    ("contested", contested),
    ("mark", marks),
    ("places", places),
    ("day", day),
    ("view", view),
    ("layer", layer),
];

/// Reads a target.
///
/// # Errors
/// If a part, a place or a fact is not known: the error says what was expected.
pub(crate) fn parse(text: &str, dossier: &Dossier) -> Result<Target, Message> {
    let (query, card) = match text.split_once('#') {
        Some((query, card)) => (query, Some(card)),
        None => (text, None),
    };
    let mut target = Target::default();
    if !query.is_empty() {
        let query = query.strip_prefix('?').ok_or_else(usage)?;
        for part in query.split('&') {
            target.parts.push(parse_part(part, dossier)?);
        }
    }
    if let Some(card) = card {
        let (place, fact) = parse_card(card, dossier)?;
        (target.place, target.fact) = (Some(place), fact);
    }
    if target == Target::default() {
        return Err(usage());
    }
    Ok(target)
}

fn usage() -> Message {
    let names = Said::list(PARTS.map(|(name, _)| name), Joint::Comma);
    message!(
        "a view such as ?stance=…, with parts named {names}, or a card such as #RWA",
        names
    )
}

fn parse_part(text: &str, dossier: &Dossier) -> Result<(&'static str, String), Message> {
    let (name, value) = text.split_once('=').ok_or_else(usage)?;
    let part = PARTS.iter().find(|(own, _)| *own == name);
    let (name, check) = part.ok_or_else(usage)?;
    // Address bars escape commas.
    Ok((name, check(&value.replace("%2C", ","), dossier)?))
}

fn parse_card(text: &str, dossier: &Dossier) -> Result<(PlaceId, Option<String>), Message> {
    let (place, fact) = match text.split_once('/') {
        Some((place, fact)) => (place, Some(fact)),
        None => (text, None),
    };
    let place = story_place(place, dossier)?;
    let Some(id) = fact else {
        return Ok((place, None));
    };
    let has_it = dossier
        .fact(id)
        .is_some_and(|fact| fact.places.contains(&place));
    if !has_it {
        return Err(message!(
            "after the slash, the id of a fact about {place}",
            place = place.as_str()
        ));
    }
    Ok((place, Some(id.to_owned())))
}

/// A place by its code, if it has a card.
fn story_place(code: &str, dossier: &Dossier) -> Result<PlaceId, Message> {
    let place = PlaceId::resolve(&dossier.gazetteer, code);
    let place = place.map_err(|unknown| unknown.message())?;
    let is_named = dossier.named_places().contains(&place);
    is_named.then_some(place).ok_or_else(|| {
        message!(
            "a place that the dossier names, unlike {place}",
            place = place.as_str()
        )
    })
}

fn stances(value: &str, dossier: &Dossier) -> Result<String, Message> {
    let ids = dossier.stances.iter().map(|stance| stance.id.as_str());
    let actor = dossier.actors.iter().map(|_| ACTOR);
    ids_of(ids.chain([MENTIONED]).chain(actor), value, "stances")
}

fn marks(value: &str, dossier: &Dossier) -> Result<String, Message> {
    let ids = dossier.marks.iter().map(|mark| mark.id.as_str());
    ids_of(ids, value, "marks")
}

/// A list of known ids, as it is; `kind` names them in the message about others.
fn ids_of<'a>(
    known: impl Iterator<Item = &'a str>,
    value: &str,
    kind: &str,
) -> Result<String, Message> {
    let known: Vec<&str> = known.collect();
    let is_known = value.split(',').all(|id| known.contains(&id));
    is_known.then(|| value.to_owned()).ok_or_else(|| {
        message!(
            "{kind} by id, separated by commas: {ids}",
            kind,
            ids = Said::list(&known, Joint::Comma)
        )
    })
}

/// Whether contested places are chosen: there must be one, on some day.
fn contested(value: &str, dossier: &Dossier) -> Result<String, Message> {
    if value != "1" {
        return Err(Message::of("contested=1"));
    }
    dossier
        .records()
        .has_contested()
        .then(|| value.to_owned())
        .ok_or_else(|| message!("another part: sources disagree about no place"))
}

fn places(value: &str, dossier: &Dossier) -> Result<String, Message> {
    let places = value.split(',').map(|code| story_place(code, dossier));
    let mut places = places.collect::<Result<Vec<PlaceId>, Message>>()?;
    places.sort();
    places.dedup();
    let codes: Vec<&str> = places.iter().map(PlaceId::as_str).collect();
    Ok(codes.join(","))
}

/// A day that the timeline has.
fn day(value: &str, dossier: &Dossier) -> Result<String, Message> {
    let (first, last) = (dossier.first_day(), dossier.as_of_day());
    let (first, last) = dossier.timeline.within(first, last);
    let date = value.parse::<Edtf>().ok();
    let day = date.map(Edtf::first_day);
    let is_day = |day: Day| day.to_string() == value && (first..=last).contains(&day);
    day.is_some_and(is_day)
        .then(|| value.to_owned())
        .ok_or_else(|| match last {
            Day::MAX => message!("no day, because no fact has a date"),
            _ => message!(
                "a day from {first} to {last}",
                first = first.to_string(),
                last = last.to_string()
            ),
        })
}

fn view(value: &str, dossier: &Dossier) -> Result<String, Message> {
    if !dossier.gazetteer.is_world() {
        return Err(message!(
            "another part: the dossier's own basemap has no regions"
        ));
    }
    let keys = Region::ALL.map(Region::key);
    keys.contains(&value)
        .then(|| value.to_owned())
        .ok_or_else(|| message!("a region: {keys}", keys = Said::list(keys, Joint::Comma)))
}

fn layer(value: &str, dossier: &Dossier) -> Result<String, Message> {
    let layers = ["people", "money"];
    let has_figures = dossier.facts.iter().any(|fact| !fact.figures.is_empty());
    (has_figures && layers.contains(&value))
        .then(|| value.to_owned())
        .ok_or_else(|| {
            message!(
                "figures on the map: {layers}",
                layers = Said::list(layers, Joint::EachOr)
            )
        })
}
