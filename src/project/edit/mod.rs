//! The edits of a project, as a page asks for them.

mod edit;
mod label;

pub use edit::{CellText, Edit, ItemEdit, OpenedFile};
pub use label::Label;
