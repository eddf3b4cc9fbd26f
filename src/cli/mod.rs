//! The native tool: reads dossiers and basemaps from files, checks them, and writes pages, pictures
//! and tables.

mod args;
mod check;
mod detail;
mod languages;
mod load;
pub mod metadata;
mod open;
mod page;
pub mod picture;
mod size;
mod table;

pub use args::{Command, NoCommand};
pub use check::check;
pub use detail::draw_level;
pub use languages::Speech;
pub use page::{Page, write_page};
pub use size::Size;
pub use table::write_table;
