//! The answer to a text: which place it means.

use crate::language::gazetteer::place::Place;

/// Which place a text means.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer<'a> {
    /// The text is a code or a name of the place, as the gazetteer has it but for case.
    Exact(&'a Place),
    /// The text is another spelling of a name that no other place has.
    OtherSpelling(&'a Place),
    /// The text may mean any of these places, or is a name of a part of the only one.
    Ambiguous(Vec<&'a Place>),
    /// The text means none of the places: see [`Gazetteer::nearest`](crate::language::gazetteer::Gazetteer::nearest).
    Unknown,
}

impl<'a> Answer<'a> {
    /// The only place that is meant.
    pub fn place(&self) -> Option<&'a Place> {
        match self {
            Answer::Exact(place) | Answer::OtherSpelling(place) => Some(place),
            Answer::Ambiguous(_) | Answer::Unknown => None,
        }
    }
}
