//! Languages: the interface's messages in each of them, the names of places, and the search by name.

pub mod gazetteer;
pub mod i18n;
pub mod matching;
pub mod places;
pub mod search;
