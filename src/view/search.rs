use std::sync::Arc;

use crate::view::state::Hovered;

/// What the search box shows.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// Whether an answer is shown: the list, or that nothing was found.
    pub open: bool,
    /// The places found, best first; none where nothing was, or nothing is searched for.
    pub found: Arc<Vec<Found>>,
    /// Which of them the keys are at; none before they are at any.
    pub active: Option<usize>,
}

/// A place that was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The place and its standing, as the map has them.
    pub place: Hovered,
    /// By which other name or code it was found; empty where its own fits.
    pub by: String,
}
