//! Numbers in either notation.

mod column;
mod written;

pub use column::{ColumnNumbers, numbers};
pub use written::{NumberSlip, ReadNumber, parse_number};
