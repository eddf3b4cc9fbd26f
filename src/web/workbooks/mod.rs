//! Reads and writes workbooks, reads archives, and tells encodings, in a worker of the studio. It is loaded only when a file
//! needs it.

mod workbooks;

pub use workbooks::{guess, open, workbook};
