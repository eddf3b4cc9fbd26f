//! Takeaways: sentences above the map whose words lead to a view of it.

use serde::Serialize;

use crate::dossier::place::PlaceId;
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

/// A view of the map as its address writes it, without the file: `?stance=agreed`, `#RWA`,
/// `#RWA/rwa-payment`, `?places=LBY,MAR#LBY`.
///
/// Its parts are valid in the dossier that it was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// The parts of the query, by name: `("stance", "agreed")`. Places have their alpha-3 codes.
    pub parts: Vec<(&'static str, String)>,
    /// The place whose card opens.
    pub place: Option<PlaceId>,
    /// The fact in that card, by id.
    pub fact: Option<String>,
}

impl Target {
    /// The value of a part; `None` if the target does not have it.
    pub fn part(&self, name: &str) -> Option<&str> {
        let (_, value) = self.parts.iter().find(|(own, _)| *own == name)?;
        Some(value)
    }
}
