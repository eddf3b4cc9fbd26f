//! The decisions of an editor, kept in a file beside the sheet.

mod answers;
mod choice;
mod decisions;
mod pairs;
mod slip;
mod text;

pub use choice::DECISION_KEYS;
pub use decisions::Decisions;
