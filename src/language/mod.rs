//! Languages: the interface's messages in each of them, the names of places, the search by name.

pub mod i18n;
pub mod places;
pub mod search;
