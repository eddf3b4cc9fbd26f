//! How the map was made, and the credits.

mod credits;
mod method;

pub use credits::credit_lines;
pub(crate) use credits::credits;
pub(crate) use method::{as_of_day, dossier_link, method, table_link};
