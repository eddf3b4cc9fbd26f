//! Edits from JSON.

mod edit;
mod fields;
