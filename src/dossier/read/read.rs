//! The entry points of the reader.

use std::sync::Arc;

use serde_json::Value;

use crate::base::json_text::JsonText;
use crate::base::problem::Problem;
use crate::dossier::dossier::Dossier;
use crate::dossier::fields::DOSSIER;
use crate::dossier::mark::Mark;
use crate::dossier::place::OwnBasemap;
use crate::dossier::read::annotations::annotations;
use crate::dossier::read::check::check;
use crate::dossier::read::colors::check_colors;
use crate::dossier::read::events::events;
use crate::dossier::read::facts::facts;
use crate::dossier::read::field::{Log, Node, Object};
use crate::dossier::read::form;
use crate::dossier::read::locate::{locate, note_nulls};
use crate::dossier::read::marks::{actors, mark};
use crate::dossier::read::parts::{correction, licence, mentioned, places, source, stance, total};
use crate::dossier::read::shown::basemap::basemap;
use crate::dossier::read::shown::display::display;
use crate::dossier::read::shown::timeline::timeline;
use crate::dossier::read::shown::unit::unit;
use crate::dossier::read::shown::view::view;
use crate::dossier::read::takeaways::takeaways;
use crate::dossier::source::Source;
use crate::dossier::stance::Stance;
use crate::dossier::text::Languages;
use crate::language::gazetteer::Gazetteer;

/// The `format` that [`read`] accepts.
pub const FORMAT: &str = "stancemap/1";

/// The result of reading a dossier.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Everything that could be read.
    pub dossier: Dossier,
    /// The faults, in the order in which they were found.
    pub problems: Vec<Problem>,
}

/// Reads a dossier from JSON and collects its faults.
///
/// It does not stop at a fault: an unusable fact is left out, an invalid date is dropped and its fact
/// kept. Unknown fields, dangling ids and duplicate ids are noted.
///
/// ```
/// use stancemap::dossier::read;
///
/// let reading = read(r##"{
///     "format": "stancemap/1", "id": "tea", "lang": "en", "asOf": "2025",
///     "title": "Tea", "question": "Tea?", "deck": "Who drinks tea.",
///     "stances": [{"id": "yes", "label": "Yes", "definition": "Said yes", "color": "#0b5f62",
///                  "pattern": "solid"}],
///     "sources": [{"id": "a", "title": "A", "publisher": "P", "published": "2025", "kind": "record"}],
///     "facts": [{"id": "f", "places": ["RW", "Ruanda"], "kind": "vote", "text": "Said yes.",
///                "stance": {"id": "yes", "of": ["RWA"]}, "source": "a", "pages": [7],
///                "attribution": {"kind": "record", "by": "The assembly"}}]
/// }"##).unwrap();
/// assert_eq!(reading.dossier.facts.len(), 1);
/// assert_eq!(reading.problems[0].path, "facts[0].places[1]");
/// assert_eq!(reading.problems[0].place, "fact \"f\", place 2 (line 7)");
/// assert_eq!(reading.problems.len(), 1);
/// ```
///
/// # Errors
/// Only if nothing can be shown: the text is not a JSON object, has another format, or has no fact
/// that can be read.
pub fn read(text: &str) -> Result<Reading, Problem> {
    read_on(text, None, &mut no_basemap)
}

/// Reads a dossier with its texts in another language, a BCP 47 tag. Texts that are not translated
/// are in the dossier's own language: see
/// [`Text::fallback_language`](crate::dossier::text::Text::fallback_language).
///
/// # Errors
/// As [`read`].
pub fn read_in(text: &str, language: &str) -> Result<Reading, Problem> {
    read_on(text, Some(language), &mut no_basemap)
}

/// Makes the places of the basemap that a dossier names. The problems are those of the dossier's field,
/// with paths such as `basemap.name`; the error is why there are no places.
pub type PlacesOf<'a> = dyn FnMut(&OwnBasemap) -> Result<Places, Problem> + 'a;

/// Places, and the problems of the field of the dossier that names them.
pub type Places = (Arc<Gazetteer>, Vec<Problem>);

/// Reads a dossier, as [`read`] or [`read_in`], which may name a basemap of its own: `places` is called
/// for it, and makes its places.
///
/// # Errors
/// As [`read`], and if there are no places.
pub fn read_on(
    text: &str,
    language: Option<&str>,
    places: &mut PlacesOf,
) -> Result<Reading, Problem> {
    if text.trim().is_empty() {
        return Err(fatal("", "nothing: the file is empty", "a dossier in JSON"));
    }
    let layout = JsonText::scan(text)?;
    let value = serde_json::from_str(text);
    let value = value.map_err(|error| fatal("", error, "a dossier in JSON"))?;
    let own = own_language(&value);
    let mut reading =
        read_value(&value, &own, language.unwrap_or(&own), places).map_err(|mut problem| {
            locate(std::slice::from_mut(&mut problem), &value, &layout);
            problem
        })?;
    reading.problems.extend_from_slice(layout.repeated());
    locate(&mut reading.problems, &value, &layout);
    Ok(reading)
}

/// The refusal of readers that have no basemap.
fn no_basemap(basemap: &OwnBasemap) -> Result<Places, Problem> {
    let expected = "a dossier of the world's countries: its basemap cannot be read here";
    Err(fatal("basemap", &basemap.file, expected))
}

