//! Sheets that editors keep: what they hold, and the dossier that follows from them.
//!
//! Everything here works on bytes and values. It knows neither files nor terminals nor the DOM, so the
//! native tool and a page in the browser use the same code.

mod fault;
mod table;

pub use fault::{Fault, Spot};
pub use table::{Cell, Row, SheetName, Table, column_letters};
