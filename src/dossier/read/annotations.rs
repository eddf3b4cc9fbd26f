//! Reads the annotations of a dossier.

use crate::dossier::annotation::Annotation;
use crate::dossier::dossier::Dossier;
use crate::dossier::fields::ANNOTATION;
use crate::dossier::read::field::{Node, Object};

/// How many letters fit beside a name: two lines of 34.
const MOST_LETTERS: usize = 68;

/// The annotations of a dossier of which all else has been read.
pub(crate) fn annotations(root: &Object, dossier: &Dossier) -> Vec<Annotation> {
    let mut annotations: Vec<Annotation> = Vec::new();
    let named = dossier.named_places();
    for node in root.list("annotations") {
        let left_out = "left the annotation out";
        let Some(read) = annotation(&node) else {
            continue;
        };
        if !named.contains(&read.place) {
            node.note("a place of the story", left_out);
        } else if annotations.iter().any(|other| other.place == read.place) {
            node.note("one annotation for each place", left_out);
        } else {
            annotations.push(read);
        }
    }
    annotations
}

fn annotation(node: &Node) -> Option<Annotation> {
    let left_out = "left the annotation out";
    let object = node.object(&ANNOTATION, left_out)?;
    let Some(place) = object.get("place") else {
        object.missing("place", "a place of the story", left_out);
        return None;
    };
    let place = place.place(left_out);
    let text = object.required_text("text", left_out);
    object.note_length("text", MOST_LETTERS);
    let text = Some(text).filter(|text| !text.trim().is_empty())?;
    Some(Annotation {
        place: place?,
        text,
    })
}
