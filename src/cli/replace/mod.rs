//! Writes files so that nothing of others is overwritten and nobody reads half a file.

mod replace;
mod write;

pub(crate) use replace::{Ours, may_replace, replace, save_new};
pub(crate) use write::{put, write};
