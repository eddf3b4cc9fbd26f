//! The timeline below the map, and the list of changes.

mod axis;
mod changes;
mod marks;
mod strip;
mod timeline;

pub(crate) use timeline::{standing_record, timeline};
