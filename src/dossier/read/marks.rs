//! Reads actors and marks.

use crate::dossier::dossier::Actors;
use crate::dossier::fields::{ACTORS, MARK};
use crate::dossier::mark::Mark;
use crate::dossier::read::field::Node;
use crate::dossier::read::parts::SHORT;

/// The actors; `None` and a problem if they have no label or no known place.
pub(crate) fn actors(node: &Node) -> Option<Actors> {
    let left_out = "showed the places as any other";
    let object = node.object(&ACTORS, left_out)?;
    let places = object.places_or("places", left_out);
    if object.is_without("places") {
        object.missing("places", "at least one known place", left_out);
    }
    let label = object.required_text("label", left_out);
    (!label.trim().is_empty() && !places.is_empty()).then(|| Actors {
        label,
        short: object.short_text("short", SHORT),
        definition: object.text("definition"),
        places,
    })
}

/// A mark; `None` and a problem without an id or a label.
pub(crate) fn mark(node: &Node) -> Option<Mark> {
    let left_out = "left the mark out";
    let object = node.object(&MARK, left_out)?;
    let Some(id) = object.get("id") else {
        object.missing("id", "an id", left_out);
        return None;
    };
    let label = object.required_text("label", left_out);
    if label.trim().is_empty() {
        return None;
    }
    Some(Mark {
        id: id.parse(left_out)?,
        label,
        short: object.short_text("short", SHORT),
        definition: object.text("definition"),
        sign: object.parse("sign", "used a triangle").unwrap_or_default(),
        facts: object.ids("facts"),
    })
}
