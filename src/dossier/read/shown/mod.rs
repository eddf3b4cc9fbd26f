//! Reads the part of the time and of the world that a map shows at first.

pub(crate) mod basemap;
pub(crate) mod timeline;
pub(crate) mod view;
