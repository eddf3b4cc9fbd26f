//! Which rows and columns of a sheet hold what.

mod list;
mod shape;
mod story;

pub use list::{column_fields, header_field, list_field, list_fields, list_shape};
pub use shape::{ColumnShape, SheetShape, kinds_of};
pub use story::{StoryCell, story_cells, story_fields, story_key};
