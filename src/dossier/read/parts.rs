//! Reads the parts of a dossier other than its facts.

use std::collections::BTreeMap;

use crate::base::message::message;
use crate::base::problem::Problem;
use crate::dossier::dossier::{Mentioned, PlaceNote};
use crate::dossier::fact::Fact;
use crate::dossier::fields::{CORRECTION, LICENCE, MENTIONED, SOURCE, STANCE, TOTAL};
use crate::dossier::mark::{Mark, MarkId};
use crate::dossier::place::PlaceId;
use crate::dossier::read::field::{Node, Object};
use crate::dossier::read::form;
use crate::dossier::source::{Correction, Licence, Locator, Source, Total};
use crate::dossier::stance::{Color, Stance};
use crate::dossier::text::Text;

/// How many letters a label for narrow places has at most.
pub(crate) const SHORT: usize = 18;

pub(crate) fn stance(node: &Node) -> Option<Stance> {
    let left_out = "left the stance out";
    let object = node.object(&STANCE, left_out)?;
    let Some(id) = object.get("id") else {
        object.missing("id", "an id", left_out);
        return None;
    };
    let color = object.parse("color", "coloured it grey");
    if object.is_absent("pattern") {
        let expected = "a pattern, such as \"solid\" or \"dots\"";
        object.missing("pattern", expected, "used no pattern");
    }
    if object.get("color").is_none() {
        object.missing("color", "a colour such as #0b5f62", "coloured it grey");
    }
    Some(Stance {
        id: id.parse(left_out)?,
        label: object.required_text("label", "left the label empty"),
        short: object.short_text("short", SHORT),
        definition: object.required_text("definition", "showed the label without it"),
        color: color.unwrap_or(Color::UNREADABLE),
        pattern: object
            .parse("pattern", "used no pattern")
            .unwrap_or_default(),
    })
}

pub(crate) fn mentioned(node: &Node) -> Option<Mentioned> {
    let object = node.object(&MENTIONED, "used the usual words")?;
    Some(Mentioned {
        label: object.required_text("label", "left the label empty"),
        short: object.short_text("short", SHORT),
        definition: object.required_text("definition", "showed the label without it"),
    })
}

pub(crate) fn source(node: &Node) -> Option<Source> {
    let object = node.object(&SOURCE, "left the source out")?;
    Some(Source {
        id: object.required_formed("id", form::SLUG, "no fact can name it"),
        title: object.required_word("title", "left the title empty"),
        publisher: object.required_word("publisher", "named the title alone"),
        published: object.required_date("published", "the date of publication", "used no date"),
        kind: object.required_formed("kind", form::WORD, "told no kind"),
        url: object.parse("url", "left the link out"),
        note: object.text("note"),
    })
}

/// The notes on places. A mark that the dossier does not have is noted and passed over.
pub(crate) fn places(root: &Object, marks: &[Mark]) -> BTreeMap<PlaceId, PlaceNote> {
    let mut places = BTreeMap::new();
    for (name, node) in root.entries("places") {
        let left_out = "left the note out";
        let id = PlaceId::resolve(node.log.gazetteer(), name).map_err(|unknown| {
            node.note(
                message!("below {unknown}", unknown = unknown.message()),
                left_out,
            );
        });
        let object = node.object(&["role", "name", "marks"], left_out);
        let (Ok(id), Some(object)) = (id, object) else {
            continue;
        };
        // Two spellings of one place.
        if places.contains_key(&id) {
            node.note(message!("one note on {id}", id = id.as_str()), left_out);
            continue;
        }
        let note = PlaceNote {
            role: object.text("role"),
            name: object.text("name"),
            marks: marks_of(&object, marks),
        };
        places.insert(id, note);
    }
    places
}

fn marks_of(note: &Object, marks: &[Mark]) -> Vec<MarkId> {
    let mut own: Vec<MarkId> = Vec::new();
    for node in note.list("marks") {
        match marks.iter().find(|mark| node.value == mark.id.as_str()) {
            Some(mark) if !own.contains(&mark.id) => own.push(mark.id.clone()),
            Some(_) => {}
            None => node.note("the id of a mark of `marks`", "passed over it"),
        }
    }
    own
}

/// A correction; `None` without a text, and for a draft. One without a date is kept.
/// The id of a fact that is not there is noted and kept.
pub(crate) fn correction(node: &Node, facts: &[Fact]) -> Option<Correction> {
    let left_out = "left the correction out";
    if Correction::is_draft(node.value) {
        let expected = "it in the editor's own words";
        let draft = Problem::new(&*node.path, "a draft", expected, "left it out");
        node.log.note(draft);
        return None;
    }
    let object = node.object(&CORRECTION, left_out)?;
    let text = object.required_text("text", left_out);
    if text.trim().is_empty() {
        return None;
    }
    let ids = object.ids("facts");
    for id in ids
        .iter()
        .filter(|id| facts.iter().all(|fact| fact.id != **id))
    {
        let (path, done) = (object.path_of("facts"), "showed the correction without it");
        object.note_at(path, id, "the id of a fact", done);
    }
    Some(Correction {
        date: object.required_date("date", "the day on which it was made", "used no date"),
        facts: ids,
        text,
    })
}

pub(crate) fn licence(node: &Node) -> Option<Licence> {
    let left_out = "left the licence out";
    let object = node.object(&LICENCE, left_out)?;
    let name = object.required_word("name", left_out);
    (!name.trim().is_empty()).then(|| Licence {
        url: object.parse("url", "left the link out"),
        name,
    })
}

/// The passage of a fact or a total. If both numbers and a text are given, the numbers count.
pub(crate) fn locator(object: &Object) -> Locator {
    let numbers = Locator {
        paragraphs: object.ordinals("paragraphs"),
        pages: object.ordinals("pages"),
        text: Text::default(),
    };
    if numbers.is_empty() {
        let text = object.text("locator");
        return Locator { text, ..numbers };
    }
    if let Some(node) = object.get("locator") {
        let expected = "no text beside `paragraphs` or `pages`";
        node.note(expected, "used the numbers");
    }
    numbers
}

/// A total; `None` without a number. One without a known source is kept.
pub(crate) fn total(node: &Node, sources: &[Source]) -> Option<Total> {
    let left_out = "left the total out";
    let object = node.object(&TOTAL, left_out)?;
    let id = object.formed("source", form::SLUG);
    let fits = id.is_empty() || (form::SLUG.fits)(&id);
    if fits && !sources.iter().any(|source| source.id == id) {
        let done = "showed the total without its source";
        match object.get("source") {
            Some(source) if source.value.is_string() => source.note("the id of a source", done),
            Some(_) => {}
            None => object.missing("source", "the id of a source", done),
        }
    }
    Some(Total {
        value: object.number("value", left_out)?,
        label: object.required_text("label", "left the label empty"),
        short: object.text("short"),
        qualifier: object.formed("qualifier", form::QUALIFIER),
        source: id,
        locator: locator(&object),
        note: object.text("note"),
    })
}
