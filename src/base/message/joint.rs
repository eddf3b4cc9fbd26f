//! The words between the values of a list.

use serde::{Deserialize, Serialize};

use crate::base::variants::all_variants;

/// The words between the values of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Joint {
    /// `a, b, c`
    Comma,
    /// `a; b; c`
    Semicolon,
    /// `a, b and c`
    And,
    /// `a, b or c`
    Or,
    /// `a and b and c`
    EachAnd,
    /// `a or b or c`
    EachOr,
    /// `a, or b, or c`
    CommaOr,
}

impl Joint {
    all_variants!(
        /// All of them.
        pub const ALL: Joint = Comma, Semicolon, And, Or, EachAnd, EachOr, CommaOr
    );

    /// The words between two values, and before the last one.
    pub fn words(self) -> [&'static str; 2] {
        match self {
            Joint::Comma => [", ", ", "],
            Joint::Semicolon => ["; ", "; "],
            Joint::And => [", ", " and "],
            Joint::Or => [", ", " or "],
            Joint::EachAnd => [" and ", " and "],
            Joint::EachOr => [" or ", " or "],
            Joint::CommaOr => [", or ", ", or "],
        }
    }
}
