//! Reads and writes workbooks, and reads archives, in a worker of the studio. A module of its own, which is loaded when a file
//! needs it.

pub use stancemap::web::workbooks::{guess, open, workbook};

fn main() {}
