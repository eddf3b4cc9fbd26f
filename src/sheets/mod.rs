//! Sheets that editors keep: what they hold, and the dossier that follows from them.
//!
//! Everything here works on bytes and values. It knows neither files nor terminals nor the DOM, so the
//! native tool and a page in the browser use the same code.

pub mod choices;
mod column;
mod fault;
pub mod read;
mod table;
mod understood;
pub mod value;

pub use choices::{Choices, DateChoices, DateOrder, Epoch, NumberChoices};
pub use column::Column;
pub use fault::{Fault, Spot};
pub use read::{Sheets, read};
pub use table::{Cell, Row, SheetName, Table, column_letters};
pub use understood::Understood;
