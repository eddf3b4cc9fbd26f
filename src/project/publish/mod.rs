//! What is to be asked before a map is published, and what has changed since it was.

mod checks;
mod earlier;
mod names;

pub(in crate::project) use checks::checks;
pub(in crate::project) use earlier::earlier;
