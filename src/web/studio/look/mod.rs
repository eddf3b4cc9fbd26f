//! The look of the map: its texts, its stances, its view.

mod item_field;
mod item_list;
mod look;
mod palette;
mod stance_row;
mod stances;
mod texts;
mod view_field;
mod writing;

pub(crate) use look::Look;
