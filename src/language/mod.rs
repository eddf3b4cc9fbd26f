//! Languages: the interface's messages in each of them, and the search by name.

pub mod i18n;
pub mod search;
