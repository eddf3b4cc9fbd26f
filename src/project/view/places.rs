//! The places that sheets name.

use serde::{Deserialize, Serialize};

use crate::base::message::Message;
use crate::base::variants::all_variants;
use crate::project::view::found::{Choice, SpotView};

/// All spellings of places, and how many are in each state.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PlacesView {
    /// How many spellings are a name or a code as the map has it.
    pub exact: usize,
    /// How many are another spelling of a place.
    pub other_spelling: usize,
    /// How many the editor has said the place of.
    pub decided: usize,
    /// How many are to be decided.
    pub to_decide: usize,
    /// How many are left out on purpose.
    pub left_out: usize,
    /// The spellings: those to decide first, then in the order of the sheets.
    pub names: Vec<PlaceName>,
}

/// A spelling in the sheets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PlaceName {
    /// The spelling, which is the key of its answer in the section `names`.
    pub text: String,
    /// Which place it means, or that this is not known.
    pub state: PlaceState,
    /// The id of the place; empty if none is meant.
    pub id: String,
    /// The name of the place.
    pub name: String,
    /// Why it means that place, or why that is to be decided; empty for an exact name.
    pub why: Message,
    /// The places that it may mean, by their ids.
    pub candidates: Vec<Choice>,
    /// How many cells have it.
    pub rows: usize,
    /// The first cell that has it.
    pub spot: SpotView,
}

/// Which place a spelling means, or that this is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PlaceState {
    /// It is to be decided.
    #[default]
    ToDecide,
    /// It is another spelling of a place.
    OtherSpelling,
    /// The editor has said which place it is.
    Decided,
    /// It is left out: the editor has said so, or it is no place of the map, such as a group of countries.
    LeftOut,
    /// It is a name or a code of a place.
    Exact,
}

impl PlaceState {
    all_variants!(
        /// All states, in the order in which they are listed.
        pub const ALL: PlaceState = ToDecide, OtherSpelling, Decided, LeftOut, Exact
    );
}
