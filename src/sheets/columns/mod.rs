//! Columns by their meaning: from headers in several languages, from what the cells hold, and from the
//! editor's decisions.

mod choose;
mod content;
mod details;
mod facts;
mod field;
mod header;
mod lists;

pub use choose::{Chosen, Columns, choose};
pub use content::Content;
pub(crate) use content::is_address;
pub use details::{ANNOTATIONS, CORRECTIONS, EVENTS, KINDS, MARKS, TAKEAWAYS, TOTALS};
pub use facts::{FACTS, FIGURE_FIELDS};
pub(crate) use field::words;
pub use field::{Field, Form, SheetKind};
pub(crate) use header::{folded, knows, language_of, meaning_of};
pub use lists::{PLACES, SOURCES, STANCES, STORY};
