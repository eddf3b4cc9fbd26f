//! Workbooks: XLSX, ODS and XLS.

mod archive;
mod ods;
mod open;
mod sheet;
mod value;
mod xlsx;
mod xml;

pub(crate) use open::{Kind, kind, read_workbook};
