//! Questions before a map is published, and changes since it was.

mod checks;
mod earlier;
mod names;
mod palette;

pub(in crate::project) use checks::{answered_by, checks};
pub(in crate::project) use earlier::earlier;
pub(in crate::project) use palette::palette;
