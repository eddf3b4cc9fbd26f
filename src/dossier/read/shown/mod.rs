//! Reads the world of a map, the word for its places, and the parts of time and world that it shows at
//! first.

pub(crate) mod basemap;
pub(crate) mod display;
pub(crate) mod timeline;
pub(crate) mod unit;
pub(crate) mod view;
