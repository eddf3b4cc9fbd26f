//! Layout on the map: markers and their targets, labels, circles and arcs, the open card, and the
//! place that an arrow key leads to.

mod arcs;
mod arrow_keys;
mod bubbles;
mod card;
mod density;
mod disperse;
mod labels;
mod markers;
mod tier;
mod voronoi;

pub use arcs::{Arc, arcs};
pub use arrow_keys::{Direction, neighbor};
pub use bubbles::{bubble_radius, legend_values, line_width, radius_share};
pub use card::{AvailableSpace, place_card};
pub(crate) use density::dot_css;
#[cfg(test)]
pub(crate) use labels::DOT;
pub use labels::{
    Label, LabelAnchor, LabelLayer, LabelRank, LabelSite, layout_labels, layout_with_subjects,
};
pub use markers::{Marker, MarkerLayer, MarkerSite, PlacedSign, layout_markers};
pub use tier::{CROPPED, CROPPED_BELOW, LABEL_TIERS, TIERS, Tier, ZOOMED_TIER};
