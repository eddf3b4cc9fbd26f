//! Questions about places, in words.

use crate::base::message::{Joint, Message, Value, message};
use crate::language::gazetteer::Place;
use crate::language::matching::{Column, Kind, Match, Reading, Why};
use crate::sheets::column::quoted;
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::question::Question;

/// Which place a text means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// This one, by its id.
    Place(String),
    /// None, on purpose.
    LeftOut,
    /// It is to be decided.
    Open,
}

/// A question about a name.
pub(super) struct Asked {
    /// The question.
    pub(super) asks: Message,
    /// The answers that are possible.
    pub(super) answers: String,
    /// The id of the likeliest place.
    pub(super) example: Option<String>,
    /// The places that are likely: ids and names.
    pub(super) places: Vec<(String, Message)>,
}

/// A text that is to be decided.
pub(super) struct Open {
    pub(super) text: String,
    pub(super) asked: Asked,
    pub(super) spot: Spot,
}

impl Open {
    /// The question in a report.
    pub(super) fn into_question(self) -> Question {
        let quoted = serde_json::to_string(&self.text).unwrap_or_default();
        let example = self.asked.example.as_deref().unwrap_or("-");
        Question {
            line: format!("{quoted}: \"{example}\""),
            name: self.text,
            spot: self.spot,
            asks: self.asked.asks,
            option: String::new(),
            section: "names",
            answers: self.asked.answers,
            options: self.asked.places,
        }
    }
}

/// The question which codes a column has.
pub(super) fn codes_question(column: &Column, spot: &Spot) -> Question {
    let words = column.candidates().next().map_or("names", Reading::as_str);
    let answers: Vec<&str> = column.candidates().map(Reading::as_str).collect();
    let options = column.candidates();
    Question {
        name: "codes".to_owned(),
        spot: spot.clone(),
        asks: message!("{column}: which is it?", column = column.message()),
        option: format!("--codes {words}"),
        section: "",
        line: format!("\"codes\": \"{words}\""),
        answers: answers.join(" or "),
        options: options
            .map(|one| (one.as_str().to_owned(), one.message()))
            .collect(),
    }
}

/// The question about a text.
pub(super) fn question(text: &str, found: &Match<'_>) -> Asked {
    let own = quoted(text);
    let first = |places: &[&Place]| places.first().map(|place| place.id.clone());
    match found {
        Match::Exact(place) | Match::OtherSpelling(place, _) => {
            let named = listed(&[place]);
            Asked {
                asks: message!("{own} may be {named}: is it?", own, named = &named),
                answers: one_or_other(&named.to_string()),
                example: first(&[place]),
                places: pairs(&[place]),
            }
        }
        Match::ToDecide(places, why) => {
            let (asks, answers) = may_be(own, places, why);
            Asked {
                asks,
                answers,
                example: first(places),
                places: pairs(places),
            }
        }
        Match::Unknown { kind, places } => {
            let what = not_there(own, *kind, places);
            Asked {
                asks: message!("{what}: which is it, or \"-\" to leave it out?", what),
                answers: "the id or the name of a place, or - to leave it out".to_owned(),
                example: None,
                places: pairs(places),
            }
        }
    }
}

/// The question which of some places a text means, and the answers that are possible.
fn may_be(own: String, places: &[&Place], why: &Why) -> (Message, String) {
    let named = listed(places);
    let one = one_or_other(&named.to_string());
    let all = named.to_string();
    let reason = why.message();
    match (places, why) {
        ([_], Why::Ambiguous) => (
            message!(
                "{own} may be {named}, or something else of this name. Is it that place?",
                own,
                named
            ),
            one,
        ),
        ([_], _) => (
            message!(
                "{own} may be {named}: {why}. Is it?",
                own,
                named,
                why = reason
            ),
            one,
        ),
        (_, Why::Several) => (
            message!(
                "{own} may be {named}: {why} (to mean all of them, write them into the cell with ; between them). Which \
                 is it?",
                own,
                named,
                why = reason
            ),
            all,
        ),
        _ => (
            message!(
                "{own} may be {named}: {why}. Which is it?",
                own,
                named,
                why = reason
            ),
            all,
        ),
    }
}

