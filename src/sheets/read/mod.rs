//! From the bytes of a file to its tables.

mod clean;
mod decoder;
mod encoding;
mod find;
mod header;
mod limits;
mod named;
mod noted;
mod read;
mod rows;
mod sheets;
mod text;
mod workbook;

pub use clean::typed_cell;
pub use decoder::{Decoder, Native};
pub use find::find_header;
pub use header::{Header, Wanted};
pub use read::{read, read_book, read_delimited, read_with};
pub use sheets::Sheets;
pub(crate) use text::delimiter_of;
pub(crate) use workbook::HIDDEN;
pub use workbook::{is_workbook, kind_of_other};
