//! The state of the search box.

use std::sync::Arc;

use crate::web::state::position::Id;

/// The state of the search box and its list.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// Whether an answer is shown: the list, or that nothing was found.
    pub open: bool,
    /// The places found, best first.
    pub found: Arc<Vec<Found>>,
    /// The index of the active option; `None` before the keys have reached one.
    pub active: Option<usize>,
}

/// A place that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The place, or the basemap's code for an area outside the story.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its standing: a stance by id, `mentioned` or `absent`.
    pub stance: String,
    /// Its standing in words.
    pub label: String,
    /// The other name or code by which it was found; empty if its own name fits.
    pub by: String,
}
