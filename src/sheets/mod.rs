//! Sheets that editors keep: what they hold, and the dossier that follows from them.
//!
//! Everything here works on bytes and values. It knows neither files nor terminals nor the DOM, so the
//! native tool and a page in the browser use the same code.

pub mod choices;
mod column;
mod columns;
mod decisions;
mod fault;
mod question;
pub mod read;
mod report;
mod story;
mod table;
mod understood;
pub mod value;
mod write;

pub use choices::{Choices, DateChoices, DateOrder, Epoch, NumberChoices};
pub use column::Column;
pub(crate) use columns::folded;
pub use columns::{FACTS, expected_meaning};
pub use decisions::{DECISION_KEYS, Decisions};
pub use fault::{Fault, Spot, ranges};
pub use question::Question;
pub use read::{
    Decoder, Native, Sheets, is_workbook, kind_of_other, read, read_book, read_delimited,
    typed_cell,
};
pub(crate) use report::{key_of, options_of};
pub(crate) use story::slug;
pub use story::{
    ColumnShape, SheetShape, StoryCell, column_fields, header_field, kinds_of, list_field,
    list_fields, list_shape, story_cells, story_fields, story_key,
};
pub use story::{
    Finding, Import, Lack, Source, Spelling, SpellingState, has_corrections, import, import_on,
    import_sheets, import_tables,
};
pub use table::{Cell, Row, SheetName, Table, column_letters};
pub use understood::Understood;
pub use write::{document_text, table_csv, tables_of, with_drafts, workbook};
