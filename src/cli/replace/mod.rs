//! Writes files so that nothing of others is overwritten and nobody reads half a file.

mod ours;
mod replace;
mod write;

pub(crate) use ours::Ours;
pub(crate) use replace::{expect_ending, may_force, may_replace, replace, save_new};
pub(crate) use write::{put, write};
