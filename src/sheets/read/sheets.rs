//! The content of one file.

use serde::{Deserialize, Serialize};

use crate::sheets::fault::Fault;
use crate::sheets::table::Table;
use crate::sheets::understood::Understood;

/// The sheets of a file, with the decisions that were taken to read it and the faults in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sheets {
    /// The sheets that hold something, in their order.
    pub tables: Vec<Table>,
    /// One entry for each decision.
    pub understood: Vec<Understood>,
    /// Everything that could not be read as it is.
    pub faults: Vec<Fault>,
}
