//! Reports on the files that a command was given.

mod format;
mod report;

pub use format::Format;
pub use report::{Changed, Outcome, Report, Told};
