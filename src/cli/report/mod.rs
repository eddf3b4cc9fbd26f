//! Reports on the files that a command was given.

mod format;
mod grouped;
mod report;
mod summary;
mod told;

pub use format::Format;
pub(crate) use grouped::grouped;
pub use report::{Changed, Outcome, Report};
pub(crate) use summary::summary;
pub use told::Told;
