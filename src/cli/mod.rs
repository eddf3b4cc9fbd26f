//! The native tool: reads dossiers and basemaps from files, checks them, and writes pages, pictures
//! and tables.

pub mod build;
mod check;
mod command;
mod detail;
pub mod kit;
mod language_options;
mod load;
pub mod matching;
pub mod metadata;
pub mod new;
mod open;
mod page;
pub mod picture;
pub mod preview;
mod print;
mod replace;
pub mod report;
mod requested;
mod schema;
mod sheets;
mod size;
mod template;

pub use check::{Check, check};
pub use command::{Command, NoCommand, completions};
pub use detail::draw_level;
pub use language_options::LanguageOptions;
pub use open::Input;
pub use page::{Addresses, Page, write_page};
pub use print::print_out;
pub use schema::SCHEMA;
pub use sheets::{DecisionOptions, ImportOptions, SheetTable, import_sheets, write_table};
pub use size::Size;
