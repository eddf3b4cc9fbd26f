//! How the map was made, its data, and the credits.

mod credits;
mod data;
mod method;

pub use credits::credit_lines;
pub(crate) use credits::credits;
pub(crate) use data::{as_of_day, dossier_link, table_link};
pub(crate) use method::method;
