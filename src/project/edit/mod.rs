//! The edits of a project, as a page asks for them.

mod apply;
mod decide;
mod edit;
mod facts;
mod grid;
mod items;
mod label;
mod named;
mod open;
mod read;
mod refusal;
mod sheets;
mod stances;
mod step;
mod story_field;

pub use apply::Known;
pub(in crate::project) use apply::apply;
pub use edit::{CellText, Edit, ItemEdit, OpenedFile};
pub(in crate::project) use items::items_of;
pub use label::Label;
pub use refusal::Refusal;
