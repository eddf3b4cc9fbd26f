//! The colours of the stances, as different readers see them.

use serde::{Deserialize, Serialize};

/// The colours of all stances in one kind of vision.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Seen {
    /// The kind: `normal`, `protanopia`, `deuteranopia`, `tritanopia` or `greyscale`; `land` and `land-dark` for the colours
    /// on the land of countries outside the story.
    pub vision: String,
    /// The colours in the order of the stances, as readers with normal vision see them: `#545454`.
    pub colors: Vec<String>,
    /// Pairs of stances that look alike, by their indices.
    pub alike: Vec<(usize, usize)>,
    /// The colour around them, `#d3cec4`; `None` without one.
    pub ground: Option<String>,
    /// Stances that cannot be told from that, by their indices.
    pub unseen: Vec<usize>,
}
