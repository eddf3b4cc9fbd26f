//! The timeline below the map: chart, marks, axis, controls, and the list of changes.

mod axis;
mod changes;
mod counts;
mod events;
mod lanes;
mod marks;
mod spread;
mod strip;
mod timeline;

pub(crate) use timeline::{standing_record, timeline};
