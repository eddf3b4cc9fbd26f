//! The toolbar: search box, region buttons, display and share menus.

mod display;
mod regions;
mod search;
mod share;
mod tools;

pub use search::search_option;
pub(crate) use tools::tools;
