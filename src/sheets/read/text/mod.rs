//! Delimited text: CSV and its relatives.

mod dialect;
mod kind;
mod records;
mod score;
mod tables;

pub(crate) use kind::{is_date, is_number};
pub(crate) use tables::{delimiter_of, read_text};