/// Says that a text is no place.
fn not_there(own: String, kind: Option<Kind>, places: &[&Place]) -> Message {
    match (kind.map(Kind::message), places) {
        (Some(kind), []) => message!("{own} is {kind}, and no place of the map", own, kind),
        (Some(kind), places) => message!(
            "{own} is {kind}, and no place of the map; it concerns {places}",
            own,
            kind,
            places = listed(places)
        ),
        (None, _) => message!("{own} is no place that is known", own),
    }
}

/// The ids and the names of places. Those of one name are told apart by the larger areas that they are parts of.
pub(super) fn pairs(places: &[&Place]) -> Vec<(String, Message)> {
    let name = |place: &Place| {
        let mut same = places.iter().filter(|other| other.name == place.name);
        match &place.part_of {
            Some(whole) if same.nth(1).is_some() => format!("{}, {whole}", place.name),
            _ => place.name.clone(),
        }
    };
    let pairs = places.iter();
    pairs
        .map(|place| (place.id.clone(), Message::of(name(place))))
        .collect()
}

/// The answers to a question about one place.
fn one_or_other(place: &str) -> String {
    format!("{place}, another place, or - to leave it out")
}

/// The fault of a column with states of the USA on a map of the world.
pub(super) fn states_of_the_usa(spot: &Spot) -> Fault {
    Fault {
        spot: spot.clone(),
        found: message!("states of the USA"),
        expected: message!(
            "countries, or `basemap.file` and `basemap.id` in the sheet story: a map of the states"
        ),
        done: message!("left the rows out"),
    }
}

/// The question about a text of which all places are in other areas.
pub(super) fn elsewhere(text: &str, places: &[&Place]) -> Asked {
    let in_area = |place: &&Place| match place.part_of.as_deref() {
        // The names of several may have their areas in them.
        Some(whole) if !place.name.ends_with(whole) => {
            message!("{place} in {whole}", place = listed(&[place]), whole)
        }
        _ => listed(&[place]),
    };
    let named: Vec<Message> = places.iter().take(LISTED).map(in_area).collect();
    Asked {
        asks: message!(
            "{text} is not there, but {places}. Which is it, or \"-\" to leave it out?",
            text = quoted(text),
            places = Value::list(named, Joint::EachAnd)
        ),
        answers: one_or_other(&listed(places).to_string()),
        example: None,
        places: pairs(places),
    }
}

/// The question about a text for which an answer was decided that is no place.
pub(super) fn wrong_answer(text: &str, answer: &str, hint: Message, asks: Message) -> Message {
    message!(
        "found {answer}, decided for {text}, expected the id or the name of one place{hint}; {asks}",
        answer = quoted(answer),
        text = quoted(text),
        hint,
        asks
    )
}

/// Adds the row of a cell of the same column.
pub(super) fn add_row(spot: &mut Spot, other: &Spot) {
    if spot.sheet != other.sheet || spot.column != other.column {
        return;
    }
    for row in &other.rows {
        if let Err(at) = spot.rows.binary_search(row) {
            spot.rows.insert(at, *row);
        }
    }
}

/// The most places that a message lists.
const LISTED: usize = 4;

/// Places with their ids: `COD (Democratic Republic of the Congo) or COG (Republic of the Congo)`. Those of one name
/// are told apart by the larger areas that they are parts of.
pub(super) fn listed(places: &[&Place]) -> Message {
    let is_double = |place: &Place| {
        let same = places.iter().filter(|other| other.name == place.name);
        same.count() > 1
    };
    let named = |place: &&Place| match &place.part_of {
        Some(whole) if is_double(place) => format!("{} ({}, {whole})", place.id, place.name),
        _ => format!("{} ({})", place.id, place.name),
    };
    let mut names: Vec<Value> = places
        .iter()
        .take(LISTED)
        .map(|place| named(place).into())
        .collect();
    if places.len() > LISTED {
        names.pop();
        let count = places.len() - LISTED + 1;
        names.push(message!("another" | "{count} others", count).into());
    }
    Message::of(Value::list(names, Joint::Or))
}
