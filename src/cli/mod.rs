//! The native shell: dossiers and basemaps from files, figures into pages and pictures.

mod args;
mod detail;
mod languages;
pub mod metadata;
mod open;
mod page;
pub mod picture;
mod table;

pub use args::{Command, NoCommand};
pub use detail::draw_level;
pub use languages::Speech;
pub use open::check;
pub use page::{Page, write_page};
pub use table::write_table;
