//! From sheets to the document of a dossier.

mod clashes;
mod content;
mod draft;
mod facts;
mod head;
mod import;
mod imported;
mod keys;
mod kinds;
mod lacks;
mod make;
mod read_facts;
mod rows;
mod shape;
mod shown;
mod tell;

pub use draft::{Spelling, SpellingState};
pub(crate) use facts::slug;
pub use import::{import, import_on, import_sheets, import_tables};
pub use imported::{Import, Source};
pub use kinds::has_corrections;
pub use lacks::Lack;
pub use shape::{
    ColumnShape, SheetShape, StoryCell, column_fields, header_field, kinds_of, list_field,
    list_fields, list_shape, story_cells, story_fields, story_key,
};
pub use tell::Finding;
