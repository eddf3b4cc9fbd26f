//! Columns by their meaning: from headers in several languages, from what the cells hold, and from the
//! editor's decisions.

mod areas;
mod choose;
mod chosen;
mod content;
mod details;
mod facts;
mod field;
mod header;
mod lists;
mod named;
mod told;

pub use choose::choose;
pub(crate) use chosen::named;
pub use chosen::{Chosen, Columns};
pub use content::{Content, Hints};
pub(crate) use content::{is_address, is_remark};
pub use details::{ANNOTATIONS, CORRECTIONS, EVENTS, KINDS, MARKS, TAKEAWAYS, TOTALS};
pub use facts::{FACTS, FIGURE_FIELDS};
pub(crate) use field::words;
pub use field::{Field, Form, SheetKind};
pub(crate) use header::{Lookup, folded, knows, language_of, meaning_of};
pub use lists::{PLACES, SOURCES, STANCES, STORY};
pub use named::expected_meaning;
pub(crate) use told::COLUMN;