/// The language of untagged texts: the dossier's `lang`, or English.
fn own_language(value: &Value) -> String {
    let own = value.get("lang").and_then(Value::as_str);
    own.filter(|own| (form::LANGUAGE.fits)(own))
        .unwrap_or("en")
        .to_owned()
}

fn read_value(
    value: &Value,
    own: &str,
    wanted: &str,
    places: &mut PlacesOf,
) -> Result<Reading, Problem> {
    let log = Log::new(Languages {
        wanted: wanted.to_owned(),
        own: own.to_owned(),
    });
    let root = Node::root(value, &log);
    let Some(object) = root.object(&DOSSIER, "showed nothing") else {
        return Err(fatal("", value, "a dossier: a JSON object"));
    };
    check_format(value)?;
    let basemap = basemap(&object);
    if let Some(basemap) = &basemap {
        let (gazetteer, problems) = places(basemap)?;
        log.set_gazetteer(gazetteer);
        problems.into_iter().for_each(|problem| log.note(problem));
    }
    let mut dossier = Dossier {
        unit: unit(&object, basemap.as_ref()),
        basemap,
        ..dossier(&object)
    };
    dossier.view = view(&object, dossier.basemap.as_ref());
    dossier.timeline = timeline(&object, &dossier);
    dossier.takeaways = takeaways(&object, &dossier);
    dossier.annotations = annotations(&object, &dossier);
    dossier.events = events(&object, &dossier);
    check(&dossier, &log);
    check_colors(&dossier.stances, &log);
    note_nulls(&root, &log);
    if dossier.facts.is_empty() {
        let expected = "at least one fact with a text and a place";
        let found = object.get("facts").map_or(&Value::Null, |node| node.value);
        let mut problem = fatal("facts", found, expected);
        // Set afterwards, so that the quoted problem is not shortened.
        if let Some(mut first) = log.first_in("facts") {
            first.place.clear();
            problem.found = format!("no fact that can be read; first, {first}");
        }
        return Err(problem);
    }
    Ok(Reading {
        dossier,
        problems: log.into_problems(),
    })
}

/// Refuses what is not in the format. A basemap is told as one: the two files of a story are easily
/// taken for each other.
fn check_format(value: &Value) -> Result<(), Problem> {
    let kind = value.get("type").and_then(Value::as_str);
    match (value.get("format"), kind) {
        (Some(Value::String(format)), _) if format == FORMAT => Ok(()),
        (None, Some(kind @ ("FeatureCollection" | "Feature" | "Topology"))) => {
            let found = format!("a basemap (\"type\": \"{kind}\")");
            Err(fatal(
                "",
                found,
                "a dossier; a basemap is named with --basemap",
            ))
        }
        (found, _) => {
            let found = found.unwrap_or(&Value::Null);
            Err(fatal("format", found, &format!("\"{FORMAT}\"")))
        }
    }
}

fn fatal(path: &str, found: impl std::fmt::Display, expected: &str) -> Problem {
    Problem::new(path, found, expected, "showed nothing of it")
}

/// How many letters a deck has at most.
const DECK: usize = 240;

fn dossier(root: &Object) -> Dossier {
    let stances: Vec<Stance> = root.distinct("stances", stance, |stance| stance.id.as_str());
    if root.is_without("stances") {
        root.missing("stances", "at least one stance", "coloured no place");
    }
    let sources: Vec<Source> = root.distinct("sources", source, |source| &source.id);
    if root.is_without("sources") {
        root.missing("sources", "at least one source", "showed the facts without");
    }
    let latest = "took the latest date of a fact";
    root.word("$schema");
    root.note_length("deck", DECK);
    let actors = root.get("actors").and_then(|node| actors(&node));
    let asking = actors.as_ref().map_or(&[][..], |actors| &actors.places);
    let marks: Vec<Mark> = root.distinct("marks", mark, |mark| mark.id.as_str());
    let facts = facts(root, &stances, asking);
    Dossier {
        format: FORMAT,
        id: root.required_formed("id", form::SLUG, "used no name"),
        lang: Some(root.required_formed("lang", form::LANGUAGE, "took English"))
            .filter(|lang| (form::LANGUAGE.fits)(lang))
            .unwrap_or("en".into()),
        title: root.required_text("title", "left the headline empty"),
        question: root.required_text("question", "left it empty"),
        deck: root.required_text("deck", "left it empty"),
        alt: root.text("alt"),
        as_of: root.required_date("asOf", "the day up to which it is complete", latest),
        begins: root.date("begins", "took the earliest date of a fact with a stance"),
        display: display(root),
        version: root.formed("version", form::VERSION),
        licence: root.get("licence").and_then(|node| licence(&node)),
        mentioned: root
            .get("mentioned")
            .and_then(|node| mentioned(&node))
            .unwrap_or_default(),
        places: places(root, &marks),
        gazetteer: Arc::clone(root.log.gazetteer()),
        corrections: root
            .list("corrections")
            .iter()
            .filter_map(|node| correction(node, &facts))
            .collect(),
        facts,
        totals: root
            .list("totals")
            .iter()
            .filter_map(|node| total(node, &sources))
            .collect(),
        actors,
        marks,
        credit: root.text("credit"),
        contact: root.parse("contact", "left the address out"),
        sources,
        stances,
        // The rest is read once these are known.
        ..Dossier::default()
    }
}
