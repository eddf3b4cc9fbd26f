//! How a map and its page look at first.

use serde::{Deserialize, Serialize};

/// The ids of the projections in which a map can be drawn, the usual one first. Their formulas are in `world/projection`.
pub const PROJECTIONS: [&str; 5] = [
    "equal-earth",
    "natural-earth",
    "equirectangular",
    "robinson",
    "winkel-tripel",
];

/// The look of a map and its page before a reader changes it. An address, an element or an option of the command line that asks
/// for another comes before it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Display {
    /// The language of the interface, a BCP 47 tag; empty for the language of the texts.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lang: String,
    /// The theme of the dossier's own page; `None` if the reader's system decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// The projection, one of [`PROJECTIONS`]; empty for the usual one.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub projection: &'static str,
}

/// A theme of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// Dark text on light paper.
    Light,
    /// Light text on dark paper.
    Dark,
}

impl Theme {
    /// The name in dossiers, in markup and in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

impl Display {
    /// Whether it says nothing.
    pub(crate) fn is_usual(&self) -> bool {
        *self == Display::default()
    }
}
