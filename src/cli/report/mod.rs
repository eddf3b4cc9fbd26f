//! Reports on the files that a command was given.

mod format;
mod report;
mod summary;

pub use format::Format;
pub use report::{Changed, Outcome, Report, Told};
pub(crate) use summary::summary;
