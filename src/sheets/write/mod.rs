//! From the document of a dossier to sheets, and to the texts of files.

mod corrections;
mod csv;
mod document;
mod ids;
mod tables;
mod value;
mod workbook;

pub use corrections::with_drafts;
pub use csv::table_csv;
pub use document::document_text;
pub use tables::tables_of;
pub use workbook::workbook;
