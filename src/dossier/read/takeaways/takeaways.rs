//! Reads the takeaways of a dossier.

use crate::base::message::{Message, message};
use crate::dossier::dossier::Dossier;
use crate::dossier::read::field::{Node, Object};
use crate::dossier::read::takeaways::link::{Piece, pieces};
use crate::dossier::read::takeaways::target;
use crate::dossier::takeaway::{Phrase, Takeaway};
use crate::dossier::text::Text;

/// How many takeaways a map has room for.
const MOST: usize = 5;

/// The takeaways of a dossier of which all else has been read. The links in every translation are
/// checked, not only those in the language that is shown.
pub(crate) fn takeaways(root: &Object, dossier: &Dossier) -> Vec<Takeaway> {
    let mut takeaways = Vec::new();
    for node in root.list("takeaways") {
        let left_out = "left the takeaway out";
        if takeaways.len() == MOST {
            node.note(
                message!("no more than {most} takeaways", most = MOST),
                left_out,
            );
            continue;
        }
        let text = text(root, &node, dossier, left_out);
        if !text.trim().is_empty() {
            takeaways.push(takeaway(text, dossier));
        }
    }
    takeaways
}

/// The text of a takeaway: a text, or an object with the field `text`.
fn text(root: &Object, node: &Node, dossier: &Dossier, left_out: &str) -> Text {
    let object = node
        .value
        .get("text")
        .and_then(|_| node.object(&["text"], left_out));
    let field = object.as_ref().and_then(|object| object.get("text"));
    let field = field.as_ref().unwrap_or(node);
    for (path, text) in field.translations() {
        for (target, expected) in faults(text, dossier) {
            let done = "showed the words without a link";
            root.note_at(path.clone(), target, expected, done);
        }
    }
    let text = field.text();
    if text.trim().is_empty() && !field.translations().is_empty() {
        field.note("a text", left_out);
    }
    text
}

/// Divides a sentence into its pieces.
fn takeaway(text: Text, dossier: &Dossier) -> Takeaway {
    let phrase = |piece: Piece| match piece {
        Piece::Plain(words) => Phrase::Plain(words.to_owned()),
        Piece::Link { words, target } => match target::parse(target, dossier) {
            Ok(target) => {
                let words = words.to_owned();
                Phrase::Link { words, target }
            }
            Err(_) => Phrase::Plain(words.to_owned()),
        },
    };
    let phrases = pieces(&text).into_iter().map(phrase).collect();
    Takeaway { text, phrases }
}

/// The targets in a text that are not valid, each with the error of [`target::parse`].
fn faults<'a>(text: &'a str, dossier: &Dossier) -> Vec<(&'a str, Message)> {
    let fault = |piece| match piece {
        Piece::Link { target, .. } => Some((target, target::parse(target, dossier).err()?)),
        // A link that is not complete.
        Piece::Plain(words) if words.contains("](") => {
            Some((words, message!("a link such as [words](#RWA)")))
        }
        Piece::Plain(_) => None,
    };
    pieces(text).into_iter().filter_map(fault).collect()
}
