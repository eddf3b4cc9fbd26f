//! Sheets of editors: their files, the report about them, and the tables that are written.

mod carry;
mod files;
mod import;
mod options;
mod report;
mod table;
mod written;

pub(crate) use files::{CORRECTIONS, DECISIONS, called, corrections_beside, is_sheet};
pub use import::import_sheets;
pub(crate) use import::{Story, add_to, check_sheets, choices_beside, read_story, told_story};
pub use options::{DecisionOptions, ImportOptions};
pub use table::{SheetTable, write_table};
