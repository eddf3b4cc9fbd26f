//! The places that the sheets name, and the decisions about them.

mod basemap;
mod chooser;
mod places;

pub(crate) use places::Places;
