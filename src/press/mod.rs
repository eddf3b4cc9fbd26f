//! The native shell: dossiers and basemaps from files, figures into pages.

mod check;
mod order;
mod page;

pub use check::check;
pub use order::Order;
pub use page::write_page;
