//! Compares a build with the version before, and adds drafts of corrections to the author's files.

mod add;
mod earlier;
mod update;

pub(crate) use update::updates;
