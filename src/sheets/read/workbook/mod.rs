//! Workbooks: XLSX, ODS and XLS.

mod archive;
mod biff;
mod compound;
mod extras;
mod format;
mod ods;
mod open;
mod sheet;
mod value;
mod xls;
mod xlsx;
mod xml;

pub(crate) use open::{Kind, kind, read_workbook};
pub use open::{is_workbook, kind_of_other};
pub(crate) use sheet::HIDDEN;
