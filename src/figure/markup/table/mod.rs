//! The table of all facts.

mod columns;
mod table;

pub(crate) use table::facts_table;
