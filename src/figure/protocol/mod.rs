//! The protocol between markup and viewer: the names of attributes, and the codecs of their values,
//! each with its writer and its parser side by side.

pub mod names;
mod position;
mod record;
mod signs;
mod target;
pub mod view_parts;

pub use position::{parse_box, parse_position, write_box, write_position};
pub use record::{Change, Record};
pub use signs::{PlaceSign, has_come};
pub use target::{LIST, fact_target, list_target, place_of};
