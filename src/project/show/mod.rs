//! Makes the view of a project.

mod controls;
mod found;
mod lists;
mod places;
mod rows;
mod sheets;
mod show;
mod spots;

pub use places::search_places;
pub use rows::rows;
pub use show::{show, show_on};
