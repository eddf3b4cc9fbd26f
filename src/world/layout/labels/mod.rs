//! Names on the map: which ones, and where.
//!
//! Each place has spots, with costs, where its name may stand: on the country, beside it, and
//! farther away at the end of a leader line. [`layout_labels`] chooses among them.

mod geometry;
mod ground;
mod label;
mod layout;
mod near;
mod spots;
mod subjects;
mod text;

pub use label::{Label, LabelAnchor, LabelLayer, LabelRank, LabelSite};
pub use layout::layout_labels;
pub(crate) use spots::DOT;
pub use subjects::layout_with_subjects;
