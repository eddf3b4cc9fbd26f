use serde::Serialize;

use crate::dossier::dossier::Dossier;
use crate::dossier::takeaway::link::{Piece, pieces};
use crate::dossier::takeaway::target::Target;
use crate::dossier::text::Text;

/// A sentence that says what the map shows, with words that lead to a view of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Takeaway {
    /// The sentence as written in the file, with its links: `[Six countries](?stance=agreed) agreed`.
    pub text: Text,
    /// The sentence in pieces. Words whose target is not valid are plain.
    #[serde(skip)]
    pub phrases: Vec<Phrase>,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// Plain words.
    Plain(String),
    /// Words that lead to a view.
    Link {
        /// The words.
        words: String,
        /// The view.
        target: Target,
    },
}

impl Takeaway {
    /// Divides a sentence into its pieces. The dossier says which targets are valid.
    pub(crate) fn new(text: Text, dossier: &Dossier) -> Takeaway {
        let phrase = |piece: Piece| match piece {
            Piece::Plain(words) => Phrase::Plain(words.to_owned()),
            Piece::Link { words, target } => match Target::parse(target, dossier) {
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

    /// The targets in a text that are not valid, each with the error of [`Target::parse`].
    pub(crate) fn faults<'a>(text: &'a str, dossier: &Dossier) -> Vec<(&'a str, String)> {
        let fault = |piece| match piece {
            Piece::Link { target, .. } => Some((target, Target::parse(target, dossier).err()?)),
            Piece::Plain(_) => None,
        };
        pieces(text).into_iter().filter_map(fault).collect()
    }
}
