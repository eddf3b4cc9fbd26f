//! People and money on the map: circles, lines, key and list.

mod choice;
mod key;
mod layers;
mod list;
mod marks;

pub(crate) use choice::flow_choice;
pub(crate) use layers::{days, flow_layers, quantity_in_column};
pub(crate) use list::flow_lists;
pub(crate) use marks::{flow_marks, flow_targets};
