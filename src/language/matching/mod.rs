//! Matching: which places the texts of a sheet mean, with every name and code by which the world is
//! known.
//!
//! A [`Matcher`] has the names of statistical offices, atlases and ten languages, and knows names that
//! are no place: groups of countries, parts, and former states. It gives one of four [answers](Match).
//! It never guesses: a typing error, an ambiguous name and a code that several lists have are to be
//! decided by the editor, whose [decisions](NameDecisions) are used again. A code is judged by its
//! [column](Column).
//!
//! The tables beside this file are not in a program that does not use it: the viewer and the composer
//! have the names of the [`gazetteer`](crate::language::gazetteer) alone.

mod answer;
mod column;
mod decisions;
mod fold;
mod former;
mod index;
mod judge;
mod keys;
mod kind;
mod matcher;
mod near;
mod parts;
mod tables;
mod tidy;
mod vocabularies;

pub use answer::{Match, Spelled, Why};
pub use column::{Column, Evidence, Reading};
pub use decisions::{Decision, NameDecisions, is_left_out, is_open};
pub use kind::Kind;
pub use matcher::Matcher;
pub use tables::{shown_names, us_state};
