//! The decisions of an editor, kept in a file beside the sheet.

mod decisions;
mod pairs;
mod text;

pub use decisions::{Decisions, Names};
