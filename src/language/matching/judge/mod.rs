//! Decides what the texts of a column are.

mod choose;
mod header;
mod judge;
mod sense;
