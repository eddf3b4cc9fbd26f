//! The page around the places of work: header, navigation, messages, and the map.

mod address;
mod header;
mod language;
mod notice;
mod page;
mod preview;
mod start;

pub use start::start;
