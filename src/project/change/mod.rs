//! Small changes of a project, each with the change that takes it back.

mod cells;
mod change;
mod columns;
mod rows;

pub(in crate::project) use cells::{last_row, text_cell};
pub(in crate::project) use change::Change;
pub(in crate::project) use columns::Column;
