//! The native tool: reads dossiers and basemaps from files, checks them, and writes pages, pictures
//! and tables.

pub mod build;
mod check;
mod command;
mod detail;
mod image;
mod kit;
mod language_options;
mod load;
pub mod matching;
pub mod new;
mod oembed;
mod open;
mod page;
pub mod picture;
pub mod preview;
mod print;
mod replace;
pub mod report;
mod schema;
mod sheets;

pub use check::{Check, check};
pub use command::{Command, NoCommand, completions};
pub use detail::draw_level;
pub use image::ImageOptions;
pub use language_options::LanguageOptions;
pub use oembed::{Embed, write_oembed};
pub use open::Input;
pub use page::{Addresses, Page, write_page};
pub use print::print_out;
pub use schema::SCHEMA;
pub use sheets::{DecisionOptions, ImportOptions, SheetTable, import_sheets, write_table};
