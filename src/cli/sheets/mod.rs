//! Sheets of editors: their files, the report about them, and the tables that are written.

mod carry;
mod files;
mod import;
mod options;
mod report;
mod table;
mod written;

pub(crate) use files::{CORRECTIONS, corrections_beside, is_sheet};
pub use import::import_sheets;
pub(crate) use import::{add_to, check_sheets, choices_beside, read_story, write_decisions};
pub use options::{DecisionOptions, ImportOptions};
pub use table::write_table;
