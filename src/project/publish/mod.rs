//! Questions before a map is published, and changes since it was.

mod checks;
mod earlier;
mod names;

pub(in crate::project) use checks::checks;
pub(in crate::project) use earlier::earlier;
