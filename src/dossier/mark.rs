//! Marks that a dossier gives to places, beside their stances.

use serde::{Deserialize, Serialize};

use crate::base::variants::all_variants;
use crate::dossier::stance::StanceId;
use crate::dossier::text::Text;

/// The id of a mark. It has the form of a stance's id.
pub type MarkId = StanceId;

/// Something that is told of some places whatever their stance: a legend entry with a sign of its own.
/// Places have it by their notes: see [`PlaceNote`](crate::dossier::dossier::PlaceNote).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The id to which notes refer.
    pub id: MarkId,
    /// The label in legend and card.
    pub label: Text,
    /// A shorter label for narrow places; empty if `label` is short enough.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub short: Text,
    /// The criterion for having it.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub definition: Text,
    /// The sign on the map and in the legend.
    pub sign: Sign,
    /// The ids of the facts that it follows from: see
    /// [`Dossier::mark_window`](crate::dossier::dossier::Dossier::mark_window).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
}

/// The sign of a mark: a small filled shape.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sign {
    /// A triangle on its base.
    #[default]
    Triangle,
    /// A square.
    Square,
    /// A square on its corner.
    Diamond,
    /// An upright cross.
    Plus,
    /// A star of five points. It is the sign of actors, and no dossier can give it to a mark.
    #[serde(skip_deserializing)]
    Star,
}

impl Sign {
    all_variants!(
        /// All signs, the one of actors last.
        pub const ALL: Sign = Triangle, Square, Diamond, Plus, Star
    );

    /// The name in dossiers and markup.
    pub fn key(self) -> &'static str {
        match self {
            Sign::Triangle => "triangle",
            Sign::Square => "square",
            Sign::Diamond => "diamond",
            Sign::Plus => "plus",
            Sign::Star => "star",
        }
    }

    /// The sign with a name.
    ///
    /// ```
    /// use stancemap::dossier::Sign;
    ///
    /// assert_eq!(Sign::from_key(Sign::Plus.key()), Some(Sign::Plus));
    /// assert_eq!(Sign::from_key("circle"), None);
    /// ```
    pub fn from_key(key: &str) -> Option<Sign> {
        Sign::ALL.into_iter().find(|sign| sign.key() == key)
    }

    /// The outline as SVG path data, in CSS pixels around its centre at the origin.
    pub fn path(self) -> &'static str {
        match self {
            Sign::Triangle => "M0-6 6 4.5H-6z",
            Sign::Square => "M-4.5-4.5h9v9h-9z",
            Sign::Diamond => "M0-6 6 0 0 6-6 0z",
            Sign::Plus => "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z",
            Sign::Star => "M0-7 1.7-2.3 6.7-2.2 2.7.9 4.1 5.7 0 2.9-4.1 5.7-2.7.9-6.7-2.2-1.7-2.3z",
        }
    }
}
