//! Sheets: everything that is read from small files, and that any table is read back.

mod cases;
mod properties;
mod shown;
mod workbooks;
mod xls;
