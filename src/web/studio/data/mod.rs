//! The sheets: their cells, what was understood of them, what is to be decided, and what is wrong.

mod answer;
mod cell;
mod cells;
mod data;
mod fact_form;
mod grid;
mod ids;
mod input;
mod keys;
mod problems;
mod questions;
mod understood;

pub(crate) use data::Data;
