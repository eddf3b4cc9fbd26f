//! The look of the map: its texts, its stances, its view.

mod actors;
mod choice_field;
mod item_field;
mod item_list;
mod lists;
mod look;
mod palette;
mod place_form;
mod stance_row;
mod stances;
mod texts;
mod view_fields;
mod writing;

pub(crate) use look::Look;
