//! Where a place stands.

use crate::dossier::{ABSENT, MENTIONED};

/// Where a place stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// A stance by id, [`MENTIONED`] or [`ABSENT`].
    pub stance: String,
    /// Whether sources disagree about it.
    pub contested: bool,
    /// If the stance is only possible, the day from which it is certain; `None` if it is certain.
    pub certain_from: Option<i32>,
}

impl Standing {
    /// The standing of a place in the story that holds no stance.
    pub fn mentioned() -> Standing {
        Standing {
            stance: MENTIONED.to_owned(),
            contested: false,
            certain_from: None,
        }
    }

    /// The standing of an area that is not in the story.
    pub fn absent() -> Standing {
        Standing {
            stance: ABSENT.to_owned(),
            ..Standing::mentioned()
        }
    }

    /// How it sorts among others: stances first, then places without one, then the rest.
    pub fn rank(stance: &str) -> u8 {
        match stance {
            ABSENT => 2,
            MENTIONED => 1,
            _ => 0,
        }
    }
}
