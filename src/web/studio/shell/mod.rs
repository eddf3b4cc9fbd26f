//! The page around the places of work: header, navigation, messages, and the map.

mod address;
mod busy;
mod dropped;
mod header;
mod kept;
mod language;
mod map_link;
mod notice;
mod page;
mod preview;
mod start;
mod told;

pub use start::start;
