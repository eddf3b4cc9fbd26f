//! The meanings of the texts of a column in one reading.

use crate::language::matching::column::{Evidence, Reading};

/// The meaning of a text in a reading, by which readings are compared.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Sense {
    Place(usize),
    /// Known, but no place.
    None,
    /// A code that the vocabulary has withdrawn, which is no evidence for it.
    Withdrawn,
    /// Not explained.
    Unexplained,
}

/// A reading with the meaning of each text in it.
#[derive(Clone, Debug)]
pub(super) struct Judged {
    pub(super) evidence: Evidence,
    pub(super) senses: Vec<Sense>,
}

impl Judged {
    pub(super) fn reading(&self) -> Reading {
        self.evidence.reading
    }

    /// Whether it explains at least this part of the texts, in percent.
    pub(super) fn explains(&self, percent: usize) -> bool {
        self.evidence.explained * 100 >= self.senses.len() * percent
    }

    /// Whether it and another reading both explain a text, and as different places.
    pub(super) fn differs(&self, other: &Judged) -> bool {
        let mut pairs = self.senses.iter().zip(&other.senses);
        pairs.any(|(one, other)| {
            one != other && *one != Sense::Unexplained && *other != Sense::Unexplained
        })
    }
}
