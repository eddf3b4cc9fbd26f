//! The parts of the world that a map shows, and how it looks at first.

pub(crate) mod display;
pub(crate) mod region;
